/** What was spoken in a rehearsal becomes the plan, as the smallest change of the text. */

import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { plannedMinutes } from "#core/training/plan.ts";
import { planAsSpoken, spokenBySlide } from "#core/training/spoken-plan.ts";

const deckOf = (...texts: readonly string[]) =>
  parseDeck({
    name: "talk",
    settings: null,
    sources: texts.map((text, at) => ({ name: `${at}.md`, text })),
    data: [],
    assets: [],
  });
const spoken = (...seconds: readonly (number | null)[]) =>
  new Map(seconds.flatMap((it, at) => (it === null ? [] : [[at, it] as const])));

function written(
  deck: Deck,
  times: ReadonlyMap<number, number>,
  by: "slides" | "sections",
): readonly string[] {
  const changes = planAsSpoken(deck, times, by);
  return deck.files.sources.map(({ name, text }) =>
    applyEdits(
      text,
      changes.filter((it) => it.source === name),
    ),
  );
}

const first =
  "---\nsection: Begin\nminutes: 9 # agreed\n---\n\n# One\n\n---\n\n<!-- .slide: minutes=4 hidden -->\n# Two\n\n---\n\n# Three\n";
const second = "# Four\r\n\r\n::: notes\r\nSay it.\r\n:::\r\n";

describe("the plan as spoken", () => {
  it("by slides gives each spoken slide its minutes to a tenth, and a section with minutes of its own the sum", () => {
    const deck = deckOf(first, second);
    expect(written(deck, spoken(90, null, 47, 3), "slides")).toEqual([
      '---\nsection: Begin\nminutes: 2.3 # agreed\n---\n\n<!-- .slide: minutes="1.5" -->\n\n# One\n\n---\n\n<!-- .slide: minutes=4 hidden -->\n# Two\n\n---\n\n<!-- .slide: minutes="0.8" -->\n\n# Three\n',
      '<!-- .slide: minutes="0.1" -->\r\n\r\n# Four\r\n\r\n::: notes\r\nSay it.\r\n:::\r\n',
    ]);
  });

  it("by sections writes half minutes into the header, and into the slides where there is no header", () => {
    const deck = deckOf(first, second);
    expect(written(deck, spoken(90, null, 47, 30), "sections")).toEqual([
      first.replace("minutes: 9", "minutes: 2.5"),
      `<!-- .slide: minutes="0.5" -->\r\n\r\n${second}`,
    ]);
  });

  it("is what the deck plans afterwards", () => {
    const texts = written(deckOf(first, second), spoken(90, null, 42, 30), "slides");
    expect(plannedMinutes(deckOf(...texts))).toBeCloseTo(1.5 + 0.7 + 0.5);
  });

  it("leaves slides that were not spoken, and a deck that says so already, as they are", () => {
    const deck = deckOf(first, second);
    expect(planAsSpoken(deck, spoken(), "slides")).toEqual([]);
    const texts = written(deck, spoken(90, null, 47, 30), "slides");
    expect(planAsSpoken(deckOf(...texts), spoken(90, null, 47, 30), "slides")).toEqual([]);
    expect(written(deck, spoken(null, null, null, 30), "slides")[0]).toBe(first);
  });

  it("counts a slide only where it still stands under the same title", () => {
    const slide = (place: string, title: string) => ({
      ...{ place, title, number: 1, plannedSeconds: 0, spentSeconds: 7, steps: [] },
    });
    const record = { slides: [slide("0/0", "One"), slide("2/0", "Moved"), slide("9/0", "Gone")] };
    expect([...spokenBySlide(deckOf(first, second), record)]).toEqual([[0, 7]]);
  });
});
