/** A text that says by itself how far it was typed: the numbers from 1 on, one a line. */

export const countedText = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${at + 1}\n`).join("");

/** How far a text was typed, or null when it was never typed like this: torn, mixed up, or with a hole. */
export function countOf(text: string): number | null {
  const count = text.split("\n").length - 1;
  return text === countedText(count) ? count : null;
}
