/** Telling slides that they are hidden or how much they matter changes their directive and nothing else. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, type TextChange } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { fitSlide, hideSlides, rankSlides } from "#core/deck/edit-attributes.ts";
import { sourceText } from "../../support/source-arbitraries.ts";

const deckOf = (text: string) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: "" },
    sources: [{ name: "a.md", text }],
    data: [],
    assets: [],
  });
const apply = (text: string, changes: readonly TextChange[]) => applyEdits(text, changes);
const hide = (text: string, hidden = true) => apply(text, hideSlides(deckOf(text), [0], hidden));
const rank = (text: string, priority: "must" | "should" | "could") =>
  apply(text, rankSlides(deckOf(text), [0], priority));

describe("hideSlides", () => {
  it("writes a directive where there is none, before the first words", () => {
    expect(hide("\n## A\n")).toBe("\n<!-- .slide: hidden -->\n\n## A\n");
    expect(hide("## A\r\n")).toBe("<!-- .slide: hidden -->\r\n\r\n## A\r\n");
  });
  it("adds to the directive there is, and takes itself out of it again", () => {
    const text = '## A\n\n<!-- .slide: layout="quote" -->\n';
    const hidden = '## A\n\n<!-- .slide: layout="quote" hidden -->\n';
    expect(hide(text)).toBe(hidden);
    expect(hide(hidden, false)).toBe(text);
  });
  it("takes a directive that says nothing else out with its line", () => {
    expect(hide("\n<!-- .slide: hidden -->\n\n## A\n", false)).toBe("\n## A\n");
  });
  it("reads the other spelling, and says it once", () => {
    expect(hide('<!-- .slide: visibility="hidden" steps -->\n# A\n', false)).toBe(
      "<!-- .slide: steps -->\n# A\n",
    );
    expect(hide('<!-- .slide: visibility="visible" hidden="no" -->\n# A\n')).toBe(
      "<!-- .slide: hidden -->\n# A\n",
    );
  });
  it("leaves code and notes that look like a directive alone", () => {
    const text = "## A\n\n```html\n<!-- .slide: steps -->\n```\n\n::: notes\n<!-- .slide: steps -->\n:::\n";
    expect(hide(text)).toBe(`<!-- .slide: hidden -->\n\n${text}`);
  });
  it("changes several slides in one go, and none that is so already", () => {
    const text = "a\n\n---\n\n<!-- .slide: hidden -->\nb\n\n---\n\nc\n";
    expect(hideSlides(deckOf(text), [0, 1, 2], true)).toHaveLength(2);
  });
});

describe("fitSlide", () => {
  it("writes the percentage, and another in its place", () => {
    const fitted = (text: string, percent: number) => apply(text, fitSlide(deckOf(text), 0, percent));
    expect(fitted("# A\n", 91)).toBe('<!-- .slide: fit="91%" -->\n\n# A\n');
    expect(fitted("<!-- .slide: fit=91 hidden -->\n# A\n", 88)).toBe(
      '<!-- .slide: fit="88%" hidden -->\n# A\n',
    );
    expect(fitSlide(deckOf("<!-- .slide: fit=91% -->\n# A\n"), 0, 91)).toEqual([]);
  });
});

describe("rankSlides", () => {
  it("writes, rewrites and takes back", () => {
    expect(rank("# A\n", "could")).toBe('<!-- .slide: priority="could" -->\n\n# A\n');
    expect(rank('<!-- .slide: priority="could" id="x" -->\n# A\n', "should")).toBe(
      '<!-- .slide: priority="should" id="x" -->\n# A\n',
    );
    expect(rank('<!-- .slide: id="x" priority="could" -->\n# A\n', "must")).toBe(
      '<!-- .slide: id="x" -->\n# A\n',
    );
  });
});

describe("for any text", () => {
  it("the slide says what it was told or nothing changes, and all others keep every byte", () => {
    fc.assert(
      fc.property(
        sourceText,
        fc.nat(),
        fc.constantFrom("must", "should", "could"),
        (text, pick, priority) => {
          const deck = deckOf(text);
          if (deck.slides.length === 0) return;
          const index = pick % deck.slides.length;
          const isHidden = deck.slides[index]?.slide.attributes.hidden ?? false;
          const tries = [
            { changes: rankSlides(deck, [index], priority), told: { priority } },
            { changes: hideSlides(deck, [index], !isHidden), told: { hidden: !isHidden } },
          ];
          for (const { changes, told } of tries) {
            if (changes.length === 0) continue;
            const after = deckOf(apply(text, changes));
            expect(after.slides).toHaveLength(deck.slides.length);
            expect(after.slides[index]?.slide.attributes).toMatchObject(told);
            deck.slides.forEach(({ slide }, at) => {
              if (at !== index) expect(after.slides[at]?.slide.text).toBe(slide.text);
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
