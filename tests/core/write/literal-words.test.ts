import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";
import { literalWords } from "#core/write/literal-words.ts";

function drawn(markdown: string): string {
  const sources = [{ name: "a.md", text: `before\n\n${markdown}\n` }];
  const deck = parseDeck({ name: "d", settings: null, sources, data: [], assets: [] });
  if (deck.slides.length !== 1) return `${deck.slides.length} slides`;
  return renderSlide(slideJob(deck, deck.slides[0]?.slide.id ?? ""), "screen").html;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

describe("words of another program", () => {
  it.each([
    "# no heading",
    "- no point",
    "1. no point",
    "2) no point",
    "> no quote",
    "---",
    "--",
    "===",
    "::: notes",
    "Note: this is on the slide",
    "<b>no tag</b> <!-- .slide: hidden -->",
    "[@doe2021] and [a](b) and ![c](d)",
    "a ==blank== and $x^2$ and $y",
    "**a** _b_ `c` ~~d~~ | e |",
    "{.class} word {#id}",
    "C:\\temp\\x",
    "&amp; stays, &lt; too",
    "snake_case_name",
  ])("are shown as they are: %s", (words) => {
    expect(drawn(literalWords(words, true))).toContain(`<p>${escaped(words)}</p>`);
  });

  it("keep to one slide and lose no letter, whatever they are", () => {
    const sign = fc.constantFrom(..."ab1 #-+=>:.)*_`~[]<>{}$|\\@!&N;".split(""));
    const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((it) => `${it.join("").trim()}z`);
    fc.assert(
      fc.property(words, (it) => drawn(literalWords(it, true)).includes(escaped(it))),
      { numRuns: 400 },
    );
  });
});
