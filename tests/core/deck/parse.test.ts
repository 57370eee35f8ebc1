import { describe, expect, it } from "vitest";
import { readAttributes } from "#core/deck/attribute-list.ts";
import { readElementAttributes } from "#core/deck/directives.ts";
import { parseSlide } from "#core/deck/parse.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const slide = (text: string) => parseSlide(text, "s1");
const at = (text: string) =>
  slide(text).problems.map((it) => [it.code, text.slice(it.range.from, it.range.to)]);

describe("slide attributes", () => {
  it("are read quoted, unquoted and bare, with data- or without, from several directives", () => {
    const text = `<!-- .slide: layout="two-column" objective='O1 O2' minutes=1.5 -->
<!-- .slide: steps data-auto-animate data-transition="fade" class="a b" id=x priority="could" part="2/5" -->
<!-- .slide: data-visibility="hidden" data-background="#eef" -->`;
    expect(slide(text).attributes).toEqual({
      layout: "two-column",
      fit: null,
      id: "x",
      classes: ["a", "b"],
      background: { kind: "colour", colour: "#eef" },
      transition: "fade",
      autoAnimate: true,
      objectives: ["O1", "O2"],
      minutes: 1.5,
      priority: "could",
      steps: true,
      hidden: true,
      part: { index: 2, of: 5 },
    });
    expect(slide(text).problems).toEqual([]);
  });
  it("take an image of the deck as background, covering or contained", () => {
    expect(
      slide('<!-- .slide: background-size="contain" background="images/a b.jpg" -->').attributes.background,
    ).toEqual({
      kind: "image",
      address: "images/a b.jpg",
      fit: "contain",
    });
  });
  it("refuse backgrounds that are anything else", () => {
    for (const value of [
      "javascript:alert(1)",
      "url(a.png)",
      "../../x.png",
      "/etc/x.png",
      "data:image/png;base64,x",
      "linear-gradient(red, blue)",
      "C:\\x.png",
    ]) {
      const text = `<!-- .slide: background="${value}" -->`;
      expect(slide(text).attributes.background).toBeNull();
      expect(at(text)).toEqual([["slide.attribute-value", `background="${value}"`]]);
    }
    for (const value of ["https://example.org/a.png", "//example.org/a.png"]) {
      const text = `<!-- .slide: background="${value}" -->`;
      expect(slide(text).attributes.background).toBeNull();
      expect(at(text)[0]?.[0]).toBe("image.remote");
    }
  });
  it("take a size to fit at as a percentage that can be read", () => {
    for (const value of ["90", '"90%"', "'90 %'"])
      expect(slide(`<!-- .slide: fit=${value} -->`).attributes.fit).toBe(90);
    for (const value of ["49%", "101%", "0.9", "-90", "small", "", "1e2"]) {
      const text = `<!-- .slide: fit="${value}" -->`;
      expect(slide(text).attributes.fit).toBeNull();
      expect(at(text)).toEqual([["slide.attribute-value", `fit="${value}"`]]);
    }
  });
  it("list what is unknown or wrong at its place", () => {
    expect(at('<!-- .slide: layuot="quote" -->')).toEqual([["slide.unknown-attribute", 'layuot="quote"']]);
    expect(at('<!-- .slide: layout="qoute" -->')).toEqual([["slide.unknown-layout", 'layout="qoute"']]);
    expect(at("<!-- .slide: minutes=soon id -->")).toEqual([
      ["slide.attribute-value", "minutes=soon"],
      ["slide.attribute-value", "id"],
    ]);
    expect(at('<!-- .slide: steps class="a -->')[0]?.[0]).toBe("slide.attribute-syntax");
    expect(at("<!-- .slide: __proto__=x constructor=y -->").map(([code]) => code)).toEqual([
      "slide.unknown-attribute",
      "slide.unknown-attribute",
    ]);
  });
  it("refuse styles and event handlers", () => {
    expect(at('<!-- .slide: onclick="x()" style="color: red" -->')).toEqual([
      ["html.removed", 'onclick="x()"'],
      ["html.removed", 'style="color: red"'],
    ]);
  });
  it("are not read from code or notes", () => {
    expect(slide("```\n<!-- .slide: steps -->\n```\n`<!-- .slide: steps -->`").attributes.steps).toBe(false);
    expect(slide("::: notes\n<!-- .slide: steps -->\n:::\n").attributes.steps).toBe(false);
  });
});

describe("element attributes", () => {
  it("keep classes, id and step and nothing else", () => {
    const { attributes } = readAttributes(
      ' class="fragment fade" data-fragment-index=2 id=x style="a" onclick=b ',
      0,
    );
    expect(readElementAttributes(attributes)).toEqual({ id: "x", classes: ["fragment", "fade"], step: 2 });
  });
});

