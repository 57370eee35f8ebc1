/** Keys of a show as chords: how a press is written, how a chord is shown, and which cannot be chosen. */

import { type KeyMap, keyMapOf, noOwnKeys, type OwnKeys } from "./key-map.ts";
import { type KeyPress, parseChord } from "./keys.ts";
import { type ShowAction, type ShowKey, showKeys } from "./show-keys.ts";

/**
 * The press as a chord. Letters are capital whatever their case, and on a keyboard of another script the letter printed beside
 * it; signs do not tell of Shift, which they need on some keyboards and not on others.
 */
export function showChordOf(press: KeyPress): string {
  const key = keyName(press);
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key);
  const held = [
    press.ctrl && "Ctrl",
    press.alt && "Alt",
    press.meta && "Meta",
    press.shift && !isSign && "Shift",
  ];
  return [...held.filter((it) => it !== false), key].join("+");
}

function keyName({ key, code }: KeyPress): string {
  if (key === " ") return "Space";
  if (/^[a-z]$/.test(key)) return key.toUpperCase();
  const isForeign = key.length === 1 && key > "\u024f";
  return isForeign && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
}

/** The chord as it is printed on keys: `Shift+→`, `Page Down`. */
export function showKeyText(chord: string): string {
  const { held, key } = parseChord(chord);
  return [...held, signs.get(key) ?? key].join("+");
}

const signs = new Map([
  ["ArrowRight", "→"],
  ["ArrowLeft", "←"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["PageUp", "Page Up"],
  ["PageDown", "Page Down"],
  ["Escape", "Esc"],
  ["-", "−"],
]);

/** Why this chord cannot be given to an action of the show; null when it can. */
export function refusedInShow(chord: string): string | null {
  const { key } = parseChord(chord);
  const text = showKeyText(chord);
  if (/^\d$/.test(chord)) return `${text} is for slide numbers: type them, then press Enter.`;
  if (key === "Escape") return "Esc always closes what is open, and twice it ends the show.";
  if (key === "F5")
    return "F5 does nothing, on purpose: the start button of a clicker sends it in turn with Esc.";
  if (key === "F11") return "F11 fills the screen.";
  if (key === "Tab") return "Tab moves between the buttons of the console.";
  if (["Shift", "Control", "Alt", "AltGraph", "Meta", "Dead", "Process", "Unidentified", ""].includes(key))
    return "This button sends no key that can be told from others.";
  if (/(?:Ctrl|Alt|Meta)\+/.test(chord)) return `${text} belongs to the system or the browser.`;
  return null;
}

/** What counts in a show for a user with these keys. */
export const showKeyMap = (own: OwnKeys): KeyMap => keyMapOf(showKeys, own);

/** The keys a show is made with. */
export const madeKeys: KeyMap = showKeyMap(noOwnKeys);

/** What a chord does, or null. */
export function actionFor(map: KeyMap, chord: string): ShowAction | null {
  return showKeys.find((it) => map.get(it.id)?.includes(chord))?.action ?? null;
}

/** The row of the table that does this. */
export function rowOf(action: ShowAction): ShowKey | null {
  const text = JSON.stringify(action);
  return showKeys.find((it) => JSON.stringify(it.action) === text) ?? null;
}

/** The first key of an action as shown, for its button; empty when it has none. */
export function keyOf(map: KeyMap, id: string): string {
  const [first] = map.get(id) ?? [];
  return first === undefined ? "" : showKeyText(first);
}
