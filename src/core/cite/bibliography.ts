/** The references of a deck: BibTeX in, numbered references out. */

import type { SourceText } from "../deck/deck.ts";
import type { Problem } from "../problem.ts";
import { parseBibtex } from "./bibtex.ts";

export interface Person {
  readonly family: string;
  readonly given: string;
}

/** One entry of a `.bib` file, decoded to plain text. */
export interface Reference {
  readonly key: string;
  /** BibTeX type: `article`, `book`, `misc` … */
  readonly type: string;
  readonly authors: readonly Person[];
  /** True when the author list ends in `and others`. */
  readonly moreAuthors: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Bibliography {
  readonly references: ReadonlyMap<string, Reference>;
  /** Cited keys in the order of first citation; a key's number is its index + 1. Unknown keys are not numbered. */
  readonly order: readonly string[];
}

/**
 * Reads bibliography files and numbers the cited keys, given in the order of citation. Of two entries with one key the first
 * counts. Never throws: an entry that cannot be read is a `reference.syntax` problem with its place, the others are kept.
 */
export function parseBibliography(
  files: readonly SourceText[],
  citedKeys: readonly string[],
): { readonly bibliography: Bibliography; readonly problems: readonly Problem[] } {
  const references = new Map<string, Reference>();
  const problems: Problem[] = [];
  for (const file of files) {
    const read = parseBibtex(file.text);
    for (const reference of read.references)
      if (!references.has(reference.key)) references.set(reference.key, reference);
    for (const problem of read.problems) problems.push({ ...problem, source: file.name });
  }
  const order = [...new Set(citedKeys)].filter((key) => references.has(key));
  return { bibliography: { references, order }, problems };
}
