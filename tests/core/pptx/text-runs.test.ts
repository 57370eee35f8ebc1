import { describe, expect, it } from "vitest";
import { readHtml } from "#core/pptx/html-tree.ts";
import { textRuns } from "#core/pptx/text-runs.ts";
import { renderMarkdown } from "#core/render/markdown.ts";
import type { SlideJob } from "#core/render/slide-job.ts";

const job: SlideJob = {
  id: "s1",
  attributes: {
    ...{ layout: "content", id: null, classes: [], background: null, transition: null, autoAnimate: false },
    ...{
      objectives: [],
      minutes: null,
      priority: "should",
      steps: false,
      hidden: false,
      fit: null,
      part: null,
    },
  },
  markdown: "",
  cited: { a: { number: 3, line: "A. 2020" }, b: { number: 12, line: "B. 2021" } },
  linksReferences: true,
  references: [],
  tables: {},
  captions: {},
  remoteHosts: [],
  site: {},
};

/** Runs of the one paragraph this Markdown makes. */
function runsOf(markdown: string) {
  const [paragraph] = readHtml(renderMarkdown({ ...job, markdown }, "screen", null));
  if (typeof paragraph !== "object") throw new Error("no paragraph");
  return textRuns(paragraph.children, {
    accent: "accent-ink",
    linkOf: (href) =>
      href.startsWith("http")
        ? { kind: "web", address: href }
        : href === "#deck-ref-3"
          ? { kind: "slide", position: 9 }
          : null,
  });
}

describe("a line of a slide as runs", () => {
  it.each([
    [
      "**b** and *i* and ~~s~~",
      [
        { text: "b", bold: true },
        { text: " and " },
        { text: "i", italic: true },
        { text: " and " },
        { text: "s", strike: true },
      ],
    ],
    ["***both***", [{ text: "both", italic: true, bold: true }]],
    [
      "CO<sub>2</sub> and m<sup>2</sup>",
      [{ text: "CO" }, { text: "2", raised: "sub" }, { text: " and m" }, { text: "2", raised: "super" }],
    ],
    ["`a  b`", [{ text: "a b", mono: true }]],
    ["==term== &amp; &lt;", [{ text: "term", bold: true, underline: true }, { text: " & <" }]],
    ["one<br>two", [{ text: "one" }, { text: "two", breaks: true }]],
    [
      "[x](https://example.org/?a=1&b=2)",
      [{ text: "x", link: { kind: "web", address: "https://example.org/?a=1&b=2" } }],
    ],
    ["[x](#nowhere)", [{ text: "x" }]],
  ])("%s", (markdown, runs) => expect(runsOf(markdown)).toEqual(runs));

  it("numbers of sources are raised, stay with their word and lead to the first of them", () => {
    expect(runsOf("It works [@b; @a].")).toEqual([
      { text: "It works" },
      { text: "3,12", raised: "super", colour: "accent-ink", link: { kind: "slide", position: 9 } },
      { text: "." },
    ]);
  });

  it("a formula in a line is text: letters, raised and lowered digits, a slash", () => {
    const words = (markdown: string) =>
      runsOf(markdown)
        .map((it) => (it.raised ? `${it.raised}:${it.text}` : it.text))
        .join("|");
    expect(words("$x_1^2 = 3$")).toMatch(/^x\|sub:1\|super:2\| ?= ?\|3$/);
    expect(words("$\\frac{a+b}{2}$")).toBe("(|a| + |b|)|/|2");
    expect(words("$\\begin{matrix}1&2\\end{matrix}$")).toContain("begin{matrix}");
  });

  it("scripts and styles of raw HTML give no word", () => {
    const nodes = readHtml("a<script>alert(1)</script><style>b{}</style>c<!-- no -->");
    expect(
      textRuns(nodes, { accent: "ink", linkOf: () => null })
        .map((it) => it.text)
        .join(""),
    ).toBe("ac");
  });
});
