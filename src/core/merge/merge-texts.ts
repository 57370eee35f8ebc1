/** Three-way merge of a text by lines: what two sides made of the same text, put together where they do not overlap. */

import { diff3Merge } from "node-diff3";

/** Parts in the order of the text; each ends with its line end, so that joining them gives the whole. */
export type MergePart =
  | { readonly kind: "same"; readonly text: string }
  | { readonly kind: "conflict"; readonly base: string; readonly mine: string; readonly theirs: string };

type Lines = readonly string[];

/** Beyond this many lines that differ, comparing each with each takes longer than a reader would wait. */
const mostLines = 4000;

/** Equal changes of both sides are no conflict. Changes of neighbouring lines are one: nobody can tell whether they belong together. */
export function mergeTexts(base: string, mine: string, theirs: string): readonly MergePart[] {
  const [o, a, b] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  const shortest = Math.min(o.length, a.length, b.length);
  let start = 0;
  while (start < shortest && o[start] === a[start] && o[start] === b[start]) start++;
  let tail = 0;
  while (tail < shortest - start && isSameAt(o, a, b, tail + 1)) tail++;
  const middle = (lines: Lines) => lines.slice(start, lines.length - tail);
  return tidy([
    { kind: "same", text: o.slice(0, start).join("") },
    ...mergeLines(middle(o), middle(a), middle(b)),
    { kind: "same", text: o.slice(o.length - tail).join("") },
  ]);
}

/** The merged text, or null when some of it has to be decided. */
export function mergedText(parts: readonly MergePart[]): string | null {
  const texts = parts.map((it) => (it.kind === "same" ? it.text : null));
  return texts.includes(null) ? null : texts.join("");
}

function mergeLines(o: Lines, a: Lines, b: Lines): readonly MergePart[] {
  const conflict = { kind: "conflict", base: o.join(""), mine: a.join(""), theirs: b.join("") } as const;
  if (conflict.mine === conflict.base || conflict.mine === conflict.theirs)
    return [{ kind: "same", text: conflict.theirs }];
  if (conflict.theirs === conflict.base) return [{ kind: "same", text: conflict.mine }];
  if (Math.max(o.length, a.length, b.length) > mostLines) return [conflict];
  return diff3Merge([...a], [...o], [...b], { excludeFalseConflicts: true }).map(
    ({ ok = [], conflict: it }) =>
      it
        ? { kind: "conflict", base: it.o.join(""), mine: it.a.join(""), theirs: it.b.join("") }
        : { kind: "same", text: ok.join("") },
  );
}

/** Same parts that meet become one; empty ones go. */
function tidy(parts: readonly MergePart[]): readonly MergePart[] {
  const tidied: MergePart[] = [];
  for (const part of parts) {
    const last = tidied.at(-1);
    if (part.kind === "same" && part.text === "") continue;
    if (part.kind === "same" && last?.kind === "same")
      tidied[tidied.length - 1] = { kind: "same", text: last.text + part.text };
    else tidied.push(part);
  }
  return tidied;
}

const isSameAt = (o: Lines, a: Lines, b: Lines, fromEnd: number): boolean =>
  o.at(-fromEnd) === a.at(-fromEnd) && o.at(-fromEnd) === b.at(-fromEnd);

/** Lines with their ends, whatever ends they have. */
const linesOf = (text: string): Lines => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
