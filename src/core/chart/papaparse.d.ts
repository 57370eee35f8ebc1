/**
 * The part of Papa Parse that the core uses. The published types bring Node's whole library with them, which the core must
 * not know; `paths` in the core's tsconfig.json puts these in their place.
 */

interface Options {
  readonly delimitersToGuess: readonly string[];
  /** Rows to read at most, the header row among them. */
  readonly preview: number;
}

interface Result {
  readonly data: string[][];
  /** `index`: where in the text. */
  readonly errors: readonly { readonly code: string; readonly index?: number }[];
}

declare const Papa: { parse(text: string, options: Options): Result };
export = Papa;
