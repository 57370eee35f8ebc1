/** Finds commands by what is typed: letters in order, words first. */

import type { Command } from "./command.ts";

/** Those that answer the query, best first; all of them, in their order, when nothing is typed. */
export function matchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return commands;
  return commands
    .map((command) => ({ command, score: scoreOf(command.label.toLowerCase(), wanted) }))
    .filter((it) => it.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((it) => it.command);
}

/** 3 begins with it, 2 a word begins with it, 1.5 holds it, up to 1 has its letters in order (the closer the better), 0 not. */
function scoreOf(label: string, wanted: string): number {
  const at = label.indexOf(wanted);
  if (at === 0) return 3;
  if (at > 0) return label[at - 1] === " " ? 2 : 1.5;
  let from = 0;
  let first = -1;
  for (const letter of wanted.replaceAll(" ", "")) {
    const found = label.indexOf(letter, from);
    if (found < 0) return 0;
    if (first < 0) first = found;
    from = found + 1;
  }
  return wanted.length / Math.max(from - first, wanted.length);
}
