/** Reads one cell of a data file: a number, a bound, or nothing reported. */

export type Cell =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly bound: "above" | "below" | null;
      /** As written, without the sign of a bound or a percent sign, with a true minus. */
      readonly words: string;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" };

/** Beyond this, numbers of a chart are mistakes, and sums of them could leave what a number can hold. */
const largest = 1e15;
const smallest = 1e-15;

const missing = /^(?:|[-–—]|n\.?\/?a\.?|nr|not reported|not seen)$/i;
const number = /^([<>≤≥]|<=|>=)?\s*([-+−–]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?)\s*%?$/i;

/** `0.5`, `−1.83`, `>10`, `≤ 1`, `46%`; an empty cell, `-`, `NA` and `not reported` say that there is none. */
export function readNumber(cell: string): Cell {
  const text = cell.trim();
  if (missing.test(text)) return { kind: "missing" };
  if (text.length > 40) return { kind: "unreadable" };
  const [, sign = "", digits = ""] = number.exec(text) ?? [];
  const value = digits === "" ? Number.NaN : Number(digits.replace(/[−–]/, "-"));
  const size = Math.abs(value);
  if (!(size <= largest) || (size > 0 && size < smallest)) return { kind: "unreadable" };
  const bound = sign === "" ? null : /[>≥]/.test(sign) ? "above" : "below";
  return { kind: "number", value, bound, words: digits.replace(/[-–]/, "−").replace(/^\+/, "") };
}
