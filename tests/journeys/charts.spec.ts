/** Charts from the CSV on disk to the room, the console and the PDF. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeExporter } from "#adapters/node-exporter.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { measuredDocument } from "#core/paper/measured-document.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { chartDeck, chartKinds } from "../support/chart-deck.ts";
import { startGuestServer } from "../support/guest-server.ts";
import { readPdf } from "../support/read-pdf.ts";

const stageOf = (page: Page) => page.frameLocator("iframe:not([aria-hidden])").first();

interface Drawn {
  readonly words: string[];
  readonly sizes: number[];
  /** Pairs of words that lie on one another. */
  readonly touching: string[];
  /** Words that leave the slide. */
  readonly outside: string[];
}

/** What stands in the chart of the shown slide, as the room sees it. */
function drawnIn(page: Page): Promise<Drawn> {
  return stageOf(page)
    .locator("section.present .chart-drawing > svg")
    .evaluate((svg) => {
      const texts = [...svg.querySelectorAll("text")].filter((it) => it.textContent?.trim());
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).width.baseVal.value;
      const slide = svg.closest(".slide")?.getBoundingClientRect() ?? new DOMRect();
      const boxes = texts.map((it) => ({ words: it.textContent ?? "", box: it.getBoundingClientRect() }));
      const inside = 3 * scale;
      const touching = boxes.flatMap((a, at) =>
        boxes.slice(at + 1).flatMap((b) => {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          return x > inside && y > 2 * inside ? [`${a.words} / ${b.words}`] : [];
        }),
      );
      const outside = boxes.filter(
        ({ box }) =>
          box.left < slide.left ||
          box.right > slide.right ||
          box.top < slide.top ||
          box.bottom > slide.bottom,
      );
      return {
        words: boxes.map((it) => it.words),
        sizes: texts.map((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
        touching,
        outside: outside.map((it) => it.words),
      };
    });
}

for (const theme of ["clinic", "night", "plain", "contrast"] as const)
  test(`every kind of chart is drawn, large enough and without overlap, in the theme ${theme}`, async ({
    page,
    context,
  }, info) => {
    await using shell = await startBrowserShell(chartDeck(theme));
    await page.goto(shell.address("editor"));
    await expect(stageOf(page).locator(".chart-drawing > svg")).toBeVisible();
    await page.keyboard.press("F5");
    const find = (kind: string) => context.pages().find((it) => it.url().includes(`/${kind}/`));
    await expect.poll(() => Boolean(find("presenter") && find("audience"))).toBe(true);
    const [presenter, audience] = [find("presenter"), find("audience")];
    if (!presenter || !audience) throw new Error("the show has no windows");
    for (const [at, { title, shows }] of chartKinds.entries()) {
      await presenter.keyboard.type(`${at + 1}`);
      await presenter.keyboard.press("Enter");
      await expect(stageOf(audience).locator("section.present h2")).toHaveText(title);
      await expect(stageOf(presenter).locator("section.present .chart-drawing > svg")).toBeVisible();
      await expect(stageOf(audience).locator("section.present .chart-drawing > svg")).toBeVisible();
      const { words, sizes, touching, outside } = await drawnIn(audience);
      expect(words).toEqual(expect.arrayContaining([...shows]));
      expect(Math.min(...sizes), title).toBeGreaterThanOrEqual(24);
      expect({ touching, outside }, title).toEqual({ touching: [], outside: [] });
      await audience.screenshot({ path: info.outputPath(`${title}.png`) });
    }
  });

test("a chart follows its CSV on disk while the editor is open", async ({ page }) => {
  await using shell = await startBrowserShell(chartDeck("clinic"));
  await page.goto(shell.address("editor"));
  const svg = stageOf(page).locator(".chart-drawing > svg");
  await expect(svg).toContainText("1.8 (1.4 to 2.2)");
  await writeFile(join(shell.folder, "data/comparator.csv"), "comparator,d,low,high\nSaline,1.5,1.4,2.2\n");
  await expect(svg).toContainText("1.5 (1.4 to 2.2)");
});

const hostile: readonly (readonly [string, string])[] = [
  ["markup", 'label,value\n"<img src=x onerror=alert(1)><script>1</script>",1\n"</text><foreignObject>",2\n'],
  ["formulas", 'label,value\n=HYPERLINK("http://127.0.0.1:9"),1\n@SUM(A1),-2\n'],
  ["huge numbers", "label,value\na,1e308\nb,-1e308\nc,1e15\nd,1e-300\ne,NaN\nf,Infinity\n"],
  [
    "strange letters",
    "label,value\n\u202Eabc,1\n👩‍⚕️👩‍⚕️👩‍⚕️,2\nمرحبا,3\n漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字,4\n",
  ],
  ["one endless word", `label,value\n${"x".repeat(100_000)},1\n`],
  ["ten thousand rows", `label,value\n${"a,1\n".repeat(10_000)}`],
  ["nothing but gaps", "label,value\na,\nb,\n"],
];

test("no data, however hostile, runs, asks anybody, or stops a stage", async ({ page, context }) => {
  const slides = ["bar", "dot", "line"].flatMap((type) =>
    hostile.map(
      (_, at) =>
        `## ${type} ${at}\n\n\`\`\`chart\ntype: ${type}\ndata: ${at}.csv\nlabel: label\nvalue: value\naxis: "<b>x</b>"\nalt: x\n\`\`\`\n`,
    ),
  );
  const data = Object.fromEntries(hostile.map(([, text], at) => [`${at}.csv`, text]));
  await using shell = await startBrowserShell({ "a.md": slides.join("\n---\n\n"), ...data });
  const asked: string[] = [];
  context.on("request", (it) => it.url().startsWith("http://127.0.0.1:9/") && asked.push(it.url()));
  page.on("dialog", () => asked.push("dialog"));
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".chart-drawing")).toBeAttached();
  await page.keyboard.press("F5");
  await expect.poll(() => context.pages().length).toBe(3);
  const audience = context.pages().find((it) => it.url().includes("/audience/"));
  const presenter = context.pages().find((it) => it.url().includes("/presenter/"));
  if (!audience || !presenter) throw new Error("the show has no windows");
  const shown = stageOf(audience).locator("section.present");
  for (const [of, type] of ["bar", "dot", "line"].entries())
    for (const at of hostile.keys()) {
      await presenter.keyboard.type(`${of * hostile.length + at + 1}`);
      await presenter.keyboard.press("Enter");
      await expect(shown.locator("h2")).toHaveText(`${type} ${at}`);
      await expect(
        shown.locator(".chart-drawing[data-drawn] > svg"),
        `${type}, ${hostile[at]?.[0]}`,
      ).toBeAttached();
      const names = await shown.evaluate((it) => [...it.querySelectorAll("*")].map((el) => el.localName));
      expect(names.filter((it) => /script|img|foreignobject|style|^a$|^b$/i.test(it))).toEqual([]);
    }
  expect(asked).toEqual([]);
});

