import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import type { PptxDocument, Shape } from "#core/pptx/pptx-document.ts";
import { pptxDocument } from "#core/pptx/pptx-slides.ts";
import { pptxSources } from "#core/pptx/source-slides.ts";
import { textHeight } from "#core/pptx/text-size.ts";

const request = { kind: "pptx", range: "", hidden: false, withNotes: false, theme: null } as const;

function make(
  text: string,
  settings = "",
  more: Partial<typeof request> = {},
  data: Record<string, string> = {},
): PptxDocument {
  const deck = parseDeck({
    name: "talk",
    settings: { name: "deck.yml", text: `title: A talk\n${settings}` },
    sources: [{ name: "01.md", text }],
    data: Object.entries(data).map(([name, it]) => ({ name, text: it })),
    assets: ["images/a.png"],
  });
  const wanted = { ...request, ...more };
  const sources = pptxSources(deck, wanted);
  const keys = [...sources.files, ...sources.drawings.map((it) => it.key)];
  return pptxDocument(deck, wanted, sources, new Map(keys.map((it) => [it, { width: 800, height: 400 }])));
}

const shapesOf = (document: PptxDocument): readonly Shape[] => document.slides.flatMap((it) => it.shapes);
const wordsOf = (shapes: readonly Shape[]): string =>
  shapes
    .flatMap((it) =>
      it.kind === "text" ? it.paragraphs : it.kind === "table" ? it.rows.flatMap((row) => row.cells) : [],
    )
    .map((it) => it.runs.map((run) => run.text).join(""))
    .join("\n");
const sizesOf = (document: PptxDocument): readonly number[] =>
  shapesOf(document).flatMap((it) => (it.kind === "text" ? it.paragraphs.map((line) => line.size) : []));
const kinds = (document: PptxDocument) => shapesOf(document).map((it) => it.kind);

describe("a slide drawn smaller to fit", () => {
  it("has smaller words below its title, and none under 24 px", () => {
    const text = "# Title\n\n- one\n- two\n\nand a sentence\n";
    const [title, ...usual] = sizesOf(make(text));
    const at = (percent: number) => sizesOf(make(`<!-- .slide: fit=${percent} -->\n\n${text}`));
    expect(at(90)).toEqual([title, ...usual.map((it) => it * 0.9)]);
    expect(at(60)).toEqual([title, ...usual.map(() => 24)]);
  });
});

