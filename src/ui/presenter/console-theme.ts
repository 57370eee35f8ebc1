/** Dark or light console: dark unless the user chose otherwise, because the room is dark. Remembered on this machine. */

export type ConsoleTheme = "dark" | "light";

const key = "lectern.console-theme";

export function recallTheme(memory: Pick<Storage, "getItem">): ConsoleTheme {
  return memory.getItem(key) === "light" ? "light" : "dark";
}

/** Draws the page in a theme and remembers it. */
export function applyTheme(theme: ConsoleTheme, memory: Pick<Storage, "setItem">, page: HTMLElement): void {
  page.dataset.theme = theme;
  memory.setItem(key, theme);
}