test("a PDF has the words of a chart as text, and its table for screen readers", async () => {
  await using shell = await startBrowserShell(chartDeck("clinic"));
  const storage = createNodeStorage();
  const printer = createChromiumPrinter({ storage, guests: "dist/guests" });
  try {
    const exporter = createNodeExporter(storage, printer, "dist/guests");
    const at = await storage.locate(shell.folder);
    const request = { kind: "slides", range: "", hidden: false, theme: null, steps: false } as const;
    const { bytes } = await exporter.runExport(at, request, null, () => {}, new AbortController().signal);
    const text = await pdfReader.text(bytes);
    for (const [page, { shows }] of chartKinds.entries())
      for (const words of shows) expect(text[page]).toContain(words);
    const { roles, pictures } = await readPdf(bytes);
    expect(roles.filter((it) => it === "Table")).toHaveLength(chartKinds.length);
    // Lines and words, no picture of them.
    expect(pictures).toEqual([]);
  } finally {
    await printer.dispose();
  }
});

test("on paper nobody sees the table behind a chart, and everybody where the chart could not be drawn", async ({
  page,
}) => {
  const server = await startGuestServer();
  try {
    const files = chartDeck("clinic");
    const deck = parseDeck({
      name: "x",
      settings: null,
      sources: [{ name: "a.md", text: files["a.md"] ?? "" }],
      data: Object.entries(files).flatMap(([name, it]) =>
        name.endsWith(".csv") ? [{ name, text: it }] : [],
      ),
      assets: [],
    });
    server.job = measuredDocument(deck);
    await page.goto(`${server.base}print.html`);
    const cell = page.locator(".chart-table td").first();
    await expect(page.locator(".chart-drawing > svg")).toHaveCount(chartKinds.length);
    await expect(cell).toHaveCSS("font-size", "1px");
    await expect(cell).toHaveCSS("color", "rgba(128, 128, 128, 0.01)");
    await expect(cell).toHaveCSS("border-bottom-width", "0px");
    server.job = { ...server.job, html: server.job.html.replace(/data-chart="[^"]*"/, 'data-chart="{}"') };
    await page.goto(`${server.base}print.html`);
    await expect(page.locator(".chart[data-undrawn] .chart-table")).toBeInViewport();
    const seen = page.locator(".chart[data-undrawn] td").first();
    expect(
      await seen.evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize)),
    ).toBeGreaterThanOrEqual(24);
  } finally {
    await server.close();
  }
});

test("a deck without charts fetches neither the engine of charts nor that of diagrams", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": "# A\n\nWords\n" });
  const asked: string[] = [];
  page.on("request", (it) => asked.push(it.url()));
  await page.goto(shell.address("editor"));
  await expect(stageOf(page).locator(".slide h1")).toBeVisible();
  expect(asked.some((it) => it.endsWith("guest/stage.js"))).toBe(true);
  expect(asked.filter((it) => /guest\/(?:charts|mermaid|axe)\.js$/.test(it))).toEqual([]);
});
