/** Key chords: how they match and how they are shown. */

import { describe, expect, test } from "vitest";
import { type KeyPress, matches, platformOf, showChord } from "#ui/commands/keys.ts";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shift: false,
  ctrl: false,
  alt: false,
  meta: false,
  repeat: false,
  ...held,
});

describe("a chord", () => {
  test.each([
    ["Mod+S", press("s", { ctrl: true }), true],
    ["Mod+S", press("S", { ctrl: true }), true],
    ["Mod+S", press("s"), false],
    ["Mod+S", press("s", { meta: true }), false],
    ["Mod+S", press("s", { ctrl: true, shift: true }), false],
    ["Mod+Shift+P", press("P", { ctrl: true, shift: true }), true],
    ["Mod+Shift+P", press("P", { ctrl: true, shift: true, alt: true }), false],
    ["F5", press("F5"), true],
    ["F5", press("F5", { shift: true }), false],
    ["Mod++", press("+", { ctrl: true }), true],
  ])("%s outside a Mac", (chord, pressed, expected) => {
    expect(matches(pressed, chord, "other")).toBe(expected);
  });

  test("means Command on a Mac, and Ctrl there is another key", () => {
    expect(matches(press("s", { meta: true }), "Mod+S", "mac")).toBe(true);
    expect(matches(press("s", { ctrl: true }), "Mod+S", "mac")).toBe(false);
    expect(matches(press("s", { ctrl: true }), "Ctrl+S", "mac")).toBe(true);
  });

  test.each([
    ["Mod+Shift+P", "Ctrl+Shift+P", "⇧⌘P"],
    ["Mod+Shift+ArrowUp", "Ctrl+Shift+Up", "⇧⌘↑"],
    ["Shift+F5", "Shift+F5", "⇧F5"],
    ["Alt+PageDown", "Alt+PageDown", "⌥PageDown"],
    ["Mod++", "Ctrl++", "⌘+"],
  ])("%s is shown as the platform writes it", (chord, other, mac) => {
    expect(showChord(chord, "other")).toBe(other);
    expect(showChord(chord, "mac")).toBe(mac);
  });
});

test("a Mac is known by its user agent", () => {
  expect(platformOf("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe("mac");
  expect(platformOf("Mozilla/5.0 (X11; Linux x86_64)")).toBe("other");
});
