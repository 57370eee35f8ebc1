/** Runs a command and says how long it took and how much memory it and its children held at most. */

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";

export interface Measured {
  readonly wallMs: number;
  /** Of the command and all it started, user and system; null where /proc is not there. */
  readonly cpuMs: number | null;
  /** Largest sum of proportional set sizes over the process tree, sampled; null where /proc is not there. */
  readonly peakMB: number | null;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** After so long it is ended with all it started, and counts as failed. */
  readonly limitMs?: number;
}

/** Runs to the end; a command that fails throws with its last words, so that no failed run counts as fast. */
export async function measureCommand(
  command: string,
  args: readonly string[],
  { env = {}, cwd, limitMs }: CommandOptions = {},
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      words = (words + chunk).slice(-2000);
    });
  const watch = watchTree(child.pid);
  let isLate = false;
  const timer =
    limitMs === undefined
      ? undefined
      : setTimeout(() => {
          isLate = true;
          watch.kill();
        }, limitMs);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  const wallMs = performance.now() - started;
  const { peakMB, cpuMs } = await watch.stop();
  if (isLate) throw new Error(`not done after ${Math.round((limitMs ?? 0) / 1000)} s`);
  if (code !== 0) throw new Error(`ended with ${code}: ${words.trim()} (${command} ${args.join(" ")})`);
  return { wallMs, cpuMs, peakMB };
}

/** Samples the memory of a process and all it started until stopped. */
export function watchMemory(pid: number | undefined): { stop(): Promise<number | null> } {
  const watch = watchTree(pid);
  return { stop: async () => (await watch.stop()).peakMB };
}

/** Linux counts time of processors in hundredths of a second. */
const tickMs = 10;

function watchTree(pid: number | undefined) {
  let peakMB: number | null = null;
  let going = true;
  /** Of each process as last seen: of one that has ended there is no asking any more. */
  const times = new Map<number, number>();
  const sampling = (async () => {
    while (going && pid !== undefined) {
      const tree = await readTree(pid);
      if (tree.length > 0) peakMB = Math.max(peakMB ?? 0, sum(tree.map((it) => it.memoryMB)));
      for (const it of tree) times.set(it.id, it.cpuMs);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return {
    kill() {
      for (const id of times.keys()) {
        try {
          process.kill(id, "SIGKILL");
        } catch {
          // Gone already.
        }
      }
    },
    async stop() {
      going = false;
      await sampling;
      return { peakMB, cpuMs: times.size === 0 ? null : sum([...times.values()]) };
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, it) => all + it, 0);

interface Seen {
  readonly id: number;
  readonly memoryMB: number;
  readonly cpuMs: number;
}

async function readTree(pid: number): Promise<readonly Seen[]> {
  const tree: Seen[] = [];
  const queue = [pid];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    try {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, "utf8");
      const stat = await readFile(`/proc/${id}/stat`, "utf8");
      // The name in brackets may hold anything; user and system time stand twelfth and thirteenth after it.
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      tree.push({
        id,
        memoryMB: Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024,
        cpuMs: ((user ?? 0) + (system ?? 0)) * tickMs,
      });
      const children = await readFile(`/proc/${id}/task/${id}/children`, "utf8");
      queue.push(...children.split(" ").filter(Boolean).map(Number));
    } catch {
      // The process ended between two looks.
    }
  }
  return tree;
}

/** The value below which `share` (0 to 1) of the values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
