/** `lectern fit`: what a shorter version of a deck leaves out, and what that costs. */

import { resolve } from "node:path";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { DeckSlide } from "#core/deck/deck.ts";
import { type Fit, fitDeck } from "#core/training/fit.ts";
import { type CliIo, type Command, exitCodes, UsageError } from "./command.ts";
import { parseOptions, wholeNumber } from "./parse-options.ts";

export const runFit: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { minutes: { type: "string" }, json: { type: "boolean" } }, 1);
  const [path] = words;
  if (path === undefined) throw new UsageError("name the deck to fit.");
  const minutes = readMinutesOption(values.minutes);
  if (minutes === null) throw new UsageError("say how many minutes there are with --minutes N.");
  const storage = createNodeStorage();
  const deck = parseDeck(deckFilesOf(await storage.readDeck(await storage.locate(resolve(io.folder, path)))));
  const fit = fitDeck(deck, minutes);
  io.out(values.json ? `${JSON.stringify(report(fit, minutes), null, 2)}\n` : asLines(fit, minutes));
  return fit.fits ? exitCodes.fine : exitCodes.problems;
};

/** The value of `--minutes`, or null when it was not given. */
export const readMinutesOption = (value: string | undefined): number | null =>
  wholeNumber("--minutes", value, 1, 1440);

/** A show or a file is made all the same, with the slides that must be shown. */
export function warnWhenTooLong(fit: Fit, minutes: number, io: Pick<CliIo, "err">): void {
  if (!fit.fits) io.err(tooLong(fit, minutes));
}

function tooLong({ after, dropped }: Fit, minutes: number): string {
  const cure = "Give more slides priority=should or could, or fewer minutes.";
  const left = dropped.length > 0 ? "All others are left out." : "No slide may be left out.";
  return `The slides that must be shown take ${inMinutes(after)}, more than ${inMinutes(minutes)}. ${left} ${cure}\n`;
}

/** What `--json` prints; fields are only ever added. */
function report(fit: Fit, minutes: number) {
  const named = (slide: DeckSlide) => ({ slide: slide.index + 1, title: slide.slide.title });
  return {
    minutes,
    fits: fit.fits,
    before: { slides: fit.kept.length + fit.dropped.length, minutes: rounded(fit.before) },
    after: { slides: fit.kept.length, minutes: rounded(fit.after) },
    dropped: fit.dropped.map((it) => ({
      ...named(it.slide),
      priority: it.slide.slide.attributes.priority,
      minutes: rounded(it.minutes),
    })),
    lost: fit.lost.map(({ objective, teaching, testing }) => ({
      objective: objective.id,
      teaching,
      testing,
    })),
    quizzes: fit.quizzes.map(named),
  };
}

function asLines(fit: Fit, minutes: number): string {
  const { before, after, kept, dropped, lost, quizzes } = fit;
  const all = kept.length + dropped.length;
  const lines = [
    `${kept.length} of ${all} slides stay: ${inMinutes(after)} instead of ${inMinutes(before)}.\n`,
  ];
  if (!fit.fits) lines.push(tooLong(fit, minutes));
  if (dropped.length > 0) lines.push("\nLeft out, the least needed first:\n");
  for (const it of dropped) {
    const { priority } = it.slide.slide.attributes;
    lines.push(`  ${priority.padEnd(6)}  ${inMinutes(it.minutes).padStart(7)}  ${nameOf(it.slide)}\n`);
  }
  if (lost.length + quizzes.length > 0) lines.push("\nWhat that costs:\n");
  for (const { objective, teaching, testing } of lost) {
    const what = teaching ? (testing ? "taught or tested" : "taught") : "tested";
    lines.push(`  ${objective.id} is no longer ${what}: ${objective.text}\n`);
  }
  for (const it of quizzes) lines.push(`  A knowledge check goes: ${nameOf(it)}\n`);
  return lines.join("");
}

const nameOf = ({ index, slide }: DeckSlide) => `${index + 1}. ${slide.title ?? "(no title)"}`;
const rounded = (minutes: number) => Math.round(minutes * 10) / 10;
const inMinutes = (minutes: number) => `${rounded(minutes)} min`;
