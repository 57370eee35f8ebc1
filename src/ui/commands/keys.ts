/** Key chords: how they are written (`Mod+Shift+P`), matched, and shown on this platform. */

/** A key press as a page or a stage tells it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly repeat: boolean;
}

export type Platform = "mac" | "other";

/** Which keys are held and named on this machine. */
export function platformOf(userAgent: string): Platform {
  return /Mac|iPhone|iPad/.test(userAgent) ? "mac" : "other";
}

/** A DOM keyboard event as a plain value. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, repeat } = event;
  return {
    key,
    code,
    repeat,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
  };
}

/** True when the press is the chord. `Mod` is Command on a Mac and Ctrl elsewhere; letters match whatever their case. */
export function matches(press: KeyPress, chord: string, platform: Platform): boolean {
  const { held, key } = parseChord(chord);
  const wantsMod = held.includes("Mod");
  const wantsCtrl = held.includes("Ctrl") || (wantsMod && platform === "other");
  const wantsMeta = wantsMod && platform === "mac";
  return (
    press.ctrl === wantsCtrl &&
    press.meta === wantsMeta &&
    press.alt === held.includes("Alt") &&
    press.shift === held.includes("Shift") &&
    press.key.toLowerCase() === key.toLowerCase()
  );
}

/** The chord as a menu shows it: `Ctrl+Shift+P`, `⇧⌘P`. */
export function showChord(chord: string, platform: Platform): string {
  const { held, key } = parseChord(chord);
  const name = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (platform === "other") return [...held.map((it) => (it === "Mod" ? "Ctrl" : it)), name].join("+");
  const order = ["Ctrl", "Alt", "Shift", "Mod"].filter((it) => held.includes(it));
  return order.map((it) => macSigns[it]).join("") + (macSigns[key] ?? name);
}

const keyNames: Readonly<Record<string, string>> = {
  ArrowUp: "Up",
  ArrowDown: "Down",
  ArrowLeft: "Left",
  ArrowRight: "Right",
  " ": "Space",
  Escape: "Esc",
};

const macSigns: Readonly<Record<string, string>> = {
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Mod: "⌘",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** `Mod++` ends in the plus key. */
export function parseChord(chord: string): { readonly held: readonly string[]; readonly key: string } {
  if (chord === "+") return { held: [], key: "+" };
  const parts = chord.endsWith("++") ? [...chord.slice(0, -2).split("+"), "+"] : chord.split("+");
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? "" };
}
