/** How the keys of a table are pressed, shown and refused: one way for a show, one for the editor. */

import { type KeyPress, type Platform, parseChord, showChord } from "./keys.ts";
import { refusedInShow, showChordOf, showKeyText } from "./show-chords.ts";

export interface KeyBook {
  chordOf(press: KeyPress): string;
  /** The chord as printed on keys. */
  text(chord: string): string;
  /** Why the chord cannot be chosen, as a sentence, or null. */
  refused(chord: string): string | null;
}

export const showBook: KeyBook = { chordOf: showChordOf, text: showKeyText, refused: refusedInShow };

/** Keys of the editor: with Ctrl, Alt or Command, or function keys, since every other key is text. */
export function editorBook(platform: Platform): KeyBook {
  const text = (chord: string) => showChord(chord, platform);
  return {
    text,
    chordOf: (press) => editorChordOf(press, platform),
    refused(chord) {
      const { key } = parseChord(chord);
      if (heldAlone.has(key)) return "Hold Ctrl, Alt or Command, and press another key with it.";
      if (!/(?:Mod|Ctrl|Alt)\+/.test(chord) && !/^(?:Shift\+)?F\d+$/.test(chord))
        return `${text(chord)} alone is for writing. Hold Ctrl, Alt or Command with it, or choose a function key.`;
      if (ofText.has(chord)) return `${text(chord)} belongs to writing: it copies, moves or marks text.`;
      if (ofBrowser.has(chord)) return `${text(chord)} is kept by the browser or the system for itself.`;
      return null;
    },
  };
}

/** The press as commands write chords: `Mod+Shift+P`. */
function editorChordOf(press: KeyPress, platform: Platform): string {
  const isMac = platform === "mac";
  const held = [
    (isMac ? press.meta : press.ctrl) && "Mod",
    isMac && press.ctrl && "Ctrl",
    press.alt && "Alt",
    press.shift && "Shift",
  ];
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return [...held.filter((it) => it !== false), key].join("+");
}

const heldAlone = new Set([
  "Shift",
  "Control",
  "Alt",
  "AltGraph",
  "Meta",
  "Dead",
  "Process",
  "Unidentified",
  "",
]);
const ofText = new Set(
  ["C", "V", "X", "A", "ArrowLeft", "ArrowRight", "Home", "End", "Backspace", "Delete"].map(
    (it) => `Mod+${it}`,
  ),
);
const ofBrowser = new Set([
  "Mod+W",
  "Mod+T",
  "Mod+N",
  "Mod+Q",
  "Mod+R",
  "Alt+F4",
  "Mod+Shift+T",
  "Mod+Shift+N",
  "Mod+Shift+I",
  "F11",
  "F12",
]);
