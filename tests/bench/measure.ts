/** Runs a command and says how long it took and how much memory it and its children held at most. */

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface Measured {
  readonly wallMs: number;
  /** Largest sum of proportional set sizes over the process tree, sampled; null where /proc is not there. */
  readonly peakMB: number | null;
}

/** Runs to the end; a command that fails throws with its last words, so that no failed run counts as fast. */
export async function measureCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
  });
  let words = "";
  child.stderr.on("data", (chunk) => {
    words = (words + chunk).slice(-2000);
  });
  const peak = watchMemory(child.pid);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const wallMs = performance.now() - started;
  const peakMB = await peak.stop();
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}: ${words}`);
  return { wallMs, peakMB };
}

/** Samples the tree of a process until stopped. */
export function watchMemory(pid: number | undefined): { stop(): Promise<number | null> } {
  let peak: number | null = null;
  let going = true;
  const sampling = (async () => {
    while (going && pid !== undefined) {
      const now = await treeMB(pid);
      if (now !== null) peak = Math.max(peak ?? 0, now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop() {
      going = false;
      await sampling;
      return peak;
    },
  };
}

async function treeMB(pid: number): Promise<number | null> {
  let total: number | null = null;
  const queue = [pid];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    try {
      const rollup = await readFile(`/proc/${next}/smaps_rollup`, "utf8");
      total = (total ?? 0) + Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
      const children = await readFile(`/proc/${next}/task/${next}/children`, "utf8");
      queue.push(...children.split(" ").filter(Boolean).map(Number));
    } catch {
      // The process ended between two looks.
    }
  }
  return total;
}

/** The value below which `share` (0 to 1) of the values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
