/** How a chart prints its numbers: `0.0`, `0%`, `$0.00`; without a format they stand as written in the data. */

export interface NumberFormat {
  readonly before: string;
  readonly decimals: number;
  readonly after: string;
}

/** One `0`, with as many zeros behind a point as there shall be decimals; what stands around it is printed. Null for anything else. */
export function readNumberFormat(pattern: string): NumberFormat | null {
  const [, before = "", decimals = "", after = ""] =
    /^([^\d.]{0,12})0(?:\.(0{1,8}))?([^\d.]{0,12})$/.exec(pattern.trim()) ?? [];
  return pattern.includes("0") && `${before}0${decimals && `.${decimals}`}${after}` === pattern.trim()
    ? { before, decimals: decimals.length, after }
    : null;
}

/** `words` is the number as its data has it. Signs are true minus signs, in front of what the format adds. */
export function printNumber(value: number, words: string, format: NumberFormat | null): string {
  if (!format) return words;
  const digits = Math.abs(value).toFixed(format.decimals);
  const minus = value < 0 && /[1-9]/.test(digits) ? "−" : "";
  return `${minus}${format.before}${digits}${format.after}`;
}

/** The bare number, for an interval whose value already carries the unit. */
export function printBare(value: number, words: string, format: NumberFormat | null): string {
  return printNumber(value, words, format && { ...format, before: "", after: "" });
}