describe("where things stand", () => {
  const block = fc.oneof(
    fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,12}){0,60}$/),
    fc
      .array(fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,12}){0,20}$/), { minLength: 1, maxLength: 12 })
      .map((it) => it.map((line) => `- ${line}`).join("\n")),
    fc
      .array(fc.stringMatching(/^[a-z]{2,30}$/), { minLength: 1, maxLength: 14 })
      .map((it) => `| a | b |\n| - | - |\n${it.map((cell) => `| ${cell} | ${cell} |`).join("\n")}`),
    fc.constant("![a picture](images/a.png)"),
    fc.stringMatching(/^[a-z]{2,12}( [a-z]{2,12}){0,30}$/).map((it) => `::: callout\n${it}\n:::`),
    fc
      .stringMatching(/^[a-z]{2,12}( [a-z]{2,12}){0,30}$/)
      .map((it) => `::: columns\n::: column\n${it}\n:::\n::: column\n- ${it}\n:::\n:::`),
  );
  const layout = fc.constantFrom(
    "title",
    "section",
    "content",
    "two-column",
    "image",
    "image-full",
    "quote",
    "big-number",
    "timeline",
    "quiz",
  );

  it("nothing lies beyond the slide, no text is higher than its box, no word is lost", () => {
    fc.assert(
      fc.property(
        layout,
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.constantFrom("", 'aspect: "4:3"'),
        (name, blocks, aspect) => {
          const document = make(
            `<!-- .slide: layout="${name}" -->\n\n## Head line\n\n${blocks.join("\n\n")}\n`,
            aspect,
          );
          const { width, height } = document.size;
          const shapes = shapesOf(document);
          for (const { box } of shapes) {
            expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(-0.01);
            expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
            expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
          }
          for (const it of shapes)
            if (it.kind === "text" && it.placeholder !== "Title")
              expect(textHeight(it.paragraphs, it.box.width)).toBeLessThanOrEqual(it.box.height + 0.01);
          const words = wordsOf(shapes);
          for (const word of blocks
            .join(" ")
            .replace(/!\[.*?\)|[|:-]|callout|columns?/g, " ")
            .match(/[a-z]{2,}/g) ?? [])
            expect(words).toContain(word);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what becomes of a slide", () => {
  it("a title and a list are the placeholders of their layout, with nested and numbered bullets", () => {
    const document = make("## Head\n\n1. one\n2. two\n   - inner\n");
    const [title, body] = shapesOf(document);
    expect(title).toMatchObject({ kind: "text", placeholder: "Title" });
    expect(body).toMatchObject({ kind: "text", placeholder: "Text" });
    const paragraphs = body?.kind === "text" ? body.paragraphs : [];
    expect(paragraphs.map((it) => [it.bullet?.kind, it.level])).toEqual([
      ["number", 0],
      ["number", 0],
      ["disc", 1],
    ]);
    expect(document.layouts.map((it) => it.name)).toEqual(["Title and content"]);
  });

  it("two columns fill two placeholders", () => {
    const document = make(
      '<!-- .slide: layout="two-column" -->\n\n## H\n\n::: columns\n::: column\nleft\n:::\n::: column\nright\n:::\n:::\n',
    );
    expect(shapesOf(document).map((it) => ("placeholder" in it ? it.placeholder : null))).toEqual([
      "Title",
      "Left",
      "Right",
    ]);
  });

  it("fragments are all there, and a quiz shows its answer, as in the last state of the slide", () => {
    const text =
      "## Check\n\n+ first\n+ second\n\n```quiz\nquestion: Which?\noptions: [red, green]\nanswer: B\nrationale: Because of chlorophyll\n```\n";
    expect(wordsOf(shapesOf(make(text)))).toMatch(
      /first[\s\S]*second[\s\S]*Which\?[\s\S]*red[\s\S]*green[\s\S]*B green[\s\S]*Because of chlorophyll/,
    );
  });

  it("what is for paper only stays away, and notes come only when they are asked for", () => {
    const text =
      "## H\n\n::: handout\npaper words\n:::\n\n::: screen\nscreen words\n:::\n\n::: notes\nspoken **words**, then\n\nmore\n:::\n";
    const without = make(text);
    expect(JSON.stringify(without)).not.toMatch(/paper words|spoken/);
    expect(JSON.stringify(without)).toContain("screen words");
    expect(make(text, "", { withNotes: true as never }).slides[0]?.notes).toEqual([
      "spoken words, then",
      "more",
    ]);
  });

  const csv = { "data/d.csv": "day,group,value,low,high\n1,a,5,4,6\n2,a,7,6,8\n1,b,3,2,4\n" };
  const chart = (more: string) =>
    `## H\n\n\`\`\`chart\ntype: bar\ndata: data/d.csv\nlabel: day\nvalue: value\nseries: group\naxis: Points\nalt: Five, then seven.\n${more}\n\`\`\`\n`;

  it("bars and lines stay charts; what PowerPoint cannot say is drawn, with its words for who cannot see it", () => {
    expect(kinds(make(chart(""), "", {}, csv))).toEqual(["text", "chart"]);
    expect(kinds(make(chart("").replace("bar", "line"), "", {}, csv))).toEqual(["text", "chart"]);
    for (const more of ["reference: 4", "low: low\nhigh: high"]) {
      const shape = shapesOf(make(chart(more), "", {}, csv)).find((it) => it.kind === "picture");
      expect(shape).toMatchObject({ alt: "Five, then seven." });
    }
    expect(kinds(make(chart("").replace("bar", "dot"), "", {}, csv))).toEqual(["text", "picture"]);
  });

  it("a picture keeps its shape and its words; a ground of the author's asks for a layout of its own", () => {
    const document = make(
      '<!-- .slide: background="#102030" -->\n\n## H\n\n![what it shows](images/a.png)\n',
    );
    const picture = shapesOf(document).find((it) => it.kind === "picture");
    expect(picture).toMatchObject({ alt: "what it shows", picture: "deck/images/a.png" });
    expect((picture?.box.width ?? 0) / (picture?.box.height ?? 1)).toBeCloseTo(2);
    expect(document.slides[0]?.background).toBe("#102030");
    expect(document.layouts[0]?.name).toBe("Title and content, dark ground");
  });

  it("links lead to slides that are in the file, and nowhere else", () => {
    const text = '## One\n\n[there](#two)\n\n---\n\n<!-- .slide: id="two" -->\n\n## Two\n';
    const links = (range: string) =>
      JSON.stringify(make(text, "", { range: range as never }).slides[0]?.shapes).match(/"position":\d+/g);
    expect(links("")).toEqual(['"position":2']);
    expect(links("1")).toBeNull();
  });

  it("hidden slides stay away, or come as hidden ones", () => {
    const text = "## One\n\n---\n\n<!-- .slide: hidden -->\n\n## Two\n";
    expect(make(text).slides.map((it) => it.title)).toEqual(["One"]);
    expect(make(text, "", { hidden: true as never }).slides.map((it) => it.isHidden)).toEqual([false, true]);
  });

  it("strange HTML never stops it", () => {
    for (const html of [
      "<table><tr></tr></table>",
      "<ul><li></ul>",
      "<div><p>a",
      "<svg><text>x</text></svg>",
      "<h2></h2>",
      "<blockquote></blockquote>",
      "```quiz\nnothing\n```",
      "::: timeline\nno list\n:::",
      "::: trial\n:::",
      "::: stat\n:::",
      "$$x$$",
      "![](images/none.png)",
    ])
      expect(make(`## H\n\n${html}\n`).slides).toHaveLength(1);
  });
});
