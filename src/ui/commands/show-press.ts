/** What a key press means in a running show, given what was pressed before and what is open. Pure: time comes in. */

import type { KeyMap } from "./key-map.ts";
import type { KeyPress } from "./keys.ts";
import { actionFor, madeKeys, showChordOf } from "./show-chords.ts";
import type { ShowAction } from "./show-keys.ts";

/** What earlier presses left behind. */
export interface KeyState {
  /** Digits typed so far, without Enter. */
  readonly typed: string;
  readonly typedAtMs: number;
  readonly lastKey: string;
  readonly lastAtMs: number;
  /** When the first of two Escapes was pressed; null when none waits for its second. */
  readonly escapedAtMs: number | null;
}

/** What is open at the moment of a press. */
export interface KeyScene {
  readonly isHelpOpen: boolean;
  readonly isGridOpen: boolean;
  readonly isBlank: boolean;
  readonly hasTool: boolean;
}

export interface Pressed {
  readonly state: KeyState;
  readonly action: ShowAction | null;
  /** True when the browser must not act on the key, also when nothing happens. */
  readonly handled: boolean;
}

export const noKeys: KeyState = { typed: "", typedAtMs: 0, lastKey: "", lastAtMs: 0, escapedAtMs: null };

/** Contacts of a remote bounce: the same key again within this time is one press. */
const bounceMs = 120;
/** How long the second Escape may take. */
export const escapeWindowMs = 2000;
/** How long typed digits wait for more, or for Enter. */
const typingWindowMs = 5000;
const longestNumber = 5;

/** The digits still waiting for Enter at this time; empty when none. */
export function typedDigits(state: KeyState, nowMs: number): string {
  return nowMs - state.typedAtMs < typingWindowMs ? state.typed : "";
}

/** True while a second Escape would end the show. */
export function awaitsEnd(state: KeyState, nowMs: number): boolean {
  return state.escapedAtMs !== null && nowMs - state.escapedAtMs < escapeWindowMs;
}

/** What a press means to a user with these keys, and what to remember of it. */
export function pressKey(
  state: KeyState,
  press: KeyPress,
  scene: KeyScene,
  nowMs: number,
  map: KeyMap = madeKeys,
): Pressed {
  const key = showChordOf(press);
  const last = { ...state, lastKey: key, lastAtMs: nowMs };
  // Time is counted from the latest of the repeats: a held key or a long bounce stays one press.
  const isBounce = press.repeat || (key === state.lastKey && nowMs - state.lastAtMs < bounceMs);
  if (/^\d$/.test(key)) {
    // People type 11 faster than a remote bounces, and no remote sends digits: only a held digit is one press.
    if (press.repeat) return { state: last, action: null, handled: true };
    const typed = (typedDigits(state, nowMs) + key).slice(0, longestNumber);
    return { state: { ...last, typed, typedAtMs: nowMs, escapedAtMs: null }, action: null, handled: true };
  }
  const meaning = meaningOf(state, key, scene, nowMs, map);
  if (!meaning) return ignored(state);
  if (isBounce) return { state: last, action: null, handled: true };
  const { typed = "", escapedAtMs = null, action } = meaning;
  return { state: { ...last, typed, typedAtMs: nowMs, escapedAtMs }, action, handled: true };
}

const ignored = (state: KeyState): Pressed => ({ state, action: null, handled: false });

interface Meaning {
  readonly action: ShowAction | null;
  readonly typed?: string;
  readonly escapedAtMs?: number | null;
}

function meaningOf(
  state: KeyState,
  key: string,
  scene: KeyScene,
  nowMs: number,
  map: KeyMap,
): Meaning | null {
  const digits = typedDigits(state, nowMs);
  // A clicker's start button sends F5: neither a reload nor a restart.
  if (key === "F5" || key === "Shift+F5") return { action: null, typed: digits };
  if (key === "Escape") return pressEscape(state, digits, scene, nowMs);
  if (digits !== "" && key === "Enter")
    return { action: { kind: "go", number: Number.parseInt(digits, 10) } };
  if (digits !== "" && key === "Backspace") return { action: null, typed: digits.slice(0, -1) };
  const action = actionFor(map, key);
  return action && { action };
}

/** Closes the innermost thing; with nothing open, the second Escape ends, because one clicker button sends F5 and Escape in turn. */
function pressEscape(state: KeyState, digits: string, scene: KeyScene, nowMs: number): Meaning {
  if (scene.isHelpOpen) return { action: { kind: "close-help" } };
  if (digits !== "") return { action: null };
  if (scene.isGridOpen) return { action: { kind: "close-grid" } };
  if (scene.hasTool) return { action: { kind: "lay-down" } };
  if (scene.isBlank) return { action: { kind: "unblank" } };
  if (awaitsEnd(state, nowMs)) return { action: { kind: "end" } };
  return { action: { kind: "warn-end" }, escapedAtMs: nowMs };
}
