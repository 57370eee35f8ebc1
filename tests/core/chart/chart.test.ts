import { describe, expect, it } from "vitest";
import type { Chart } from "#core/chart/chart.ts";
import { makeChart } from "#core/chart/make-chart.ts";
import { readChartBlock } from "#core/chart/read-block.ts";
import { tableOf } from "#core/chart/read-table.ts";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { DeckFiles } from "#core/deck/deck.ts";
import { reparse } from "#core/deck/reparse.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

const dot = `type: dot
data: data/d.csv
label: comparator
value: d
low: low
high: high
axis: Effect size d (95% CI)
alt: Smaller against midazolam than against saline.
`;
const csv = "comparator,d,low,high\nsaline,1.8,1.4,2.2\nmidazolam,0.70,0.4,0.9\n";

const files = (block: string, data: string | null): DeckFiles => ({
  name: "x",
  settings: { name: "deck.yml", text: "severities: { slide.no-notes: off }\n" },
  sources: [{ name: "a.md", text: `# A\n\n\`\`\`chart\n${block}\`\`\`\n` }],
  data: data === null ? [] : [{ name: "data/d.csv", text: data }],
  assets: [],
});

/** Code and the text at its place. */
const problemsOf = (block: string, data: string | null): [string, string | undefined][] => {
  const deck = files(block, data);
  const texts = new Map([...deck.sources, ...deck.data].map((it) => [it.name, it.text]));
  return check(parseDeck(deck), { todayIso: "2026-11-24" }).map(({ code, source, range }) => [
    code,
    texts.get(source ?? "")?.slice(range.from, range.to),
  ]);
};

function chartOf(block: string, data: string): Chart {
  const read = readChartBlock(block).block;
  const { chart } = read ? makeChart(read, tableOf({ name: "d.csv", text: data })) : { chart: null };
  if (!chart) throw new Error("no chart");
  return chart;
}

const html = (block: string, data: string | null) =>
  renderSlide(slideJob(parseDeck(files(block, data)), "s1"), "screen").html;

describe("a chart", () => {
  it("has its values with their intervals, printed as the data has them", () => {
    const chart = chartOf(dot, csv);
    expect(chart).toMatchObject({ type: "dot", direction: "horizontal", scale: "linear", series: [] });
    expect(chart.points).toMatchObject([
      { label: "saline", value: 1.8, low: 1.4, high: 2.2, text: "1.8 (1.4 to 2.2)" },
      { label: "midazolam", value: 0.7, low: 0.4, high: 0.9, text: "0.70 (0.4 to 0.9)" },
    ]);
  });
  it("prints numbers as its format says, with a true minus", () => {
    const text = (format: string, value: string) =>
      chartOf(`type: bar\ndata: d.csv\nlabel: a\nvalue: b\nformat: "${format}"\n`, `a,b\nx,${value}\n`)
        .points[0]?.text;
    expect(text("0%", "46.4")).toBe("46%");
    expect(text("0.00", "-1.8")).toBe("−1.80");
    expect(text("$0.0", "-3")).toBe("−$3.0");
    expect(text("0", "-0.2")).toBe("0");
    expect(chartOf(`${dot}format: 0%\n`, csv).points[0]?.text).toBe("2% (1 to 2)");
  });
  it("draws a bound as a bound and nothing reported as nothing, never as zero", () => {
    const { points } = chartOf(
      dot,
      'comparator,d,low,high\na,>10,,\nb,≤ 1.5,,\nc,,,\nd,NA,,\ne,-,,\n"f",not reported,,\n',
    );
    expect(points.map(({ value, bound, text }) => [value, bound, text])).toEqual([
      [10, "above", "> 10"],
      [1.5, "below", "< 1.5"],
      ...Array.from({ length: 4 }, () => [null, null, "not reported"]),
    ]);
  });
  it("puts a line on a measured axis when all its labels are numbers, in their order", () => {
    const line = "type: line\ndata: d.csv\nlabel: h\nvalue: v\n";
    expect(chartOf(line, "h,v\n72,2\n24,1\n").points.map((it) => it.position)).toEqual([24, 72]);
    expect(chartOf(line, "h,v\n72 h,2\n24 h,1\n").points.map((it) => it.label)).toEqual(["72 h", "24 h"]);
    expect(chartOf(line, "h,v\n72 h,2\n24 h,1\n").isNumeric).toBe(false);
  });
  it("splits into series in the order of the file and sorts on request", () => {
    const block = "type: bar\ndata: d.csv\nlabel: a\nvalue: v\nseries: s\nsort: descending\n";
    const chart = chartOf(block, "a,s,v\nx,two,1\nx,one,3\ny,two,\ny,one,2\n");
    expect(chart.series).toEqual(["two", "one"]);
    expect(chart.points.map((it) => [it.series, it.value])).toEqual([
      [1, 3],
      [1, 2],
      [0, 1],
      [0, null],
    ]);
  });
  it("reads semicolons, tabs, quotes, a byte order mark and CRLF", () => {
    for (const text of ['a;b\r\n"x; y";1.5\r\n', "a\tb\nx; y\t1.5\n", '\uFEFFa,b\n\n"x; y",1.5\n,\n'])
      expect(chartOf("type: bar\ndata: d.csv\nlabel: a\nvalue: b\n", text).points).toMatchObject([
        { label: "x; y", value: 1.5 },
      ]);
  });
});

