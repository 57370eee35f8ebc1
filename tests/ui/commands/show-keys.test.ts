/** The key map of a show: every key of the table, and what depends on the presses before. */

import { describe, expect, test } from "vitest";
import type { KeyPress } from "#ui/commands/keys.ts";
import { showKeys } from "#ui/commands/show-keys.ts";
import { awaitsEnd, type KeyState, noKeys, pressKey, typedDigits } from "#ui/commands/show-press.ts";

const open = { isHelpOpen: false, isGridOpen: false, isBlank: false, hasTool: false };

/** `Shift+Home` as a press. */
function press(name: string, more: Partial<KeyPress> = {}): KeyPress {
  const shift = name.startsWith("Shift+");
  const key = shift ? name.slice("Shift+".length) : name;
  return { key, code: "", shift, ctrl: false, alt: false, meta: false, repeat: false, ...more };
}

/** Presses keys a second apart; gives what each did. */
function type(names: readonly string[], scene = open, gapMs = 1000) {
  let state = noKeys;
  return names.map((name, at) => {
    const pressed = pressKey(state, press(name), scene, 10_000 + at * gapMs);
    state = pressed.state;
    return pressed;
  });
}

const lastAction = (...args: Parameters<typeof type>) => type(...args).at(-1)?.action;

const step = (direction: string) => ({ kind: "step", direction });
const black = { kind: "blank", colour: "black" };
const white = { kind: "blank", colour: "white" };

