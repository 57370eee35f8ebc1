import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { outlineDeck } from "#core/deck/outline.ts";
import { planDeck, plannedMinutes } from "#core/training/plan.ts";

const deckOf = (settings: string, ...texts: string[]) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: settings },
    sources: texts.map((text, at) => ({ name: `${at}.md`, text })),
    data: [],
    assets: [],
  });
const quiz = "```quiz\nquestion: q\noptions: [a, b]\nanswer: A\nobjective: O1\n```\n";

describe("outlineDeck", () => {
  it("begins sections with sources and with section slides, once where both meet", () => {
    const deck = deckOf(
      "",
      "---\nsection: One\nminutes: 5\n---\n<!-- .slide: layout=section -->\n# Opening\n\n---\n\n## a\n\n---\n\n<!-- .slide: layout=section -->\n# Two\n",
      "## b\n\n--\n\nno title\n",
      "---\nsection: Empty\n---\n",
    );
    expect(
      outlineDeck(deck).map((it) => [it.title, it.minutes, it.slides.map((slide) => slide.title)]),
    ).toEqual([
      ["One", 5, ["Opening", "a"]],
      ["Two", null, ["Two"]],
      [null, null, ["b", null]],
    ]);
  });
});

describe("planDeck", () => {
  it("takes the section's minutes, else the slides', else what the notes take to say", () => {
    const notes = `::: notes\n[step] ${"word ".repeat(260)}\n:::\n`;
    const deck = deckOf(
      "slot: 10",
      "---\nsection: A\nminutes: 4\n---\n# a\n\n<!-- .slide: minutes=9 -->\n",
      `<!-- .slide: minutes=3 -->\n# b\n\n---\n\n# c\n\n${notes}\n---\n\n<!-- .slide: hidden minutes=50 -->\n# d\n`,
    );
    const plan = planDeck(deck);
    expect(plan.sections.map((it) => [it.minutes, it.estimated])).toEqual([
      [4, false],
      [5, true],
    ]);
    expect(plan).toMatchObject({ minutes: 9, slot: 10 });
    expect(plannedMinutes(deck)).toBe(9);
  });
  it("says which slides teach and test each objective; a source's objectives tag its untagged slides", () => {
    const deck = deckOf(
      "objectives: [{ id: O1, text: One }, { id: O2, text: Two }, { id: O3, text: Three }]",
      `---\nsection: A\nobjectives: O2\n---\n# a\n\n---\n\n<!-- .slide: objective=O1 -->\n# b\n\n---\n\n<!-- .slide: hidden objective=O3 -->\n\n---\n\n${quiz}`,
    );
    expect(planDeck(deck).coverage.map((it) => [it.objective.id, it.taughtBy, it.testedBy])).toEqual([
      ["O1", [1], [3]],
      ["O2", [0, 3], []],
      ["O3", [], []],
    ]);
  });
});
