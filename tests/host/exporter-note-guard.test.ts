import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { holdsNotes } from "#host/note-guard.ts";

const deckOf = (text: string) =>
  parseDeck({ name: "talk", settings: null, sources: [{ name: "01.md", text }], data: [], assets: [] });
const withNote = (note: string, slide = "Body") => deckOf(`# Title\n\n${slide}\n\n::: notes\n${note}\n:::\n`);
const long = "Ask the room who has *ever* given an infusion on a night shift, then wait.";

test("finds a note in a page whatever its case, line ends and markup", () => {
  const page = "Title Body\nASK THE ROOM who has ever given an\ninfusion — on a night shift";
  expect(holdsNotes(withNote(long), ["", page])).toBe(true);
});

test("finds a note of four words", () => {
  expect(holdsNotes(withNote("Smile at the dean"), ["Title Body smile at the dean"])).toBe(true);
});

test("stays calm when the speaker reads the slide aloud", () => {
  const deck = withNote(long, long);
  expect(holdsNotes(deck, [`Title ${long.replaceAll("*", "")}`])).toBe(false);
});

test("stays calm about a deck without notes and pages without text", () => {
  expect(holdsNotes(deckOf("# Title\n"), ["anything at all"])).toBe(false);
  expect(holdsNotes(withNote(long), ["", ""])).toBe(false);
});

test("stays calm when the slide said it with markup, spaces that do not break and a link", () => {
  const deck = withNote(
    "Give 0.5 mg per kg over forty minutes and see the protocol for more",
    "Give 0.5&nbsp;mg per kg over **forty** minutes and see [the protocol](https://example.org/x) for more",
  );
  expect(
    holdsNotes(deck, ["Title Give 0.5 mg per kg over forty minutes and see the protocol for more"]),
  ).toBe(false);
});
