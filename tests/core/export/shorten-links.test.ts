/** A link in a part of a deck leads to its slide there, or nowhere and is told. */

import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { shortenLinks } from "#core/export/shorten-links.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

const text = [
  "## One\n\n[four](#/2) [under](#/1/1) [gone](#/1) [named](#dose) [nowhere](#lost)",
  "## Two",
  "## Three",
  "<!-- .slide: id=dose -->\n\n## Four\n\n[one](#/0)",
].join("\n\n---\n\n");
const deck = parseDeck({
  name: "talk",
  settings: null,
  sources: [{ name: "01.md", text: text.replace("---\n\n## Three", "--\n\n## Three") }],
  data: [],
  assets: [],
});
const drawn = (indices: readonly number[]) =>
  indices.map((at) => renderSlide(slideJob(deck, deck.slides[at]?.slide.id ?? ""), "screen"));
const hrefs = (html: string | undefined) =>
  Array.from((html ?? "").matchAll(/href="([^"]*)"/g), (it) => it[1]);

test("places are counted anew where slides were left out, and links to those lose their address", () => {
  expect(deck.slides.map((it) => `${it.h}/${it.v}`)).toEqual(["0/0", "1/0", "1/1", "2/0"]);
  const { slides, lost } = shortenLinks(deck, drawn([0, 2, 3]));
  expect(hrefs(slides[0]?.html)).toEqual(["#/2/0", "#/1/0", "#deck-dose"]);
  expect(slides[0]?.html).toContain("gone");
  expect(hrefs(slides[2]?.html)).toEqual(["#/0/0"]);
  expect(lost).toEqual([
    { slide: 1, address: "#/1" },
    { slide: 1, address: "#deck-lost" },
  ]);
});

test("a link by name is lost when its slide is not in the file", () => {
  const { slides, lost } = shortenLinks(deck, drawn([0]));
  expect(hrefs(slides[0]?.html)).toEqual([]);
  expect(lost.map((it) => it.address)).toEqual(["#/2", "#/1/1", "#/1", "#deck-dose", "#deck-lost"]);
});
