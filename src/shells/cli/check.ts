/** `lectern check`: lists what is wrong with a deck. */

import { join, resolve } from "node:path";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { problemWords } from "#contract/problem-words.ts";
import { check } from "#core/check/check.ts";
import { measuresOf } from "#core/check/drawn-slides.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { slideSize } from "#core/deck/setting-values.ts";
import { type Settings, themes } from "#core/deck/settings.ts";
import { isoDay } from "#core/iso-day.ts";
import type { Problem, Severity } from "#core/problem.ts";
import { type CliIo, type Command, exitCodes, UsageError } from "./command.ts";
import { measureDeck } from "./measure-deck.ts";
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
    {
      json: { type: "boolean" },
      "fail-on": { type: "string" },
      "no-layout": { type: "boolean" },
      theme: { type: "string" },
      aspect: { type: "string" },
    },
    1,
  );
  const failOn = oneOf("--fail-on", values["fail-on"], ["warning", "error"]) ?? "error";
  const theme = oneOf("--theme", values.theme, themes);
  const size = values.aspect === undefined ? null : slideSize(values.aspect);
  if (values.aspect !== undefined && size === null)
    throw new UsageError(`--aspect is 16:9, 4:3 or a size like 1280x720, not “${values.aspect}”.`);
  const path = words[0];
  if (path === undefined) throw new UsageError("name the deck to check.");
  const look = { ...(theme && { theme }), ...(size && { size }) };
  const layout = values["no-layout"] ? null : io;
  const { deck, problems, drawn } = await checkDeck(resolve(io.folder, path), look, layout);
  const counts = countSeverities(problems);
  if (values.json) io.out(`${JSON.stringify(report(deck, problems, counts, drawn), null, 2)}\n`);
  else io.out(asLines(path, deck, problems, counts));
  const failed = counts.error > 0 || (failOn === "warning" && counts.warning > 0);
  return failed ? exitCodes.problems : exitCodes.fine;
};

export interface CheckedDeck {
  readonly deck: Deck;
  readonly problems: readonly CheckedProblem[];
  /** True when the slides were drawn, so that problems of their layout are among the others. */
  readonly drawn: boolean;
}

/**
 * Reads and checks the deck at an absolute path, with `look` in place of its own theme and size. With `layout` it is drawn
 * too, where that is possible. Faults: deck.*, source.*, and of drawing export.*.
 */
export async function checkDeck(
  path: string,
  look: Partial<Pick<Settings, "theme" | "size">> = {},
  layout: CliIo | null = null,
): Promise<CheckedDeck> {
  const storage = createNodeStorage();
  const at = await storage.locate(path);
  const own = parseDeck(deckFilesOf(await storage.readDeck(at)));
  const deck = { ...own, settings: { ...own.settings, ...look } };
  const told = layout && (await measureDeck(deck, at, storage, layout));
  const problems = check(deck, {
    todayIso: isoDay(new Date()),
    ...(told && { measures: measuresOf(deck, told) }),
  });
  return { deck, problems: problems.map((it) => placed(it, deck)), drawn: told !== null };
}

/** What `--json` prints; fields are only ever added. */
function report(
  { files, slides, settings }: Deck,
  problems: readonly CheckedProblem[],
  counts: Record<Severity, number>,
  drawn: boolean,
) {
  const { width, height } = settings.size;
  const layout = { checked: drawn, theme: settings.theme, width, height };
  return { deck: files.name, slides: slides.length, counts, layout, problems };
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