describe("what is wrong with a chart", () => {
  const wrong: [string, string, string | null, [string, string]][] = [
    ["YAML that cannot be read", "type: [\n", csv, ["chart.syntax", ""]],
    [
      "a key that is missing",
      dot.replace("value: d\n", ""),
      csv,
      ["chart.syntax", dot.replace("value: d\n", "").trimEnd()],
    ],
    ["a type there is not", dot.replace("dot", "pie"), csv, ["chart.value", "pie"]],
    ["a key that means nothing", `${dot}colour: red\n`, csv, ["chart.unknown-key", "colour"]],
    ["a source that YAML takes for a list", `${dot}source: [x]\n`, csv, ["chart.value", "[x]"]],
    [
      "no axis title",
      dot.replace(/axis.*\n/, ""),
      csv,
      ["chart.no-axis", dot.replace(/axis.*\n/, "").trimEnd()],
    ],
    ["no description", dot.replace(/alt: .*/, "alt:"), csv, ["chart.no-alt", "alt"]],
    ["a file that is not there", dot, null, ["chart.file-missing", "data/d.csv"]],
    ["a column that is not there", dot.replace("value: d", "value: e"), csv, ["chart.column-missing", "e"]],
    ["no rows", dot, "comparator,d,low,high\n", ["chart.empty", "data/d.csv"]],
    ["a cell that is no number", dot, csv.replace("0.70", "lots"), ["chart.not-a-number", "lots"]],
    ["a number beyond all measure", dot, csv.replace("0.70", "1e308"), ["chart.not-a-number", "1e308"]],
    [
      "a quoted cell that is no number",
      dot,
      csv.replace("0.70", '"a ""b"""'),
      ["chart.not-a-number", 'a ""b""'],
    ],
    ["zero on a log axis", `${dot}scale: log\n`, csv.replace("0.4", "0"), ["chart.log-not-positive", "0"]],
    ["an interval around another value", dot, csv.replace("1.4", "1.9"), ["chart.interval", "1.9"]],
    ["half an interval", dot, csv.replace("1.4", ""), ["chart.interval", ""]],
    ["a quote never closed", dot, `${csv}"x,1,1,1\n`, ["chart.open-quote", '"']],
    ["a bar on a log axis", `${dot.replace("dot", "bar")}scale: log\n`, csv, ["chart.log-bar", "log"]],
    [
      "a bar that does not start at zero",
      `${dot.replace("dot", "bar")}min: 0.5\n`,
      csv,
      ["chart.value", "0.5"],
    ],
    ["limits that cross", `${dot}min: 3\nmax: 2\n`, csv, ["chart.value", "2"]],
    ["a reference that is no number", `${dot}reference: none\n`, csv, ["chart.value", "none"]],
    ["a format that is none", `${dot}format: two\n`, csv, ["chart.value", "two"]],
    [
      "labels of two kinds",
      dot.replace("dot", "line"),
      csv.replace("saline", "24"),
      ["chart.mixed-labels", "comparator"],
    ],
    [
      "more rows than a chart draws",
      dot,
      `comparator,d,low,high\n${"x,1,,\n".repeat(501)}`,
      ["chart.too-many-rows", "data/d.csv"],
    ],
    [
      "more series than a reader tells apart",
      `${dot}series: comparator\n`,
      `comparator,d,low,high\n${[..."abcdefg"].map((it) => `${it},1,,\n`).join("")}`,
      ["chart.too-many-series", "comparator"],
    ],
  ];
  for (const [claim, block, data, [code, at]] of wrong)
    it(`is listed at its place: ${claim}`, () => {
      const found = problemsOf(block, data);
      const same = found.filter(([it]) => it === code);
      expect(same.length, JSON.stringify(found)).toBeGreaterThan(0);
      if (code !== "chart.syntax" || at !== "") expect(same.map(([, words]) => words)).toContain(at);
    });
  it("is nothing in a good chart, with every key it may have", () => {
    const all = `${dot}title: T\nlabel-axis: x\nscale: log\nreference: 1\nreference-label: none\nmin: 0.1\nmax: 10\nformat: "0.0"\nsort: ascending\ndirection: vertical\nsource: "*x*"\n`;
    expect(problemsOf(all, csv)).toEqual([]);
  });
  it("is told once for a file that two charts draw", () => {
    const deck = files(dot, csv.replace("0.70", "lots"));
    const [source] = deck.sources;
    const both = { ...deck, sources: [{ name: "a.md", text: `${source?.text}\n---\n\n${source?.text}` }] };
    const codes = check(parseDeck(both), { todayIso: "2026-11-24" }).map((it) => it.code);
    expect(codes.filter((it) => it === "chart.not-a-number")).toHaveLength(1);
  });
});

