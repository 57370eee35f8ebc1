/**
 * Times pictures from outside, not by what the program tells of itself: a key at the time of the browser's own event, a picture
 * when the frame that holds it has left its document for the compositor.
 */

import type { Frame, Page } from "playwright";

interface Watched {
  lecternKeyMs?: number;
  lecternPaints?: Paint[];
}

/** What a document looks like, as far as it is watched, and when it was first given to the compositor so. */
export interface Paint {
  readonly look: string;
  readonly atMs: number;
}

export type What = "heading" | "steps";

/** Times of all documents count from the same beginning, though each has a process of its own. */
export async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keep = (event: KeyboardEvent) => {
      (window as Watched).lecternKeyMs = performance.timeOrigin + event.timeStamp;
    };
    window.addEventListener("keydown", keep, { capture: true });
  });
}

/** When the last key was pressed. */
export async function lastKeyMs(page: Page): Promise<number> {
  return await page.evaluate(() => (window as Watched).lecternKeyMs ?? Number.NaN);
}

/**
 * An animation frame asked for by a change runs in the frame that draws it; a message sent from there arrives when style, layout
 * and paint of that frame are done and given to the compositor.
 */
export async function watchPaints(document: Frame, what: What): Promise<void> {
  await document.evaluate((it) => {
    const look = (): string => {
      const slide = window.document.querySelector(
        ".slides > section.present:not(.stack), .slides > section.present > section.present",
      );
      const heading = slide?.querySelector("h1, h2")?.textContent ?? "";
      if (it === "heading") return heading;
      return `${heading}:${slide?.querySelectorAll(".fragment.visible").length ?? 0}`;
    };
    const paints: Paint[] = [];
    (window as Watched).lecternPaints = paints;
    let before = look();
    new MutationObserver(() => {
      const now = look();
      if (now === before) return;
      before = now;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => paints.push({ look: now, atMs: performance.timeOrigin + performance.now() });
        port2.postMessage(null);
      });
    }).observe(window.document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }, what);
}

/** How many pictures were taken so far. */
export async function paintCount(document: Frame): Promise<number> {
  return await document.evaluate(() => (window as Watched).lecternPaints?.length ?? 0);
}

/** The picture of that number, waited for. */
export async function paintAt(document: Frame, at: number): Promise<Paint> {
  const found = await document.waitForFunction((it) => (window as Watched).lecternPaints?.[it], at, {
    polling: 10,
    timeout: 10_000,
  });
  const paint = await found.jsonValue();
  if (!paint) throw new Error(`there is no picture ${at}`);
  return paint;
}
