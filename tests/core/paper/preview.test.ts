/** Previews: the first pages of a document are those of the whole, and further ones are known to be missing. */

import { describe, expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import type { ExportRequest } from "#core/export/export-request.ts";
import { previewExport } from "#core/paper/preview.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import { generateDeck } from "../../support/sample-decks.ts";

const deck = parseDeck(generateDeck(60));
const all = { range: "", hidden: false, paper: null, theme: null } as const;
const handout = { kind: "handout", ...all, perPage: 3, order: "across", orientation: "portrait" } as const;

const requests: readonly PrintRequest[] = [
  { kind: "slides", ...all, steps: false },
  { ...handout, for: "learner" },
  { ...handout, for: "facilitator" },
  { kind: "notes", ...all },
  { kind: "large-print", ...all },
  { kind: "paperwork", pieces: ["sign-in", "certificate"], names: [..."abcdefghij"], paper: null },
];

function pagesOf(request: ExportRequest, most: number) {
  const made = previewExport(deck, request, most);
  if (made.kind !== "pages") throw new Error("no pages");
  return made.document;
}

describe.each(requests)("the preview of $kind", (request) => {
  test("begins with what the whole document begins with, and is shorter", () => {
    const whole = printDocument(deck, request).html;
    const part = pagesOf(request, 2);
    expect(part.isWhole).toBe(false);
    let same = 0;
    while (same < part.html.length && whole[same] === part.html[same]) same++;
    // All but what closes the last page.
    expect(same).toBeGreaterThan(part.html.length - 800);
    expect(part.html.length).toBeLessThan(whole.length * 0.9);
  });

  test("with room for everything is the document that is printed", () => {
    expect(pagesOf(request, 500)).toEqual(printDocument(deck, request));
    expect(printDocument(deck, request).isWhole).toBe(true);
  });
});

test("only the slides of the pages are drawn: a preview of 4 pages of 600 slides takes no time of 600", () => {
  const large = parseDeck(generateDeck(600));
  const part = previewExport(large, { ...handout, for: "learner" }, 4);
  if (part.kind !== "pages") throw new Error("no pages");
  expect(part.document.html.match(/class="cell"/g)).toHaveLength(12);
  expect(part.document.isWhole).toBe(false);
});

test("texts are previewed as they will be written, without the mark that only programs read", () => {
  const planning = previewExport(deck, { kind: "planning", format: "csv", paper: null }, 4);
  expect(planning).toMatchObject({ kind: "text", text: expect.stringMatching(/^Objective,Content,Minutes/) });
  const outline = previewExport(deck, { kind: "outline", ...all, format: "md" }, 4);
  expect(outline).toMatchObject({ kind: "text", text: expect.stringMatching(/^# Ward training/) });
});
