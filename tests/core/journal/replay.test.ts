/** A journal read again says what each window held, whatever the order of edits, saves and damage. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallestEdit } from "#core/change.ts";
import type { JournalRecord } from "#core/journal/record.ts";
import { replay, unsaved } from "#core/journal/replay.ts";

const hashOf = (text: string) => `hash of ${text}`;
const whole = (chain: string, text: string, base = "old", takes: string[] = [], atMs = 1): JournalRecord => ({
  kind: "whole",
  chain,
  name: "a.md",
  base: hashOf(base),
  text,
  takes,
  atMs,
});
const saved = (text: string): JournalRecord => ({ kind: "saved", name: "a.md", hash: hashOf(text), atMs: 1 });
const lost = (...records: JournalRecord[]) => unsaved(replay(records), hashOf).map((it) => it.text);

function editsThrough(chain: string, texts: readonly string[]): JournalRecord[] {
  return texts.slice(1).flatMap((text, at): JournalRecord[] => {
    const edit = smallestEdit(texts[at] ?? "", text);
    return edit ? [{ kind: "edit", chain, base: hashOf("old"), edit, length: text.length, atMs: at }] : [];
  });
}

describe("a journal read again", () => {
  test("gives the last text of each window, however their edits were mixed", () => {
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, fc.array(fc.boolean()), (mine, theirs, order) => {
        const one = [whole("1", mine[0] ?? ""), ...editsThrough("1", mine)];
        const two = [whole("2", theirs[0] ?? ""), ...editsThrough("2", theirs)];
        const mixed: JournalRecord[] = [];
        for (const isOne of order) mixed.push(...(isOne ? one : two).splice(0, 1));
        const { chains } = replay([...mixed, ...one, ...two]);
        expect(chains.get("1")?.text).toBe(mine.at(-1));
        expect(chains.get("2")?.text).toBe(theirs.at(-1));
      }),
    );
  });

  test("of a missing edit keeps the text before it, and takes a whole text again", () => {
    const texts = ["one", "one two", "one two three", "one two three four"];
    const [first, , third] = editsThrough("1", texts);
    if (!first || !third) throw new Error("no edits");
    expect(replay([whole("1", "one"), first, third]).chains.get("1")).toMatchObject({
      text: "one two",
      isWhole: false,
    });
    expect(replay([whole("1", "one"), first, third, whole("1", "new")]).chains.get("1")).toMatchObject({
      text: "new",
      isWhole: true,
    });
  });

  test("of any records whatever never throws", () => {
    const some = fc.constantFrom("1", "2", "3");
    const record: fc.Arbitrary<JournalRecord> = fc.oneof(
      fc.tuple(some, fc.string(), some).map(([chain, text, take]) => whole(chain, text, "old", [take])),
      fc.record({
        kind: fc.constant("edit" as const),
        chain: some,
        base: fc.string(),
        edit: fc.record({ from: fc.nat(9), to: fc.nat(9), insert: fc.string() }),
        length: fc.nat(9),
        atMs: fc.nat(),
      }),
    );
    fc.assert(fc.property(fc.array(record), (records) => void unsaved(replay(records), hashOf)));
  });
});

describe("a text needs recovery", () => {
  test("when it was changed and not saved", () => {
    expect(lost(whole("1", "new"))).toEqual(["new"]);
  });

  test("not when it was saved, whether the save or the edit was told first", () => {
    expect(lost(whole("1", "new"), saved("new"))).toEqual([]);
    expect(lost(saved("new"), whole("1", "new"))).toEqual([]);
  });

  test("not when it was taken back to what was on disk", () => {
    expect(lost(whole("1", "new"), whole("1", "old"))).toEqual([]);
  });

  test("when it was taken back to an older saved version, which the disk has no more", () => {
    expect(lost(whole("1", "one"), saved("one"), saved("two"), whole("1", "one", "two"))).toEqual(["one"]);
  });

  test("not when another window has taken it over; then that one's text does", () => {
    expect(lost(whole("1", "new"), whole("2", "newer", "old", ["1"]))).toEqual(["newer"]);
    expect(lost(whole("1", "new"), whole("2", "newer", "old", ["1"]), saved("newer"))).toEqual([]);
  });

  test("and the newest of several comes first", () => {
    expect(lost(whole("1", "first", "old", [], 1), whole("2", "last", "old", [], 2))).toEqual([
      "last",
      "first",
    ]);
  });
});
