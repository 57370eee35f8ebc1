/** `lectern check`: lists what is wrong with a deck. */

import { join, resolve } from "node:path";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { problemWords } from "#contract/problem-words.ts";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { Problem, Severity } from "#core/problem.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { oneOf, parseOptions } from "./parse-options.ts";
import { placeInText } from "./place-in-text.ts";

/** One problem as `--json` gives it; fields are only ever added. */
export interface CheckedProblem {
  readonly code: string;
  readonly severity: Severity;
  /** File in the deck, or null for the deck as a whole. */
  readonly source: string | null;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const runCheck: Command = async (args, io) => {
  const { values, words } = parseOptions(
    args,
    { json: { type: "boolean" }, "fail-on": { type: "string" } },
    1,
  );
  const failOn = oneOf("--fail-on", values["fail-on"], ["warning", "error"]) ?? "error";
  const path = words[0];
  if (path === undefined) throw new UsageError("name the deck to check.");
  const { deck, problems } = await checkDeck(resolve(io.folder, path));
  const counts = countSeverities(problems);
  if (values.json)
    io.out(
      `${JSON.stringify({ deck: deck.files.name, slides: deck.slides.length, counts, problems }, null, 2)}\n`,
    );
  else io.out(asLines(path, deck, problems, counts));
  const failed = counts.error > 0 || (failOn === "warning" && counts.warning > 0);
  return failed ? exitCodes.problems : exitCodes.fine;
};

/** Reads and checks the deck at an absolute path. Faults: deck.*, source.*. */
export async function checkDeck(path: string): Promise<{ deck: Deck; problems: readonly CheckedProblem[] }> {
  const storage = createNodeStorage();
  const deck = parseDeck(deckFilesOf(await storage.readDeck(await storage.locate(path))));
  return { deck, problems: check(deck, { todayIso: todayIso() }).map((it) => placed(it, deck)) };
}

export function countSeverities(problems: readonly CheckedProblem[]): Record<Severity, number> {
  const count = (severity: Severity) => problems.filter((it) => it.severity === severity).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}

function placed(problem: Problem, deck: Deck): CheckedProblem {
  const { settings, sources, data } = deck.files;
  const file = [settings, ...sources, ...data].find((it) => it?.name === problem.source);
  const { line, column } = placeInText(file?.text ?? "", problem.range.from);
  const { code, severity, source } = problem;
  return { code, severity, source, line, column, message: problemWords(problem) };
}

function asLines(
  path: string,
  deck: Deck,
  problems: readonly CheckedProblem[],
  counts: Record<Severity, number>,
): string {
  const isFile = deck.files.settings === null && deck.files.sources[0]?.name === deck.files.name;
  const lines = problems.map(({ code, severity, source, line, column, message }) => {
    const file = source === null || (isFile && source === deck.files.name) ? path : join(path, source);
    return `${file}:${line}:${column} ${severity}: ${message} [${code}]\n`;
  });
  const some = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;
  const sum = [some(counts.error, "error"), some(counts.warning, "warning"), some(counts.hint, "hint")];
  return `${lines.join("")}${some(deck.slides.length, "slide")}: ${sum.join(", ")}\n`;
}

/** The day where the user is. */
function todayIso(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
