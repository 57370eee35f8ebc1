/** What a show in one file is made of: its typefaces and the files its slides name. */

import { describe, expect, it } from "vitest";
import { carryFonts, fontsOf, typefaceNeeds, withoutFaces } from "#core/export/carry-style.ts";
import { namedFiles } from "#core/export/named-files.ts";

const face = (family: string, file: string) =>
  `@font-face{font-family:"${family}";src:url("../fonts/${file}.woff2") format("woff2")}`;
const style = [
  face("Atkinson Hyperlegible Next", "sans"),
  face("Atkinson Hyperlegible Mono", "mono"),
  face("Source Serif 4", "serif"),
  "@font-face{font-family:KaTeX_Main;src:url(fonts/KaTeX_Main.woff2) format('woff2')}",
  "p{color:red}",
].join("\n");

describe("typefaces", () => {
  const kept = (slides: readonly string[], font: "sans" | "serif") =>
    fontsOf(withoutFaces(style, typefaceNeeds(slides, font)));

  it("are carried only where a slide or the deck asks for them", () => {
    expect(kept(["<p>x</p>"], "sans")).toEqual(["fonts/sans.woff2"]);
    expect(kept(["<p>x</p>"], "serif")).toEqual(["fonts/sans.woff2", "fonts/serif.woff2"]);
    expect(kept(['<pre class="x">x</pre>'], "sans")).toEqual(["fonts/sans.woff2", "fonts/mono.woff2"]);
    expect(kept(['<span class="katex">x</span>'], "sans")).toEqual([
      "fonts/sans.woff2",
      "fonts/KaTeX_Main.woff2",
    ]);
  });

  it("become data, and every other rule stays", () => {
    const data = new Map(fontsOf(style).map((it) => [it, "data:font/woff2;base64,AA=="]));
    const carried = carryFonts(style, data);
    expect(carried).not.toContain("fonts/");
    expect(carried).toContain("p{color:red}");
    expect(carried.match(/url\("data:font\/woff2;base64,AA=="\)/g)).toHaveLength(4);
  });

  it.each([
    ["a font that is not there", style],
    ["a picture on the network", 'p{background:url("https://example.org/a.png")}'],
    ["a picture beside the sheet", "p{background:url( a.png )}"],
    ["another sheet", '@import "b.css";'],
  ])("a sheet that still names %s is refused", (_, sheet) => {
    expect(() => carryFonts(sheet, new Map())).toThrow(RangeError);
  });

  it("data and places in the document may be named", () => {
    const sheet = "p{background:url(data:image/gif;base64,AA);fill:url('#a')}";
    expect(carryFonts(sheet, new Map())).toBe(sheet);
  });
});

describe("files", () => {
  const deck = (html: string, attributes = {}, logo: string | null = null) => ({
    logo,
    stacks: [[{ html, attributes }]],
  });

  it("are those of pictures, films, backgrounds and the mark, each once", () => {
    const html =
      '<img alt="" src="deck/a%20b.png"><video poster="deck/p&amp;q.png" src="deck/v.mp4"></video><img src="deck/a%20b.png">';
    const named = namedFiles(deck(html, { "data-background-image": "deck/bg.jpg" }, "deck/logo.svg"));
    expect(named).toEqual(["deck/logo.svg", "deck/bg.jpg", "deck/a%20b.png", "deck/p&q.png", "deck/v.mp4"]);
  });

  it("words about a file, and addresses that are no file of the deck, name none", () => {
    const html = '<code>src=&quot;deck/a.png&quot;</code><img src="https://example.org/deck/a.png">';
    expect(namedFiles(deck(html))).toEqual([]);
  });
});
