/** Keys a user chose: given, taken, reset, remembered, and put together with the table. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editorBook, showBook } from "#ui/commands/key-book.ts";
import {
  bindKey,
  keyMapOf,
  noOwnKeys,
  type OwnKeys,
  ownerOf,
  readOwnKeys,
  resetKeys,
  unbindKey,
  writeOwnKeys,
} from "#ui/commands/key-map.ts";
import { type KeyMemory, recallOwnKeys, rememberOwnKeys } from "#ui/commands/own-keys.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import { showKeys } from "#ui/commands/show-keys.ts";
import { noKeys, pressKey } from "#ui/commands/show-press.ts";

const rows = [
  { id: "next", label: "Next", keys: ["PageDown", "N"] },
  { id: "black", label: "Black", keys: ["B", "."] },
  { id: "pen", label: "Pen", keys: [] },
];
const keys = (own: OwnKeys, id: string) => keyMapOf(rows, own).get(id);

describe("the keys of a table", () => {
  test("are as made until a user chooses others", () => {
    expect(keys(noOwnKeys, "next")).toEqual(["PageDown", "N"]);
    expect(writeOwnKeys(noOwnKeys)).toBeNull();
  });

  test("grow by a free key, and the others stay", () => {
    const own = bindKey(rows, noOwnKeys, "pen", "AudioVolumeUp");
    expect([keys(own, "pen"), keys(own, "next")]).toEqual([["AudioVolumeUp"], ["PageDown", "N"]]);
  });

  test("never say two things: a key that is given to one command is taken from the other", () => {
    const own = bindKey(rows, noOwnKeys, "pen", ".");
    expect([keys(own, "pen"), keys(own, "black")]).toEqual([["."], ["B"]]);
    expect(ownerOf(rows, own, ".")?.id).toBe("pen");
  });

  test("come back when they are reset, except those another command holds", () => {
    const own = bindKey(rows, noOwnKeys, "pen", ".");
    expect(keys(resetKeys(own, "black"), "black")).toEqual(["B"]);
    expect(resetKeys(resetKeys(own, "pen"), "black")).toEqual(noOwnKeys);
  });

  test("that a newer table brings give way to what the user chose", () => {
    const newer = [...rows, { id: "marker", label: "Marker", keys: ["M"] }];
    const own = bindKey(rows, noOwnKeys, "pen", "M");
    expect(keyMapOf(newer, own).get("marker")).toEqual([]);
  });

  test("hold no chord twice whatever is done, and the last one given counts", () => {
    const id = fc.constantFrom("next", "black", "pen");
    const chord = fc.constantFrom("PageDown", "N", "B", ".", "X", "Shift+X");
    const act = fc.tuple(fc.constantFrom("bind", "unbind", "reset"), id, chord);
    fc.assert(
      fc.property(fc.array(act), id, chord, (acts, lastId, lastChord) => {
        let own = noOwnKeys;
        for (const [what, of, key] of acts) {
          if (what === "bind") own = bindKey(rows, own, of, key);
          else if (what === "unbind") own = unbindKey(rows, own, of, key);
          else own = resetKeys(own, of);
          const all = [...keyMapOf(rows, own).values()].flat();
          expect(new Set(all).size).toBe(all.length);
        }
        own = bindKey(rows, own, lastId, lastChord);
        expect(ownerOf(rows, own, lastChord)?.id).toBe(lastId);
        expect(ownerOf(rows, unbindKey(rows, own, lastId, lastChord), lastChord)?.id).not.toBe(lastId);
        expect(readOwnKeys(writeOwnKeys(own))).toEqual(own);
      }),
    );
  });
});

test.each([null, "", "{", "7", "[]", '{"next":7}', '{"next":[""]}', '{"next":[null]}'])(
  "what was remembered as %j is no choice",
  (text) => expect(keys(readOwnKeys(text), "next")).toEqual(["PageDown", "N"]),
);

test("keys that are as made are forgotten, not remembered", () => {
  const kept = new Map<string, string>();
  const memory: Omit<KeyMemory, "onChange"> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const own = bindKey(rows, noOwnKeys, "pen", "X");
  rememberOwnKeys(memory, "keys.show", own);
  expect(recallOwnKeys(memory, "keys.show")).toEqual(own);
  rememberOwnKeys(memory, "keys.show", unbindKey(rows, own, "pen", "X"));
  expect([...kept]).toEqual([]);
});

describe("in a show", () => {
  const press = (key: string, held = {}) => ({
    ...{ key, code: "", shift: false, ctrl: false, alt: false, meta: false, repeat: false, ...held },
  });
  const open = { isHelpOpen: false, isGridOpen: false, isBlank: false, hasTool: false };
  const act = (own: OwnKeys, key: string, held = {}) =>
    pressKey(noKeys, press(key, held), open, 10_000, showKeyMap(own)).action;

  test("a learned button does what it was taught, and its old meaning is gone", () => {
    const own = bindKey(showKeys, noOwnKeys, "freeze", ".");
    expect(act(own, ".")).toEqual({ kind: "freeze" });
    expect(act(own, "b")).toEqual({ kind: "blank", colour: "black" });
    expect(act(bindKey(showKeys, noOwnKeys, "spot", "MediaPlayPause"), "MediaPlayPause")).toEqual({
      kind: "tool",
      tool: "spot",
    });
  });

  test("Escape and F5 keep their meaning, even when a damaged memory says otherwise", () => {
    const own = { black: ["Escape", "F5"] };
    expect([act(own, "Escape"), act(own, "F5")]).toEqual([{ kind: "warn-end" }, null]);
  });

  test.each(["Escape", "F5", "Shift+F5", "F11", "Tab", "7", "Shift", "Unidentified", "Ctrl+W", "Alt+F4"])(
    "%s cannot be chosen, and a sentence says why",
    (chord) => expect(showBook.refused(chord)).toMatch(/\.$/),
  );

  test.each(["PageDown", "Shift+Enter", "+", "AudioVolumeUp", "X"])("%s can be chosen", (chord) => {
    expect(showBook.refused(chord)).toBeNull();
  });
});

describe("in the editor", () => {
  const book = editorBook("other");
  test.each(["A", "Enter", "Shift+A", "Mod+C", "Mod+W", "Control", "+"])(
    "%s cannot be chosen, and a sentence says why",
    (chord) => expect(book.refused(chord)).toMatch(/\.$/),
  );
  test.each(["Mod+J", "F7", "Shift+F7", "Alt+PageUp", "Mod++"])("%s can be chosen", (chord) => {
    expect(book.refused(chord)).toBeNull();
  });
  test("a press is written as commands write their keys", () => {
    const press = { key: "p", code: "", shift: true, ctrl: true, alt: false, meta: false, repeat: false };
    expect(book.chordOf(press)).toBe("Mod+Shift+P");
    expect(editorBook("mac").chordOf({ ...press, meta: true, ctrl: false })).toBe("Mod+Shift+P");
  });
});