describe("the HTML of a chart", () => {
  it("has its data for drawing, as a table, and its source with numbered citations", () => {
    const bib = "@article{w, title={A}, author={Wilkinson, S}, year={2019}}";
    const deck = files(`${dot}source: "9 studies [@w]"\n`, csv);
    const cited = parseDeck({ ...deck, data: [...deck.data, { name: "r.bib", text: bib }] });
    const { html } = renderSlide(slideJob(cited, "s1"), "screen");
    expect(html).toContain('<figcaption>9 studies <sup class="citation">1</sup></figcaption>');
    expect(html).toContain('<footer class="sources">');
    expect(html).toContain('<th scope="row">saline</th><td>1.8 (1.4 to 2.2)</td>');
    expect(html).toContain('role="img" aria-label="Smaller against midazolam than against saline."');
    const [, json = ""] = /data-chart="([^"]*)"/.exec(html) ?? [];
    expect(JSON.parse(json.replaceAll("&quot;", '"'))).toEqual(chartOf(dot, csv));
  });
  it("lets no cell, title or key become HTML", () => {
    const bad = '"<img src=x onerror=alert(1)>"';
    const drawn = html(
      `${dot}title: "<script>x</script>"\n`.replace("axis: ", "axis: <b>"),
      `comparator,d,low,high\n${bad},${bad},,\n=HYPERLINK(1),2,,\n`,
    );
    expect(drawn).not.toMatch(/<(?:img|script|b)\b/);
    expect(drawn).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });
  it("is the block as written when its data is not there", () => {
    expect(html(dot, null)).toMatch(/^<h1>A<\/h1>\n<pre class="code"/);
    expect(html(dot.replace("data/d.csv", "__proto__"), csv)).toMatch(/<pre class="code"/);
  });
  it("is drawn anew when its data changes, and only then", () => {
    const deck = parseDeck({
      ...files(dot, csv),
      data: [...files(dot, csv).data, { name: "other.csv", text: "" }],
    });
    const changed = reparse(deck, "data/d.csv", csv.replace("1.8", "1.9"));
    expect(changed.change.everything).toBe(true);
    expect(renderSlide(slideJob(changed.deck, "s1"), "screen").html).toContain("1.9 (1.4 to 2.2)");
    expect(reparse(deck, "data/d.csv", csv).change.everything).toBe(false);
    expect(reparse(deck, "other.csv", "x").change.everything).toBe(false);
  });
  it("never counts a citation of a chart that stands in speaker notes", () => {
    const text = `# A\n\n::: notes\n\`\`\`chart\n${dot}source: "[@w]"\n\`\`\`\n:::\n`;
    const deck = parseDeck({ ...files(dot, csv), sources: [{ name: "a.md", text }] });
    expect(deck.slides[0]?.slide.citations).toEqual([]);
  });
});
