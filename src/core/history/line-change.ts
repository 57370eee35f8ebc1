/** How much two versions of a text differ, in lines. */

export interface LineChange {
  readonly added: number;
  readonly removed: number;
}

/** Lines only the later text has, and lines only the earlier one had. A line that moved is neither. */
export function lineChange(before: string, after: string): LineChange {
  const counts = new Map<string, number>();
  for (const line of lines(after)) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of lines(before)) counts.set(line, (counts.get(line) ?? 0) - 1);
  let [added, removed] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { added, removed };
}

/** The end of a last line is no line of its own. */
function lines(text: string): readonly string[] {
  const all = text.split(/\r\n|\n|\r/);
  if (all.at(-1) === "") all.pop();
  return all;
}
