/** Words that were clicked on a drawn slide are found in its text. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { placeOfWords } from "#core/deck/place-of-words.ts";

const slideOf = (text: string) => {
  const deck = parseDeck({
    name: "a",
    settings: null,
    sources: [{ name: "a.md", text }],
    data: [],
    assets: [],
  });
  const slide = deck.slides[0]?.slide;
  if (!slide) throw new Error("no slide");
  return slide;
};
const found = (text: string, drawn: string) => {
  const slide = slideOf(text);
  const place = placeOfWords(slide, drawn);
  return place && slide.text.slice(place.from, place.to);
};

test.each([
  [
    "## A title\n\n- the **bold** and *soft* words\n",
    "the bold and soft words",
    "the **bold** and *soft* words",
  ],
  ["## One\n\nDose [in water](https://a.org/b), slowly\n", "Dose in water, slowly", "Dose [in water"],
  ["| a | b |\n|---|---|\n| two | `three` |\n", "three", "three"],
  ["![A dark dot](images/dot.png)\n", "A dark dot", "A dark dot"],
  ["## Dose\n\nWords\n\n- Dose by mouth\n", "Dose by mouth", "Dose by mouth"],
  ["## Title\n\nnothing of it\n", "∑ 12", null],
])("in %j “%s” is %j", (text, drawn, place) => {
  expect(found(text, drawn)).toBe(place);
});

test("notes are no place a click on the slide can lead to", () => {
  expect(found("## Title\n\n::: notes\nOnly said aloud\n:::\n", "Only said aloud")).toBeNull();
});

test("whatever is clicked, the place begins and ends inside the slide", () => {
  const text = "## A title\n\n- one **two** three\n- one two four\n";
  const slide = slideOf(text);
  const drawn = fc
    .array(fc.constantFrom("one", "two", "three", "four", "title", "·", "x"))
    .map((it) => it.join(" "));
  fc.assert(
    fc.property(drawn, (words) => {
      const place = placeOfWords(slide, words);
      if (place === null) return;
      expect(place.from).toBeGreaterThanOrEqual(0);
      expect(place.to).toBeLessThanOrEqual(slide.text.length);
      expect(slide.text.slice(place.from, place.to).toLowerCase()).toContain(
        /\p{L}+/u.exec(words)?.[0] ?? "",
      );
    }),
  );
});
