/** Keys as the pages show them (`Ctrl+Shift+P`, `⇧⌘P`) → the form Electron draws beside a menu item. */

const names: Readonly<Record<string, string>> = {
  ctrl: "Ctrl",
  control: "Ctrl",
  "⌃": "Ctrl",
  cmd: "Cmd",
  command: "Cmd",
  "⌘": "Cmd",
  mod: "CmdOrCtrl",
  alt: "Alt",
  option: "Alt",
  "⌥": "Alt",
  shift: "Shift",
  "⇧": "Shift",
  esc: "Esc",
  escape: "Esc",
  enter: "Enter",
  return: "Enter",
  space: "Space",
  tab: "Tab",
  backspace: "Backspace",
  delete: "Delete",
  del: "Delete",
  home: "Home",
  end: "End",
  pageup: "PageUp",
  pagedown: "PageDown",
  up: "Up",
  down: "Down",
  left: "Left",
  right: "Right",
  "↑": "Up",
  "↓": "Down",
  "←": "Left",
  "→": "Right",
};
const modifiers: ReadonlySet<string> = new Set(["Ctrl", "Cmd", "CmdOrCtrl", "Alt", "Shift"]);

/** Null for keys Electron has no name for, and for a key pressed alone that is also typed into text. */
export function acceleratorOf(keys: string): string | null {
  const parts = split(keys).map(nameOf);
  if (parts.includes(null)) return null;
  const named = parts.filter((part) => part !== null);
  const key = named.at(-1);
  const held = named.slice(0, -1);
  if (key === undefined || modifiers.has(key) || !held.every((part) => modifiers.has(part))) return null;
  const isTyped = held.every((part) => part === "Shift") && !/^F\d+$/.test(key);
  return isTyped ? null : named.join("+");
}

/** `Ctrl+Plus` and `Ctrl++` end in the plus key; signs of a Mac stand side by side. */
function split(keys: string): readonly string[] {
  const spaced = keys.trim().replace(/([⌃⌘⌥⇧])\+?/gu, "$1 ");
  const words = spaced.split(/(?<!\+|^)\+| /u).filter((word) => word !== "");
  return words;
}

function nameOf(word: string): string | null {
  const known = names[word.toLowerCase()];
  if (known) return known;
  if (word === "+" || word.toLowerCase() === "plus") return "Plus";
  if (/^f([1-9]|1\d|2[0-4])$/i.test(word)) return word.toUpperCase();
  return /^[\w\-=,./;'[\]\\`]$/u.test(word) ? word.toUpperCase() : null;
}
