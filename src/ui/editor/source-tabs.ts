/** Which texts stand in the row of tabs: those that were opened, in that order; closing one takes nothing from its text. */

/** As many as there are keys for. */
export const mostTabs = 9;

/** A text comes into the pane: it has a tab, and of too many the one opened first goes. */
export function withTab(tabs: readonly string[], name: string): readonly string[] {
  if (name === "" || tabs.includes(name)) return tabs;
  return [...tabs, name].slice(-mostTabs);
}

/** The tabs without one, and which text is shown then; null when it is the only one, which stays. */
export function withoutTab(
  tabs: readonly string[],
  name: string,
  shown: string,
): { readonly tabs: readonly string[]; readonly shown: string } | null {
  const at = tabs.indexOf(name);
  const left = tabs.filter((it) => it !== name);
  const neighbour = left[Math.min(at, left.length - 1)];
  if (at < 0 || neighbour === undefined) return null;
  return { tabs: left, shown: name === shown ? neighbour : shown };
}

/** The text `by` tabs away, round the ends. */
export function nextTab(tabs: readonly string[], shown: string, by: 1 | -1): string | null {
  const at = tabs.indexOf(shown);
  return tabs.at((at + by) % tabs.length) ?? null;
}
