/** The training deck stands by its numbers: each is owned by a claim with a source, and each promise of issue and settings is kept. */

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import { planDeck } from "#core/training/plan.ts";
import { readDeckFolder } from "../support/draw-deck.ts";
import { type Claim, readClaims, unclaimed, unseen } from "./claims.ts";

const wordsPerMinute = 130;
let deck: Deck;
let claims: readonly Claim[];
beforeAll(async () => {
  ({ deck } = await readDeckFolder("slides/ketamine-therapy"));
  const file = new URL("../../slides/ketamine-therapy/claims.csv", import.meta.url);
  claims = readClaims(await readFile(file, "utf8"));
});

const spoken = () => deck.slides.filter((it) => it.slide.attributes.layout !== "references");
const noteText = ({ slide }: DeckSlide) => slide.notes.map((it) => it.markdown).join(" ");
const words = (text: string) => text.replace(/\[step\]/g, " ").match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
const idOf = ({ slide }: DeckSlide) => slide.attributes.id ?? `slide without an id: ${slide.title}`;
const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0);

describe("its numbers", () => {
  it("each stand in a claim when they stand on a slide with a source", () => {
    expect(unclaimed(deck, claims)).toEqual([]);
  });

  it("each stand on the slide that the claim names", () => {
    expect(unseen(deck, claims)).toEqual([]);
  });

  it("each have a fact and a source that the slide itself cites", () => {
    const cited = new Map(deck.slides.map((it) => [idOf(it), it.slide.citations.flatMap((one) => one.keys)]));
    for (const { slide, claim, facts, keys } of claims) {
      expect(facts.length, claim).toBeGreaterThan(0);
      expect(keys.length, claim).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toMatch(/^[FMT]\d{1,3}$/);
      expect(cited.get(slide) ?? [], `${slide}: ${claim}`).toEqual(expect.arrayContaining([...keys]));
    }
  });

  it("are missed when one is changed, and when a claim is taken away", () => {
    const changed = parseDeck({
      ...deck.files,
      sources: deck.files.sources.map((it) => ({
        ...it,
        text: it.text.replace("**27.5 days**", "**28.5 days**"),
      })),
    });
    expect(unclaimed(changed, claims)).toEqual(["how-long: 28.5"]);
    expect(unseen(changed, claims)).toEqual(["how-long: 27.5"]);
    const fewer = claims.filter((it) => it.slide !== "warnings");
    expect(unclaimed(deck, fewer)).toEqual(["warnings: 12"]);
  });

  it("are missed in the data of a chart too", () => {
    const data = deck.files.data.map((it) => ({ ...it, text: it.text.replace("52.2", "53.3") }));
    expect(unclaimed(parseDeck({ ...deck.files, data }), claims)).toEqual(["time-course: 53.3"]);
  });
});

describe("its promises", () => {
  it("are kept in size: slides, pictures, charts, knowledge checks, sources", () => {
    const pictures = new Set(deck.slides.flatMap((it) => it.slide.images.map((one) => one.address)));
    const texts = deck.files.sources.map((it) => it.text).join("\n");
    expect(deck.slides.length).toBeGreaterThanOrEqual(45);
    expect([...pictures].filter((it) => it.endsWith(".svg")).length).toBeGreaterThanOrEqual(10);
    expect(texts.match(/^```chart$/gm)?.length).toBeGreaterThanOrEqual(5);
    expect(texts.match(/^```quiz$/gm)).toHaveLength(4);
    expect(deck.bibliography.order.length).toBeGreaterThanOrEqual(30);
  });

  it("leave nothing for the check to say, and no picture without words", () => {
    expect(check(deck, { todayIso: deck.settings.reviewed })).toEqual([]);
    for (const it of deck.slides) for (const image of it.slide.images) expect(image.alt).not.toBe("");
  });

  it("give every objective a slide and a question, also in the twenty minutes that must be told", () => {
    const must = deck.slides.filter((it) => it.slide.attributes.priority === "must");
    expect(sum(must.map((it) => it.slide.attributes.minutes ?? Number.NaN))).toBeLessThanOrEqual(20);
    const told = new Set(must.map((it) => it.index));
    for (const { objective, taughtBy, testedBy } of planDeck(deck).coverage) {
      expect(
        taughtBy.some((index) => told.has(index) && !testedBy.includes(index)),
        objective.id,
      ).toBe(true);
      expect(
        testedBy.some((index) => told.has(index)),
        objective.id,
      ).toBe(true);
    }
  });

  it("fill forty minutes and leave five: minutes of slides add up to those of their section", () => {
    const plan = planDeck(deck);
    expect(plan.minutes).toBe(40);
    expect(plan.slot).toBe(45);
    for (const section of plan.sections) {
      const slides = section.slides.map(
        (index) => deck.slides[index]?.slide.attributes.minutes ?? Number.NaN,
      );
      expect(sum(slides), section.source).toBe(section.minutes);
    }
  });

  it("can be spoken: 60 to 130 words of notes a slide, with the facts behind them, within the minutes", () => {
    for (const it of deck.slides) {
      const text = noteText(it);
      expect(words(text), idOf(it)).toBeGreaterThanOrEqual(60);
      expect(words(text), idOf(it)).toBeLessThanOrEqual(130);
      expect(text, idOf(it)).toMatch(/\((?:[FM]\d+(?:, )?)+\)\s*$/);
    }
    expect(sum(spoken().map((it) => words(noteText(it)))) / wordsPerMinute).toBeLessThanOrEqual(40);
  });

  it("open each section with a slide of its own and close it with one line to take home", () => {
    for (const { name, text } of deck.files.sources) {
      if (name.startsWith("15-")) continue;
      expect(text.match(/layout="(?:title|section)"/g), name).toHaveLength(1);
      expect(text.match(/\{\.take-home\}/g), name).toHaveLength(1);
    }
  });

  it("show design before result: each trial has the same seven lines and its result as a step", () => {
    const lines = ["Design", "People", "Ketamine", "Compared with", "Outcome", "Follow-up", "Limits"];
    const cards = deck.slides.filter((it) => it.slide.text.includes(":::: trial"));
    expect(cards.length).toBeGreaterThanOrEqual(11);
    for (const it of cards) {
      expect(
        [...it.slide.text.matchAll(/^- \*\*([^*]+)\*\*/gm)].map((one) => one[1]),
        idOf(it),
      ).toEqual(lines);
      expect(it.slide.text, idOf(it)).toContain("::: stat {.fragment}");
      expect(noteText(it), idOf(it)).toContain("[step]");
    }
  });

  it("say when it was reviewed on the slide as in the settings, and name no offer", () => {
    const [year, month, day] = deck.settings.reviewed.split("-").map(Number);
    const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
    const spelled = date.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
    const disclosure = deck.slides.find((it) => it.slide.attributes.id === "disclosure");
    expect(disclosure?.slide.text).toContain(`Reviewed ${spelled}`);
    const texts = deck.files.sources.map((it) => it.text).join("\n");
    expect(texts).not.toMatch(/startup|discount|podcast|sign up|free trial|coupon|consultation/i);
  });
});
