/**
 * The part of Papa Parse that the core uses, by the name of its file: the types published for the package itself bring all of
 * Node's with them, which the core must not know.
 */

declare module "papaparse/papaparse.js" {
  interface Options {
    readonly delimiter?: string;
    readonly delimitersToGuess?: readonly string[];
    /** Rows to read at most, the header row among them. */
    readonly preview?: number;
    readonly skipEmptyLines?: "greedy";
  }

  interface Result {
    readonly data: string[][];
    /** `index`: where in the text, behind the character that is wrong. */
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
  }

  const Papa: {
    parse(text: string, options: Options): Result;
    unparse(rows: readonly (readonly string[])[], options: { readonly escapeFormulae: boolean }): string;
  };
  export = Papa;
}
