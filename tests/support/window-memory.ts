/** What a window holds after its garbage is collected, its stages included, as Chromium's own tools count it. */

import type { CDPSession, Page } from "playwright";

export interface WindowMemory {
  /** Megabytes of JavaScript in use. */
  readonly heapMB: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Sums over the page and those of its frames that live in a process of their own. */
export async function memoryOf(page: Page): Promise<WindowMemory> {
  const sum = { heapMB: 0, nodes: 0, listeners: 0 };
  for (const target of [page, ...page.frames().slice(1)]) {
    // A frame in the process of its page has no session of its own, and is counted with it.
    const session = await page
      .context()
      .newCDPSession(target)
      .catch(() => null);
    if (!session) continue;
    const counted = await countOf(session);
    sum.heapMB += counted.heapMB;
    sum.nodes += counted.nodes;
    sum.listeners += counted.listeners;
    await session.detach();
  }
  return sum;
}

async function countOf(session: CDPSession): Promise<WindowMemory> {
  // What only a finalizer or a weak list still holds goes in a later round: the least of them is what is held.
  let heapMB = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    heapMB = Math.min(heapMB, usedSize / 1e6);
  }
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { heapMB, nodes, listeners: jsEventListeners };
}
