/** Slides on a clipboard come back as they were, stacks and all, also through plain Markdown and through text of others. */

import { describe, expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { layouts } from "#core/deck/attributes.ts";
import { insertSlides } from "#core/deck/edits.ts";
import { readClip, writeClip } from "#ui/editor/slide-clip.ts";
import { starters } from "#ui/editor/slide-starters.ts";

const deckOf = (text: string) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: "" },
    sources: [{ name: "a.md", text }],
    data: [],
    assets: [],
  });
const bodies = (slides: readonly { readonly markdown: string }[]) => slides.map((it) => it.markdown.trim());

describe("a clip", () => {
  const { slides } = deckOf("# A\r\n\r\n---\r\n\r\n# B\r\n\r\n--\r\n\r\n```\r\nopen\r\n");
  test("is Markdown with the separators of the deck, and ours beside it says the same", () => {
    const { markdown, own } = writeClip(slides);
    expect(markdown).toBe("# A\n\n---\n\n# B\n\n--\n\n```\nopen\n");
    for (const read of [readClip(own, ""), readClip("", markdown)]) {
      expect(bodies(read)).toEqual(["# A", "# B", "```\nopen"]);
      expect(read.map((it) => it.below)).toEqual([false, false, true]);
    }
  });
  test("leaves out a stack that does not go along", () => {
    expect(writeClip([slides[0], slides[2]].flatMap((it) => it ?? [])).markdown).toContain("---\n\n```");
  });
  test.each(["", "{", "[]", "[1]", '[{"markdown":1,"below":false}]', "null"])(
    "of others (%j) is read as text",
    (own) => {
      expect(bodies(readClip(own, "any words\r\n"))).toEqual(["any words"]);
      expect(readClip(own, " \n")).toEqual([]);
    },
  );
});

test("each layout has a beginning that reads as that layout, with no fault but a picture still to come", () => {
  expect(starters.map((it) => it.layout).toSorted()).toEqual(layouts.toSorted());
  for (const { layout, markdown } of starters) {
    const deck = deckOf("# A\n");
    const [change] = insertSlides(deck, { source: "a.md", at: 1 }, [{ markdown, below: false }]);
    const { slides } = deckOf(`# A\n${change?.insert ?? ""}`);
    expect(slides).toHaveLength(2);
    expect(slides[1]?.slide.attributes.layout).toBe(layout);
    expect(slides[1]?.slide.problems).toEqual([]);
  }
});
