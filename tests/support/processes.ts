/** The processes of this machine, for tests that none is left behind. */

import { readdir, readFile } from "node:fs/promises";

export interface Process {
  readonly id: number;
  readonly group: number;
  /** The command line. */
  readonly words: string;
}

/** Read from /proc, because the smallest Linux has no `ps`; empty where there is no /proc. */
export async function processes(isWanted: (it: Process) => boolean): Promise<readonly Process[]> {
  const names = (await readdir("/proc").catch(() => [])).filter((it) => /^\d+$/.test(it));
  const found = await Promise.all(names.map((it) => readProcess(Number(it)).catch(() => null)));
  return found.filter((it) => it !== null).filter(isWanted);
}

async function readProcess(id: number): Promise<Process> {
  const [words, stat] = await Promise.all([
    readFile(`/proc/${id}/cmdline`, "utf8"),
    readFile(`/proc/${id}/stat`, "utf8"),
  ]);
  // The name in brackets may hold anything; after it stand state, parent and group.
  const group = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2];
  return { id, group: Number(group), words: words.replaceAll("\0", " ").trim() };
}
