/** How often the claim rule is right, measured on the decks that ship: every claim in them was sourced by hand. */

import { describe, expect, it } from "vitest";
import { unsourcedClaims } from "#core/check/claims.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, DeckFiles } from "#core/deck/deck.ts";
import { readDeckFolder } from "../support/draw-deck.ts";

const alarms = (deck: Deck) => deck.slides.filter(({ slide }) => unsourcedClaims(slide).length > 0);

const withoutCitations = (files: DeckFiles): DeckFiles => ({
  ...files,
  sources: files.sources.map((it) => ({ ...it, text: it.text.replace(/\s?\[@[^\]]*\]/g, "") })),
});

describe("the claim rule on the decks that ship", () => {
  it("alarms on no slide whose claims have their sources", async () => {
    for (const name of ["ketamine-therapy", "gallery", "welcome"]) {
      const found = alarms((await readDeckFolder(`slides/${name}`)).deck).map((it) => it.slide.title);
      expect([name, found]).toEqual([name, []]);
    }
  });

  it("alarms on two in five of the sourced slides once their sources are taken away", async () => {
    const { deck } = await readDeckFolder("slides/ketamine-therapy");
    const cited = deck.slides.filter(({ slide }) => slide.citations.length > 0).length;
    // What is left says something in words alone, or in a drawing, which no pattern can tell from other words.
    expect(alarms(parseDeck(withoutCitations(deck.files))).length / cited).toBeGreaterThan(0.4);
  });
});
