/** Which slides stay when there are only so many minutes. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { shownSlides } from "#core/show/shown.ts";
import { beginningOf } from "#core/training/beginning.ts";
import { chosenBy, finishOnTime, fitDeck } from "#core/training/fit.ts";
import { minutesBySlide, plannedMinutes } from "#core/training/plan.ts";

const deckOf = (settings: string, ...texts: readonly string[]) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: settings },
    sources: texts.map((text, at) => ({ name: `${at}.md`, text })),
    data: [],
    assets: [],
  });

const slide = (title: string, minutes: number | null, priority: string, more = "") =>
  `<!-- .slide: ${minutes === null ? "" : `minutes=${minutes}`} priority=${priority} ${more} -->\n\n# ${title}\n`;
const sourceOf = (...slides: readonly string[]) => slides.join("\n---\n\n");
const titles = (slides: readonly { slide: { title: string | null } }[]) => slides.map((it) => it.slide.title);

const anyDeck = fc
  .array(
    fc.record({
      sectionMinutes: fc.option(fc.integer({ min: 0, max: 30 })),
      slides: fc.array(
        fc.record({
          minutes: fc.option(fc.integer({ min: 0, max: 20 }).map((it) => it / 2)),
          priority: fc.constantFrom("must", "should", "could"),
          hidden: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((sources) =>
    deckOf(
      "",
      ...sources.map(({ sectionMinutes, slides }, at) => {
        const header = sectionMinutes === null ? "" : `---\nminutes: ${sectionMinutes}\n---\n\n`;
        const texts = slides.map((it, n) =>
          slide(`s${at}-${n}`, it.minutes, it.priority, it.hidden ? "hidden" : ""),
        );
        return header + sourceOf(...texts);
      }),
    ),
  );
const anyMinutes = fc.integer({ min: 1, max: 200 });

describe("fitDeck, of any deck and any minutes", () => {
  it("keeps every shown slide that must be shown, and never a hidden one", () => {
    fc.assert(
      fc.property(anyDeck, anyMinutes, (deck, minutes) => {
        const { kept, dropped } = fitDeck(deck, minutes);
        expect(dropped.every((it) => it.slide.slide.attributes.priority !== "must")).toBe(true);
        const both = [...kept, ...dropped.map((it) => it.slide)].sort((a, b) => a.index - b.index);
        expect(both).toEqual(shownSlides(deck).slides);
      }),
    );
  });

  it("takes no more minutes than there are, unless what must be shown does", () => {
    fc.assert(
      fc.property(anyDeck, anyMinutes, (deck, minutes) => {
        const { fits, after, kept } = fitDeck(deck, minutes);
        expect(fits).toBe(after <= minutes + 1e-6);
        if (!fits) expect(kept.every((it) => it.slide.attributes.priority === "must")).toBe(true);
      }),
    );
  });

  it("gives up no slide before the others of a lesser priority are gone", () => {
    fc.assert(
      fc.property(anyDeck, anyMinutes, (deck, minutes) => {
        const { kept, dropped } = fitDeck(deck, minutes);
        const lostShould = dropped.some((it) => it.slide.slide.attributes.priority === "should");
        const couldStays = kept.some((it) => it.slide.attributes.priority === "could");
        expect(lostShould && couldStays).toBe(false);
      }),
    );
  });

  it("with more minutes loses no slide that fewer keep", () => {
    fc.assert(
      fc.property(anyDeck, anyMinutes, anyMinutes, (deck, a, b) => {
        const few = fitDeck(deck, Math.min(a, b)).kept;
        const many = new Set(fitDeck(deck, Math.max(a, b)).kept);
        expect(few.every((it) => many.has(it))).toBe(true);
      }),
    );
  });

  it("gives up nothing when all fits, and counts the minutes the plan counts", () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        const whole = fitDeck(deck, plannedMinutes(deck) + 1);
        expect(whole).toMatchObject({ fits: true, dropped: [], lost: [], quizzes: [] });
        expect(whole.after).toBeCloseTo(plannedMinutes(deck), 6);
      }),
    );
  });
});

describe("fitDeck", () => {
  const four = sourceOf(
    slide("a", 2, "could"),
    slide("b", 3, "should"),
    slide("c", 3, "could"),
    slide("d", 2, "could"),
    slide("e", 1, "must"),
  );

  it("gives up could before should, the longest first, and of equally long ones the later", () => {
    const { dropped } = fitDeck(deckOf("", four), 1);
    expect(titles(dropped.map((it) => it.slide))).toEqual(["c", "d", "a", "b"]);
  });

  it("stops as soon as the rest fits, to the minute", () => {
    expect(titles(fitDeck(deckOf("", four), 8).kept)).toEqual(["a", "b", "d", "e"]);
    expect(titles(fitDeck(deckOf("", four), 7).kept)).toEqual(["a", "b", "e"]);
  });

  it("shares a section's own minutes among its slides as they would take", () => {
    const deck = deckOf(
      "",
      `---\nminutes: 8\n---\n\n${sourceOf(slide("a", 1, "must"), slide("b", 3, "could"))}`,
    );
    expect([...minutesBySlide(deck).values()]).toEqual([2, 6]);
    expect(fitDeck(deck, 5)).toMatchObject({ after: 2, before: 8, fits: true });
  });

  it("tells which objectives are no longer taught or tested, and which checks go", () => {
    const settings =
      "objectives:\n  - {id: O1, text: One}\n  - {id: O2, text: Two}\n  - {id: O3, text: Three}\n";
    const quiz = "\n```quiz\nquestion: q\noptions: [a, b]\nanswer: A\nobjective: O1\n```\n";
    const source = sourceOf(
      slide("teaches one", 1, "must", "objective=O1"),
      slide("tests one", 1, "could") + quiz,
      slide("teaches two", 1, "should", "objective=O2"),
    );
    const { lost, quizzes } = fitDeck(deckOf(settings, source), 1);
    expect(lost.map((it) => [it.objective.id, it.teaching, it.testing])).toEqual([
      ["O1", false, true],
      ["O2", true, false],
    ]);
    expect(titles(quizzes)).toEqual(["tests one"]);
  });
});

describe("a show of so many minutes", () => {
  const deck = deckOf(
    "",
    sourceOf(slide("a", 1, "could"), slide("b", 1, "must"), slide("c", 1, "could"), slide("d", 1, "must")),
  );
  const titleAt = ({ position }: ReturnType<typeof beginningOf>) =>
    deck.slides.find((it) => it.h === position.h && it.v === position.v)?.slide.title;

  it("holds the slides that stay", () => {
    expect(titles(shownSlides(deck, chosenBy(fitDeck(deck, 2))).slides)).toEqual(["b", "d"]);
  });

  it.each([
    [1, null, "a"],
    [3, null, "c"],
    [99, null, "d"],
    [1, 2, "b"],
    [3, 2, "d"],
    [99, 2, "d"],
  ])("begun at slide %i with %s minutes stands at %s", (from, minutes, title) => {
    expect(titleAt(beginningOf(deck, from, minutes))).toBe(title);
  });
});

describe("finishing on time", () => {
  const deck = deckOf(
    "",
    sourceOf(
      slide("now", 2, "must"),
      slide("short", 1, "could"),
      slide("long", 3, "could"),
      slide("should", 2, "should"),
      slide("must", 2, "must"),
    ),
  );
  const gone = (minutesLeft: number, at = 0, dropped: readonly string[] = []) =>
    finishOnTime(deck, shownSlides(deck, { pulled: [], dropped: [...dropped] }), at, minutesLeft).map(
      (it) => it.slide.slide.title,
    );

  it.each([
    ["nothing while what is to come fits", 8, []],
    ["the longest of the least needed first", 7.5, ["long"]],
    ["all of those before any that should be shown", 4.5, ["long", "short"]],
    ["never what must be shown, however late it is", -5, ["long", "short", "should"]],
  ])("leaves out %s", (_name, minutesLeft, titles) => {
    expect(gone(minutesLeft)).toEqual(titles);
  });

  it("leaves alone what was shown already and what is left out already", () => {
    expect(gone(0, 2)).toEqual(["should"]);
    expect(gone(4.5, 0, ["2/0"])).toEqual(["short"]);
  });
});