describe("the key map of product.md section 4", () => {
  test.each([
    ["ArrowRight", step("next")],
    ["ArrowDown", step("next")],
    [" ", step("next")],
    ["PageDown", step("next")],
    ["n", step("next")],
    ["N", step("next")],
    ["Enter", step("next")],
    ["ArrowLeft", step("back")],
    ["ArrowUp", step("back")],
    ["PageUp", step("back")],
    ["p", step("back")],
    ["P", step("back")],
    ["Backspace", step("back")],
    ["Shift+ ", step("back")],
    ["Shift+ArrowRight", step("skip-next")],
    ["Shift+ArrowDown", step("skip-next")],
    ["Shift+ArrowLeft", step("skip-back")],
    ["Shift+ArrowUp", step("skip-back")],
    ["Home", step("first")],
    ["End", step("last")],
    ["b", black],
    ["B", black],
    [".", black],
    ["w", white],
    [",", white],
    ["l", { kind: "tool", tool: "laser" }],
    ["d", { kind: "tool", tool: "pen" }],
    ["e", { kind: "tool", tool: "eraser" }],
    ["z", { kind: "tool", tool: "zoom" }],
    ["c", { kind: "clear-ink" }],
    ["u", { kind: "bring-back" }],
    ["q", { kind: "question" }],
    ["Shift+P", { kind: "emergency" }],
    ["s", { kind: "swap" }],
    ["g", { kind: "grid" }],
    ["f", { kind: "freeze" }],
    ["F", { kind: "freeze" }],
    ["+", { kind: "notes-size", direction: 1 }],
    ["Shift++", { kind: "notes-size", direction: 1 }],
    ["=", { kind: "notes-size", direction: 1 }],
    ["-", { kind: "notes-size", direction: -1 }],
    ["t", { kind: "pause" }],
    ["?", { kind: "help" }],
    ["Shift+?", { kind: "help" }],
    ["F5", null],
    ["Shift+F5", null],
    ["Escape", { kind: "warn-end" }],
  ])("%s", (key, action) => {
    expect(pressKey(noKeys, press(key), open, 10_000)).toMatchObject({ action, handled: true });
  });

  test.each(["Shift+S", "Shift+N", "Shift+Enter"])("%s is not bound", (key) => {
    expect(pressKey(noKeys, press(key), open, 10_000)).toMatchObject({ action: null, handled: false });
  });

  test.each([
    "Tab",
    "F11",
    "F12",
    "Shift",
    "AudioVolumeUp",
    "ContextMenu",
    "x",
    "constructor",
    "",
    "Unidentified",
  ])("leaves %s to the browser", (key) => {
    expect(pressKey(noKeys, press(key), open, 10_000).handled).toBe(false);
  });

  test.each(["ctrl", "alt", "meta"] as const)("leaves keys pressed with %s to the system", (held) => {
    for (const key of ["p", "w", "ArrowLeft", "1", "F5", "-"])
      expect(pressKey(noKeys, press(key, { [held]: true }), open, 10_000).handled).toBe(false);
  });

  test("takes the letter of the place on a keyboard of another script", () => {
    expect(pressKey(noKeys, press("и", { code: "KeyB" }), open, 10_000).action).toEqual(black);
    expect(pressKey(noKeys, press("é", { code: "KeyW" }), open, 10_000).action).toBeNull();
  });

  test("names no key twice", () => {
    const names = showKeys.flatMap((row) => row.keys);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("numbers", () => {
  test("digits and Enter go to that slide", () => {
    expect(lastAction(["1", "2", "Enter"])).toEqual({ kind: "go", number: 12 });
    expect(lastAction(["0", "0", "7", "Enter"])).toEqual({ kind: "go", number: 7 });
  });

  test("the same digit twice in quick succession is two digits, a held one is one", () => {
    expect(lastAction(["1", "1", "Enter"], open, 60)).toEqual({ kind: "go", number: 11 });
    const first = pressKey(noKeys, press("1"), open, 1000);
    const held = pressKey(first.state, press("1", { repeat: true }), open, 1500);
    expect(typedDigits(held.state, 1500)).toBe("1");
  });

  test("Backspace takes the last digit back, and then is a step back again", () => {
    expect(lastAction(["1", "2", "Backspace", "Enter"])).toEqual({ kind: "go", number: 1 });
    expect(lastAction(["1", "Backspace", "Backspace"])).toEqual(step("back"));
  });

  test("another key forgets the digits", () => {
    expect(lastAction(["1", "PageDown", "Enter"])).toEqual(step("next"));
  });

  test("digits nobody finished are forgotten after five seconds", () => {
    expect(lastAction(["1", "Enter"], open, 5001)).toEqual(step("next"));
  });

  test("no more digits than a deck can have", () => {
    expect(lastAction([..."123456789".split(""), "Enter"], open, 200)).toEqual({ kind: "go", number: 12345 });
  });
});

describe("repeats", () => {
  const twice = (gapMs: number, more: Partial<KeyPress> = {}) => {
    const first = pressKey(noKeys, press("PageDown"), open, 1000);
    return pressKey(first.state, press("PageDown", more), open, 1000 + gapMs);
  };

  test("of a key under 120 ms are one press", () => {
    expect(twice(119)).toMatchObject({ action: null, handled: true });
    expect(twice(120).action).toEqual(step("next"));
  });

  test("of a held key are one press however long it is held", () => {
    expect(twice(500, { repeat: true })).toMatchObject({ action: null, handled: true });
  });

  test("of another key count", () => {
    const first = pressKey(noKeys, press("PageDown"), open, 1000);
    expect(pressKey(first.state, press("PageUp"), open, 1010).action).toEqual(step("back"));
  });

  test("in a long bounce stay one press", () => {
    let state: KeyState = noKeys;
    const actions = [0, 100, 200, 300, 400].map((ms) => {
      const pressed = pressKey(state, press("PageDown"), open, 1000 + ms);
      state = pressed.state;
      return pressed.action;
    });
    expect(actions).toEqual([step("next"), null, null, null, null]);
  });
});

describe("Escape", () => {
  test("ends the show only when pressed twice within two seconds", () => {
    expect(lastAction(["Escape", "Escape"], open, 1999)).toEqual({ kind: "end" });
    expect(lastAction(["Escape", "Escape"], open, 2001)).toEqual({ kind: "warn-end" });
  });

  test("bouncing does not end the show", () => {
    expect(lastAction(["Escape", "Escape"], open, 50)).toBeNull();
  });

  test("in turn with F5, as one clicker button sends them, never ends the show", () => {
    expect(lastAction(["Escape", "F5", "Escape", "F5", "Escape"], open, 500)).toEqual({ kind: "warn-end" });
  });

  test("closes help, then digits, then the blank screen, and only then warns", () => {
    const scene = { isHelpOpen: true, isGridOpen: false, isBlank: true, hasTool: false };
    expect(lastAction(["Escape"], scene)).toEqual({ kind: "close-help" });
    const typed = type(["4", "Escape"], { ...scene, isHelpOpen: false }).at(-1);
    expect(typed).toMatchObject({ action: null, handled: true, state: { typed: "" } });
    expect(
      lastAction(["Escape"], { isHelpOpen: false, isGridOpen: false, isBlank: true, hasTool: false }),
    ).toEqual({
      kind: "unblank",
    });
  });

  test("closing something does not count as the first of two", () => {
    const closed = pressKey(
      noKeys,
      press("Escape"),
      { isHelpOpen: false, isGridOpen: false, isBlank: true, hasTool: false },
      1000,
    );
    expect(pressKey(closed.state, press("Escape"), open, 1500).action).toEqual({ kind: "warn-end" });
  });

  test("waits visibly for the second press, and no longer than it counts", () => {
    const { state } = pressKey(noKeys, press("Escape"), open, 1000);
    expect([awaitsEnd(noKeys, 0), awaitsEnd(state, 2999), awaitsEnd(state, 3000)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
