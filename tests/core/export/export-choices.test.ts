/** Choices of an export: what is remembered of them is read back, and what they ask for is what the wire takes. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import {
  choosableKinds,
  type ExportChoices,
  firstChoices,
  readChoices,
  readMinutes,
  requestOf,
  writeChoices,
} from "#core/export/export-choices.ts";
import { AnyRequest } from "#core/export/export-request.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { shortRange } from "#core/training/short-range.ts";
import { generateDeck } from "../../support/sample-decks.ts";

const deck = parseDeck(generateDeck(30));
const first = firstChoices({ ...deck.settings.handout, paper: "letter", layout: 3 });

/** Slides of two minutes each. */
function withSlides(...priorities: readonly string[]) {
  const slides = priorities.map((it, at) => `<!-- .slide: minutes="2" priority="${it}" -->\n\n## ${at}\n`);
  return parseDeck({
    ...{ name: "talk", settings: null, data: [], assets: [] },
    sources: [{ name: "a.md", text: slides.join("\n---\n\n") }],
  });
}

describe("remembered choices", () => {
  test("are read as they were written, but for names of people", () => {
    const made: ExportChoices = {
      ...first,
      kind: "handout",
      perPage: 6,
      look: "shown",
      names: "A. Nurse; B",
    };
    expect(writeChoices(made)).not.toContain("Nurse");
    expect(readChoices(writeChoices(made), first)).toEqual({ ...made, names: "" });
  });

  test("that cannot be read, in all or in part, are as at first", () => {
    for (const text of [null, "", "{", "3", "null", "[]", '{"kind":"pptx9","perPage":5,"pictureWidth":1e9}'])
      expect(readChoices(text, first)).toEqual(first);
    expect(readChoices('{"kind":"notes","perPage":5,"more":1}', first)).toEqual({ ...first, kind: "notes" });
  });
});

describe("the request of choices", () => {
  const any = fc.record({
    kind: fc.constantFrom(...choosableKinds),
    extent: fc.constantFrom("all" as const, "some" as const, "short" as const),
    range: fc.oneof(fc.constantFrom("1-3", "2,4", "-", "x"), fc.string({ maxLength: 20 })),
    minutes: fc.oneof(fc.constantFrom("5", "0", "1e9", "7,5"), fc.string({ maxLength: 6 })),
    look: fc.constantFrom("plain" as const, "shown" as const),
    pieces: fc.subarray([...first.pieces]),
    names: fc.string(),
  });

  test("is always one the wire takes, or none", () => {
    fc.assert(
      fc.property(any, (part) => {
        const request = requestOf({ ...first, ...part }, deck);
        if (request !== null) expect(AnyRequest.parse(request)).toEqual(request);
      }),
    );
  });

  test("is none while a range is none, no time is given, or no form is chosen", () => {
    expect(requestOf({ ...first, extent: "some", range: "1-x" }, deck)).toBeNull();
    expect(requestOf({ ...first, extent: "short", minutes: "soon" }, deck)).toBeNull();
    expect(requestOf({ ...first, kind: "paperwork", pieces: [] }, deck)).toBeNull();
    expect(requestOf({ ...first, kind: "paperwork", extent: "some", range: "x" }, deck)).not.toBeNull();
  });

  test("of a short version names just the slides that stay, for pictures as for paper", () => {
    const long = withSlides("must", "could", "must", "must", "should");
    const { fit, range } = shortRange(long, 8);
    expect(range).toBe("1,3-5");
    const short = { ...first, extent: "short", minutes: "8" } as const;
    for (const kind of ["pictures", "handout", "html"] as const)
      expect(requestOf({ ...short, kind }, long)).toMatchObject({ kind, range, hidden: false });
    const kept = [...slideNumbers(long, { range, hidden: false }).keys()];
    expect(kept).toEqual(fit.kept.map((it) => it.slide.id));
  });

  test("of a deck without a minute to spare names no slide, which is not all of them", () => {
    const long = withSlides("could", "should");
    expect(slideNumbers(long, { range: shortRange(long, 1).range, hidden: false }).size).toBe(0);
  });

  test("draws paper plain, or in the deck's theme when it is to be as shown", () => {
    const theme = (look: ExportChoices["look"]) => requestOf({ ...first, kind: "handout", look }, deck);
    expect(theme("plain")).toMatchObject({ theme: null });
    expect(theme("shown")).toMatchObject({ theme: deck.settings.theme });
  });
});

test.each([
  ["20", 20],
  [" 7,5 ", 7.5],
  ["0", null],
  ["-3", null],
  ["", null],
  ["a", null],
  ["1441", null],
])("minutes typed as “%s” are %s", (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes);
});
