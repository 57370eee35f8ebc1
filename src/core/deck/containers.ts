/** Pairs the `:::` lines of a text: which opener is closed by which line, and which were forgotten. */

import type { Mark } from "./blocks.ts";
import type { Range } from "./deck.ts";

/** Every container Lectern draws, and `notes`. */
export const containerNames = [
  "notes",
  "columns",
  "column",
  "callout",
  "figure",
  "stat",
  "compare",
  "side",
  "timeline",
  "checklist",
  "trial",
  "handout",
  "screen",
] as const;

interface Container {
  /** The opening line. */
  readonly open: Range;
  /** The closing line; null when it is missing. */
  readonly close: Range | null;
  /** Lower case; empty when only attributes are given. */
  readonly name: string;
}

export interface Pairing {
  /** In the order they open. */
  readonly containers: readonly Container[];
  /** Closing lines that close nothing. */
  readonly strays: readonly Range[];
}

interface Open {
  readonly index: number;
  readonly from: number;
  readonly colons: number;
}

/**
 * A line of colons closes the innermost container opened with as many colons, else the innermost if that has fewer.
 * An opener carried over a would-be separator is taken as forgotten when a slide clearly begins behind it (its
 * directive, or notes of its own); so one missing `:::` never swallows the slides up to the next stray one.
 */
export function pairContainers(marks: readonly Mark[]): Pairing {
  const containers: { open: Range; close: Range | null; name: string }[] = [];
  const strays: Range[] = [];
  const open: Open[] = [];
  const openByColons = new Map<number, number>();
  let separator = -1;

  const count = (colons: number, by: number) => {
    openByColons.set(colons, (openByColons.get(colons) ?? 0) + by);
  };
  const forgetBefore = (place: number) => {
    let gone = 0;
    while (gone < open.length && (open[gone]?.from ?? place) < place) gone++;
    for (const it of open.splice(0, gone)) count(it.colons, -1);
  };

  for (const mark of marks) {
    if (mark.kind === "separator") separator = mark.from;
    else if (mark.kind === "directive") forgetBefore(separator);
    else if (mark.kind === "open") {
      const name = containerName(mark.words);
      if (isNotes(name)) forgetBefore(separator);
      open.push({ index: containers.length, from: mark.from, colons: mark.colons });
      count(mark.colons, 1);
      containers.push({ open: mark, close: null, name });
    } else if (mark.kind === "close") {
      const closed = takeClosed(open, mark.colons, openByColons, count);
      const container = closed && containers[closed.index];
      if (container) container.close = mark;
      else strays.push(mark);
    }
  }
  return { containers, strays };
}

function takeClosed(
  open: Open[],
  colons: number,
  openByColons: ReadonlyMap<number, number>,
  count: (colons: number, by: number) => void,
): Open | null {
  const innermost = open.at(-1);
  if (!innermost) return null;
  const exact = (openByColons.get(colons) ?? 0) > 0;
  if (!exact && innermost.colons > colons) return null;
  for (;;) {
    const last = open.pop();
    if (!last) return null;
    count(last.colons, -1);
    if (!exact || last.colons === colons) return last;
  }
}

/** `notes`, `{.notes}`, `notes {#id}`, `callout Watch out` → the name, in lower case. */
function containerName(words: string): string {
  const name = /^[\p{L}][\p{L}\p{N}_-]*/u.exec(words)?.[0] ?? "";
  if (words.startsWith("{") && /[.\s"'=]notes\b/i.test(words)) return "notes";
  return (name || (/\.([\w-]+)/.exec(words)?.[1] ?? "")).toLowerCase();
}

/**
 * Also `::: note`, which other tools draw on the slide: showing what was meant for the speaker cannot be undone, so it is
 * read as notes and listed as ambiguous.
 */
export function isNotes(name: string): boolean {
  return name === "notes" || name === "note";
}
