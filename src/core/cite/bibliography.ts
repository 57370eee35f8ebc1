/** The references of a deck: BibTeX in, numbered AMA entries out. */

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
