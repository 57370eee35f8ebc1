import { describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { parseSlide } from "#core/deck/parse.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

const quiz = `\`\`\`quiz
question: "Which trial compared with midazolam [@first]?"
options:
  - "The one of 2013 [@second]"
  - None \`[@code]\`
answer: A
rationale: |
  It was small [@second;
  @third], and blinded. # [@text]
# [@comment]
\`\`\``;

const entry = (key: string) => `@article{${key}, author={Doe, Jane}, title={${key}}, year={2020}}`;
const deckOf = (...slides: string[]) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: "references: r.bib\n" },
    sources: [{ name: "a.md", text: slides.join("\n\n---\n\n") }],
    data: [{ name: "r.bib", text: ["first", "second", "third", "zero"].map(entry).join("\n") }],
    assets: [],
  });
const found = (text: string) =>
  parseSlide(text, "s1").citations.map(({ range, keys }) => [text.slice(range.from, range.to), keys]);

describe("citations in a quiz", () => {
  it("are found in question, options and rationale at their exact places, not in code or comments", () => {
    const text = `## Check\n\nBefore [@zero].\n\n${quiz}\n\nAfter [@first].\n`;
    expect(found(text)).toEqual([
      ["[@zero]", ["zero"]],
      ["[@first]", ["first"]],
      ["[@second]", ["second"]],
      ["[@second;\n  @third]", ["second", "third"]],
      ["[@text]", ["text"]],
      ["[@first]", ["first"]],
    ]);
  });

  it("are found with Windows line ends, an indented fence and a fence in a list", () => {
    expect(found(quiz.replaceAll("\n", "\r\n")).map(([it]) => it)).toContain("[@second;\r\n  @third]");
    const inList = `- Ask\n\n${quiz.replaceAll(/^/gm, "  ")}\n`;
    expect(found(inList)).toHaveLength(4);
  });

  it("are numbered through the deck, shown as numbers, and named in the slide's line of sources", () => {
    const deck = deckOf("# A\n\nx [@third]", quiz, "# C\n\ny [@zero]");
    expect(deck.bibliography.order).toEqual(["third", "first", "second", "zero"]);
    const { html } = renderSlide(slideJob(deck, "s2"), "screen");
    expect(html).toContain('midazolam <sup class="citation">2</sup>?');
    expect(html).toContain('It was small <sup class="citation">1,3</sup>');
    expect(html).not.toMatch(/\[@(first|second|third)/);
    expect(html.match(/<span class="source"><sup>\d/g)?.map((it) => it.at(-1))).toEqual(["1", "2", "3"]);
  });

  it("without an entry are a problem at their place", () => {
    const deck = deckOf(quiz);
    const unknown = check(deck, { todayIso: "2026-11-24" }).filter((it) => it.code === "citation.unknown");
    expect(unknown.map(({ range }) => deck.sources[0]?.text.slice(range.from, range.to))).toEqual([
      "[@text]",
    ]);
  });
});

describe("no citation is found", () => {
  it.each([
    ["in a fence of code", "```js\nconst a = [@first]\n```"],
    ["in YAML that is no quiz", "```yaml\nrationale: '[@first]'\n```"],
    ["in a quiz that cannot be read and so shows its source", "```quiz\nquestion: Who [@first]?\n```"],
    [
      "in a field that is not shown",
      '```quiz\nquestion: Who?\noptions: [One, Two]\nanswer: A # [@first]\nobjective: "[@first]"\n```',
    ],
    ["in a quiz that stands in the notes", `::: notes\n${quiz}\n:::`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
