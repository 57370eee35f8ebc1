/** Drawings of a show on the pages of its slides. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { slidesDocument } from "#core/paper/slides-document.ts";
import { drawingsOf } from "#core/show/drawings.ts";

const deck = parseDeck({
  name: "talk",
  settings: null,
  sources: [{ name: "a.md", text: "# One\n\n---\n\n# Two\n" }],
  data: [],
  assets: [],
});
const strokes = [
  { id: "a", tool: "pen" as const, colour: "red" as const, points: [0, 0, 5000, 10_000] },
  { id: "b", tool: "marker" as const, colour: "yellow" as const, points: [10_000, 5000] },
];
const drawings = drawingsOf(deck, new Map([["1/0", strokes]]), "2026-11-24T08:30:00.000Z") ?? undefined;
const request = { kind: "slides", range: "", hidden: false, steps: false, theme: null } as const;
const pages = (html: string) => html.split(/(?=<section class="page)/);

describe("the slides as PDF", () => {
  it("have the drawings of a show over the slide they belong to, as vectors in its pixels", () => {
    const [one, two] = pages(slidesDocument(deck, { ...request, drawings }).html);
    expect(one).not.toContain("page-ink");
    expect(two).toContain('<path d="M0.0 0.0L640.0 720.0" stroke="#d3262b" stroke-width="6" />');
    expect(two).toContain(
      '<path d="M1280.0 360.0h0.1" stroke="#f2c200" stroke-width="30" stroke-opacity="0.4" />',
    );
    expect(two).toContain('aria-hidden="true"');
  });

  it("have none when none are asked for", () => {
    expect(slidesDocument(deck, request).html).not.toContain("page-ink");
  });
});