describe("a slide's title", () => {
  for (const [text, title] of [
    ["text\n\n## Ketamine **and** `ECT` [@a] #\n\n# Later", "Ketamine and ECT"],
    ["Title *here*\n===\n", "Title here"],
    ["Title\n---\n", "Title"],
    ["# [A link](http://x) ![pic](a.png) & &amp; \\* snake_case", "A link pic & & * snake_case"],
    ["- item\n---\n", null],
    ["text\n\n---\n", null],
    ["```\n# code\n```\n\n<!-- # comment -->\n\n::: notes\n# note\n:::\n", null],
    ["#notaheading\n\n####### seven", null],
    ["# \n\n## Second", "Second"],
  ] as const) {
    it(JSON.stringify(text), () => expect(slide(text).title).toBe(title));
  }
});

describe("a slide's citations", () => {
  const keys = (text: string) => slide(text).citations.map((it) => it.keys);
  it("are [@key] and [@a; @b], at their place", () => {
    const text = "One [@a2000], two [@b:x; @c_d.e].";
    expect(keys(text)).toEqual([["a2000"], ["b:x", "c_d.e"]]);
    const range = slide(text).citations[1]?.range;
    expect(text.slice(range?.from, range?.to)).toBe("[@b:x; @c_d.e]");
  });
  it("are not in code, notes, links, escapes, or addresses of people", () => {
    expect(keys("`[@a]` ``` [@a] ``` \\[@a] [@a](x) a@b.c [a@b]")).toEqual([]);
    expect(keys("```\n[@a]\n```\n\n    [@a]\n\n::: notes\n[@a]\n:::\n<!-- [@a] -->")).toEqual([]);
    expect(keys("an `open [@a]\n\ncode [@b]`")).toEqual([["a"], ["b"]]);
  });
});

describe("a slide's images", () => {
  it("come with address, alt and the place of all their markup", () => {
    const text =
      'a ![Alt \\[x\\]](images/a(1).svg "Title"){width=60% .right} b ![](<a b.png>) <img alt="c" src="d.png">';
    expect(
      slide(text).images.map((it) => [it.address, it.alt, text.slice(it.range.from, it.range.to)]),
    ).toEqual([
      ["images/a(1).svg", "Alt [x]", '![Alt \\[x\\]](images/a(1).svg "Title"){width=60% .right}'],
      ["a b.png", "", "![](<a b.png>)"],
      ["d.png", "c", '<img alt="c" src="d.png">'],
    ]);
  });
  it("are found in links and through definitions, not in code", () => {
    const text = "[![a](b.png)](c) ![d][e] ![f]\n\n[e]: g.png\n[f]: <h i.png>\n\n`![x](y)`";
    expect(slide(text).images.map((it) => it.address)).toEqual(["b.png", "g.png", "h i.png"]);
  });
});

describe("a slide's problems", () => {
  it("name what is not closed, unknown or stray, at its line", () => {
    expect(at("::: columns\na\n")).toEqual([["container.unclosed", "::: columns"]]);
    expect(at("::: colunms\na\n:::\n")).toEqual([["container.unknown", "::: colunms"]]);
    expect(at("a\n\n:::\n")).toEqual([["container.stray-close", ":::"]]);
    expect(at("```js\na\n")).toEqual([["fence.unclosed", "```js"]]);
    expect(at("<!-- a\n\nb")).toEqual([["html.unclosed", "<!-- a"]]);
    expect(at("```quiz\nquestion: x\n```\n")).toEqual([["quiz.syntax", "question: x"]]);
  });
  it("are none for text that is merely plain", () => {
    expect(at("::: 5 mg :::\n\n:: x\n\n1 < 2 <- 3\n\n$a$ * _b_")).toEqual([]);
  });
  it("tell a slide too large to draw, notes still apart", () => {
    const large = slide(`${"word ".repeat(50_000)}\n\n::: notes\nSECRET\n:::\n`);
    expect(large.problems.map((it) => it.code)).toEqual(["slide.too-large"]);
    expect(large.notes).toHaveLength(1);
  });
});

describe("parsing stays fast for", () => {
  const many = 30_000;
  for (const [what, text] of [
    ["half images", "![".repeat(many)],
    ["half links", "[a](b ".repeat(many)],
    ["half titles", '[a](b "'.repeat(many)],
    ["brackets", "[".repeat(many) + "]".repeat(many)],
    ["backticks of all lengths", Array.from({ length: 500 }, (_, at) => "`".repeat(at)).join(" ")],
    ["half directives", "<!-- .slide: a\n".repeat(many)],
    ["directives of equal signs", `<!-- .slide: ${"=".repeat(many)} -->`],
    ["asides", "<aside class=notes>".repeat(many / 3)],
    ["note blocks", "::: notes\n:::\n".repeat(many / 3)],
    ["half tags", "<a <img <b ".repeat(many / 3)],
    ["emphasis", `# ${"*_".repeat(many)}`],
    ["blank lines", "\n \n".repeat(many)],
  ] as const) {
    it(what, () => {
      const start = cpuMs();
      slide(text);
      expect(cpuMs() - start).toBeLessThan(1500);
    });
  }
});
