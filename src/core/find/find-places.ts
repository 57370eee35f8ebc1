/** Finds every place of a pattern in a text, with the line around it and what would stand there instead. */

import { lineTable, placeAt } from "../deck/place.ts";
import { fillIn } from "./fill-in.ts";

/** One place; offsets are UTF-16 code units of the text, `to` exclusive. */
export interface FoundPlace {
  readonly from: number;
  readonly to: number;
  /** What a replacement writes; null when none was given. */
  readonly insert: string | null;
  /** From 1. */
  readonly line: number;
  /** The words of the line before and after the place, shortened, and those found, all on one line. */
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** A replacement; that of a regular expression may name its groups. */
export interface Replacement {
  readonly text: string;
  readonly isPattern: boolean;
}

/** Characters of a line that are kept on each side, and of what was found. */
const around = 60;
const mostFound = 200;

/**
 * At most `most` places, in order, none over another. A place of no length is none. A line end is one `\n` to the pattern, also
 * where the text has CR and LF, and a place covers both or neither.
 */
export function findPlaces(
  text: string,
  pattern: RegExp,
  replacement: Replacement | null,
  most: number,
): readonly FoundPlace[] {
  const plain = text.replaceAll("\r\n", "\n");
  const offset = offsetsIn(text);
  const table = lineTable(plain);
  const places: FoundPlace[] = [];
  for (const match of plain.matchAll(pattern)) {
    const [found] = match;
    if (found === "") continue;
    if (places.length >= most) break;
    const end = match.index + found.length;
    const { line } = placeAt(table, match.index);
    places.push({
      from: offset(match.index),
      to: offset(end),
      insert: replacement && fillIn(replacement, match),
      line,
      before: lastOf(plain.slice(Math.max(table[line - 1] ?? 0, match.index - around - 1), match.index)),
      found: oneLine(found.length > mostFound ? `${cut(found, mostFound)}…` : found),
      after: firstOf(plain.slice(end, end + around + 1)),
    });
  }
  return places;
}

/** Offset of the text with plain line ends → offset of the text; asked for in growing order. */
function offsetsIn(text: string): (plain: number) => number {
  let next = text.indexOf("\r\n");
  let passed = 0;
  return (plain) => {
    // The line end itself belongs to the place before; what begins after it begins after both signs.
    while (next >= 0 && next - passed < plain) {
      passed += 1;
      next = text.indexOf("\r\n", next + 2);
    }
    return plain + passed;
  };
}

const oneLine = (text: string): string => text.replaceAll("\n", "⏎");

function lastOf(text: string): string {
  const words = text.trimStart();
  if (words.length <= around) return words;
  return `…${words.slice(isLowHalf(words, words.length - around) ? 1 - around : -around)}`;
}

function firstOf(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line.length <= around ? line : `${cut(line, around)}…`;
}

/** The first characters, none cut in two. */
const cut = (text: string, length: number): string =>
  text.slice(0, isLowHalf(text, length) ? length - 1 : length);

const isLowHalf = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
};
