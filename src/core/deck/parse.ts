/** Makes a slide of one piece of a source. Never throws: what is odd becomes a problem. */

import { readChartBlock } from "../chart/read-block.ts";
import { isChart } from "../chart/slide-charts.ts";
import { type Problem, problemAt } from "../problem.ts";
import { parseQuiz } from "../training/quiz.ts";
import { type BlockScan, scanBlocks } from "./blocks.ts";
import { containerNames, isNotes, type Pairing, pairContainers } from "./containers.ts";
import type { Range, Slide } from "./deck.ts";
import { findDirectives } from "./directives.ts";
import { fenceCitations } from "./fence-citations.ts";
import { findHeadings } from "./headings.ts";
import { findInline } from "./inline.ts";
import { maskCode, maskComments, maskRanges } from "./mask.ts";
import { findNotes } from "./notes.ts";
import { readSlideAttributes } from "./slide-attributes.ts";

/** promises.md S7.2: a larger slide is shown as plain text. */
export const maxSlideLength = 200_000;

/** What can be read of a slide beyond its `Slide`, for checks that look closer. */
export interface SlideReading {
  readonly scan: BlockScan;
  readonly pairing: Pairing;
  /** The text with code, notes and comments blanked out; places are those of the text. */
  readonly visibleText: string;
}

/** Parses one piece. All places are relative to it; its problems name no source. */
export function parseSlide(text: string, id: string): Slide {
  return readSlide(text, id).slide;
}

/** A slide together with the readings it was made from. */
export function readSlide(text: string, id: string): { slide: Slide; reading: SlideReading } {
  const scan = scanBlocks(text);
  const pairing = pairContainers(scan.marks);
  const masked = maskCode(text, scan.verbatim);
  const { notes, problems: noteProblems } = findNotes(text, masked, scan, pairing);
  const noteRanges = notes.map((it) => it.range);
  const closers = outerClosers(pairing, noteRanges);
  const spoken = maskRanges(masked, noteRanges);
  const directives = findDirectives(spoken).filter((it) => it.kind === "slide");
  const { attributes, problems: attributeProblems } = readSlideAttributes(directives);
  const visibleText = maskComments(spoken);
  const inline = findInline(visibleText);
  const headings = findHeadings(text, visibleText);
  const problems = [
    ...(text.length > maxSlideLength
      ? [problemAt("slide.too-large", { from: 0, to: 0 }, { length: text.length })]
      : []),
    ...noteProblems,
    ...attributeProblems,
    ...blockProblems(text, scan, pairing),
    ...quizProblems(text, scan),
    ...chartProblems(text, scan),
  ].sort((a, b) => a.range.from - b.range.from);
  const slide: Slide = {
    id,
    text,
    attributes,
    title: headings.find((it) => it.text !== "")?.text ?? null,
    notes,
    visible: complement(text.length, [...subtract(noteRanges, closers), ...directives.map((it) => it.range)]),
    citations: [...inline.citations, ...fenceCitations(text, scan.verbatim, noteRanges)].sort(
      (a, b) => a.range.from - b.range.from,
    ),
    images: inline.images,
    problems,
  };
  return { slide, reading: { scan, pairing, visibleText } };
}

/**
 * Closing lines that stand in notes but belong to a container that was opened before them. They stay on the slide: without
 * them the container would be open, and a rule in it would cut the slide.
 */
function outerClosers(pairing: Pairing, notes: readonly Range[]): Range[] {
  return pairing.containers.flatMap(({ open, close, name }) => {
    if (close === null || isNotes(name)) return [];
    const around = notes.find((it) => it.from <= close.from && close.from < it.to);
    return around && open.from < around.from ? [close] : [];
  });
}

/** Ranges in order with the holes taken out of them. */
function subtract(ranges: readonly Range[], holes: readonly Range[]): Range[] {
  if (holes.length === 0) return [...ranges];
  const sorted = holes.toSorted((a, b) => a.from - b.from);
  return ranges.flatMap(({ from, to }) => {
    const inside = sorted.filter((hole) => from <= hole.from && hole.to <= to);
    return complement(to, [{ from: 0, to: from }, ...inside]);
  });
}

/** What remains of `0…length`; empty ranges are left out. */
function complement(length: number, ranges: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let at = 0;
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    if (from > at) rest.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (length > at) rest.push({ from: at, to: length });
  return rest;
}

const known: ReadonlySet<string> = new Set(containerNames);

function blockProblems(text: string, scan: BlockScan, pairing: Pairing): Problem[] {
  const problems: Problem[] = [];
  const lineOf = (range: Range) => ({
    from: range.from,
    to: range.from + text.slice(range.from, range.to).trimEnd().length,
  });
  for (const { open, close, name } of pairing.containers) {
    if (name === "notes" || name === "note") continue;
    if (!known.has(name))
      problems.push(problemAt("container.unknown", lineOf(open), { name: name.slice(0, 80) }));
    if (close === null)
      problems.push(problemAt("container.unclosed", lineOf(open), { name: name.slice(0, 80) }));
  }
  for (const stray of pairing.strays) problems.push(problemAt("container.stray-close", lineOf(stray)));
  for (const block of scan.verbatim) {
    if (block.closed) continue;
    const newline = text.indexOf("\n", block.from);
    const range = lineOf({ from: block.from, to: newline < 0 ? text.length : newline });
    if (block.kind === "fence") problems.push(problemAt("fence.unclosed", range));
    else if (block.kind !== "aside")
      problems.push(
        problemAt("html.unclosed", range, { what: text.slice(block.body.from, block.body.from + 9).trim() }),
      );
  }
  return problems;
}

function quizProblems(text: string, scan: BlockScan): Problem[] {
  return scan.verbatim
    .filter(isQuiz)
    .flatMap(({ body }) =>
      parseQuiz(text.slice(body.from, body.to)).problems.map((it) => shifted(it, body.from)),
    );
}

function chartProblems(text: string, scan: BlockScan): Problem[] {
  return scan.verbatim
    .filter(isChart)
    .flatMap(({ body }) =>
      readChartBlock(text.slice(body.from, body.to)).problems.map((it) => shifted(it, body.from)),
    );
}

/** True for a fence whose first word is `quiz`. */
export function isQuiz(block: { readonly kind: string; readonly info: string }): boolean {
  return block.kind === "fence" && /^quiz(?=[\s{]|$)/i.test(block.info);
}

/** The same problem further on in the text. */
export function shifted(problem: Problem, by: number): Problem {
  return { ...problem, range: { from: problem.range.from + by, to: problem.range.to + by } };
}
