/** Proves that what a PowerPoint file cannot hold is told with its slide. */

import { expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { lossesOf } from "#core/pptx/losses.ts";
import { pptxDocument } from "#core/pptx/pptx-slides.ts";
import { pptxSources } from "#core/pptx/source-slides.ts";

const request = { kind: "pptx", range: "", hidden: false, withNotes: false, theme: null } as const;

function losses(text: string) {
  const deck = parseDeck({
    name: "talk",
    settings: null,
    sources: [{ name: "01.md", text }],
    data: [],
    assets: ["media/a.mp4", "media/b.mp3"],
  });
  const sources = pptxSources(deck, request);
  return lossesOf(sources, pptxDocument(deck, request, sources, new Map()));
}

it("a slide that fits and stands still has lost nothing", () => {
  expect(losses("# One\n\n- few\n- words\n")).toEqual([]);
});

it("films and sounds are told with the slide they were on", () => {
  expect(losses("# One\n\n---\n\n## Two\n\n![A film](media/a.mp4)\n\n![A sound](media/b.mp3)\n")).toEqual([
    { slide: 2, what: "film" },
    { slide: 2, what: "sound" },
  ]);
});

it("a slide whose words had to be made too small is told with their height", () => {
  const points = Array.from({ length: 40 }, (_, at) => `- Point ${at} of what must be said`).join("\n");
  const [loss, ...others] = losses(`# One\n\n${points}\n`);
  expect(others).toEqual([]);
  expect(loss).toMatchObject({ slide: 1, what: "small" });
  expect(loss?.what === "small" && loss.pixels).toBeLessThan(24);
});

it("a list of references may be small", () => {
  const rows = Array.from({ length: 40 }, (_, at) => `- Reference ${at}`).join("\n");
  expect(losses(`<!-- .slide: layout="references" -->\n\n# References\n\n${rows}\n`)).toEqual([]);
});
