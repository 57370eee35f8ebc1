import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { findSlides } from "#core/deck/find-slides.ts";

const deck = parseDeck({
  name: "d.md",
  settings: null,
  sources: [
    {
      name: "d.md",
      text: [
        "# An effect\n\n::: notes\nsecret ECT\n:::",
        "# Évidence, short\n\nKetamine and **ECT** compared",
        "<!-- .slide: hidden -->\n\n# ECT in short",
        "no title at all",
      ].join("\n\n---\n\n"),
    },
  ],
  data: [],
  assets: [],
});
const found = (query: string) => findSlides(deck, query).map((it) => it.index);

describe("finding slides", () => {
  it.each([
    ["words from their beginning, those in a title first, hidden slides too", "ect", [2, 1]],
    ["whatever their case and accents", "EVIDENCE", [1]],
    ["only with all the words", "ect compared", [1]],
    ["a word that is only begun", "ketam", [1]],
    ["never by what stands in the notes", "secret", []],
    ["all of them for nothing asked", "  ", [0, 1, 2, 3]],
    ["all of them for signs only", "--", [0, 1, 2, 3]],
  ])("finds %s", (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});
