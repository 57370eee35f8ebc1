/** What the check of the room says of a deck before anything is drawn. */

import { expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { preparationTexts } from "#ui/room/preparation-texts.ts";

const texts = (settings: string, markdown: string) =>
  preparationTexts(
    parseDeck({
      name: "x",
      settings: { name: "deck.yml", text: settings },
      sources: [{ name: "a.md", text: markdown }],
      data: [],
      assets: [],
    }),
    "2026-11-24",
  );
const slide = "<!-- .slide: minutes=9 -->\n\n# One\n";

it("tells minutes against the slot, slides without notes, and the shape of the slides", () => {
  expect(texts("slot: 20\n", `${slide}\n::: notes\nWords.\n:::\n`)).toEqual([
    "9 minutes are planned of 20.",
    "Every slide that needs notes has some.",
    "The slides are 16:9.",
  ]);
});

it("says when the slot is too short, and when none is given", () => {
  expect(texts("slot: 5\naspect: 4:3\n", slide)).toEqual([
    "9 minutes are planned for a slot of 5: shorten, hide slides, or ask for more time.",
    "1 slide has no notes; the list of problems says which.",
    "The slides are 4:3.",
  ]);
  expect(texts("", slide)[0]).toBe("9 minutes are planned; the deck names no slot.");
});
