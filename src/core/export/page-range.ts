/** Slide numbers as a person writes them: `1-5, 8, 12-`. */

/**
 * The indices (from 0, growing, each once) a range names among `count` slides; all when it is empty. A range may be open
 * (`12-`, `-3`) and may run past the end; what names no slide at all gives an empty list. Null when it is not a range.
 */
export function readPageRange(text: string, count: number): readonly number[] | null {
  const parts = text.split(",").map((it) => it.trim());
  if (parts.every((it) => it === "")) return Array.from({ length: count }, (_, index) => index);
  const found = new Set<number>();
  for (const part of parts) {
    if (part === "") continue;
    const [, from, dash, to] = /^(\d{1,6})?\s*(-)?\s*(\d{1,6})?$/.exec(part) ?? [];
    if (from === undefined && to === undefined) return null;
    if (dash === undefined && to !== undefined && from !== undefined) return null;
    const first = Number(from ?? 1);
    const last = dash === undefined ? first : Number(to ?? count);
    for (
      let number = Math.max(1, Math.min(first, last));
      number <= Math.min(count, Math.max(first, last));
      number++
    )
      found.add(number - 1);
  }
  return [...found].sort((a, b) => a - b);
}
