/** What `lectern check` finds by drawing: a bad and a good example of each rule, in a real browser. */

import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { createChromiumPrinter } from "#adapters/chromium-printer.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { check } from "#core/check/check.ts";
import { measuresOf } from "#core/check/drawn-slides.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { measuredDocument } from "#core/paper/measured-document.ts";
import { programFile } from "#shells/cli/program-files.ts";
import { runCli } from "#shells/cli/run-cli.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { chartDeck } from "../support/chart-deck.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

interface Report {
  readonly layout: {
    readonly checked: boolean;
    readonly theme: string;
    readonly width: number;
    readonly height: number;
  };
  readonly problems: readonly { readonly code: string; readonly line: number; readonly message: string }[];
}

interface Checked extends Report {
  readonly told: string;
}

async function report(files: Record<string, string | Uint8Array>, ...options: string[]): Promise<Checked> {
  await using deck = await temporaryDeck(files);
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    isTerminal: false,
    folder: deck.folder,
    signal: new AbortController().signal,
  };
  const code = await runCli(["check", ".", "--json", ...options], io);
  expect(code, err.join("")).toBeLessThan(2);
  return { ...(JSON.parse(out.join("")) as Report), told: err.join("") };
}

const drawnCodes = new Set([
  "slide.overflow",
  "slide.small-text",
  "slide.low-contrast",
  "image.undecodable",
  "diagram.undrawn",
  "media.undecodable",
  "media.untried",
  "font.failed",
]);

/** Codes of the layout and the slide they are on, counted from 1. */
async function found(slides: readonly string[], ...options: string[]): Promise<[string, number][]> {
  const text = slides.join("\n---\n\n");
  const starts = slides.map((_, at) => slides.slice(0, at).join("\n---\n\n").split("\n").length);
  const { problems } = await report({ "a.md": text, ...pictures }, ...options);
  return problems
    .filter((it) => drawnCodes.has(it.code))
    .map(({ code, line }) => [code, starts.findLastIndex((start) => start <= line) + 1]);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h400v300z"/></svg>';
const film = await readFile(new URL("../support/media/six-seconds.webm", import.meta.url));
const pictures = {
  "images/good.svg": svg,
  "images/bad.png": "this is no picture",
  "media/a film.webm": film,
  "media/bad.mp3": "this is no sound",
  "media/torn.webm": film.subarray(0, 40),
  "media/bad.mp4": "this is no film",
};

const list = (count: number) => Array.from({ length: count }, (_, at) => `- Point ${at + 1}\n`).join("");
const code = (lines: number) => `\`\`\`js\n${"x;\n".repeat(lines)}\`\`\`\n`;
const word = "Pneumonoultramicroscopicsilicovolcanoconiosis";

test("each rule finds its bad example, on its slide", async () => {
  const bad: [string, string][] = [
    ["slide.overflow", `# Too high\n\n${list(14)}`],
    ["slide.overflow", `# Too wide\n\n| a | b | c |\n|---|---|---|\n| ${word} | ${word} | ${word} |\n`],
    ["slide.overflow", `# Cut off\n\n${code(30)}`],
    ["slide.overflow", `# Over its sources\n\n::: columns\n::: column\n${list(11)}\n:::\n:::\n\n[@a]\n`],
    ["slide.overflow", `# No room for its picture\n\n${list(9)}\n![A picture](images/good.svg)\n`],
    ["slide.small-text", '# Small\n\n<span style="font-size:15px">Tiny words</span> and others.\n'],
    ["slide.low-contrast", '# Faint\n\n<span style="color:#b9c4c4">Faint words</span> and others.\n'],
    ["image.undecodable", "# Broken\n\n![A picture](images/bad.png)\n"],
    ["media.undecodable", "# Silent\n\n![A sound](media/bad.mp3)\n"],
    ["media.undecodable", "# Torn\n\n![A film](media/torn.webm)\n"],
    ["media.undecodable", "# Dark\n\n![A film](media/bad.mp4)\n"],
    ["diagram.undrawn", "# Wrong\n\n```mermaid\nflowchart LR\n  A -->\n```\n"],
  ];
  expect(await found(bad.map(([, slide]) => slide))).toEqual(bad.map(([rule], at) => [rule, at + 1]));
});

const good = [
  "<!-- .slide: layout=title -->\n\n# A title\n\nAnd what it is about\n",
  `# A list that fits\n\n${list(7)}`,
  "<!-- .slide: layout=image-full -->\n\n![A picture](images/good.svg)\n\n## Words on it\n",
  "# A picture aside\n\n![A picture](images/good.svg){.right}\n\n- One\n- Two\n",
  `# Code\n\n${code(6)}`,
  "# Formulas\n\n$x_i^{2}$ and $\\frac{a}{b}$\n\n$$\\sum_{i=1}^{n} \\sqrt{i}$$\n",
  "# A film\n\n![A square moves](media/a%20film.webm)\n",
  "# A diagram\n\n```mermaid\nflowchart LR\n  A[Referral] --> B[Care]\n```\n",
  "# A quiz\n\n```quiz\nquestion: Which?\noptions: [One, Two]\nanswer: B\nrationale: Because.\n```\n",
  "# Columns\n\n::: columns\n::: column\n- One\n:::\n::: column\n::: stat\n27.5 days\n\nuntil it is lost\n:::\n:::\n:::\n",
  "# A table\n\n| a | b |\n|---|---|\n| one | two |\n\n::: callout\nMind this.\n:::\n",
  "<!-- .slide: layout=quote -->\n\n> Words that somebody said.\n\nSomebody\n",
];

for (const theme of ["clinic", "night", "plain", "contrast"])
  test(`good slides have no problem of layout in the theme ${theme}, at 16:9 and 4:3`, async () => {
    expect(await found(good, "--theme", theme)).toEqual([]);
    expect(await found(good, "--theme", theme, "--aspect", "4:3")).toEqual([]);
    const { problems } = await report(chartDeck(theme));
    expect(problems.filter((it) => drawnCodes.has(it.code))).toEqual([]);
  });

test("the report says in which look the deck was drawn, or that it was not", async () => {
  const files = { "a.md": "# A\n" };
  expect((await report(files, "--theme", "night", "--aspect", "4:3")).layout).toEqual({
    checked: true,
    theme: "night",
    width: 1280,
    height: 960,
  });
  expect((await report(files, "--no-layout")).layout.checked).toBe(false);
  expect((await report({ "deck.yml": "title: x\n" })).layout.checked).toBe(true);
});

test("a typeface of the program that cannot be loaded is named, once for the deck", async () => {
  await using deck = await temporaryDeck({ "a.md": "# Words\n\n---\n\n# More words\n" });
  const guests = join(deck.outside, "guests");
  await cp(programFile("dist/guests"), guests, { recursive: true });
  const storage = createNodeStorage();
  const at = await storage.locate(deck.folder);
  const parsed = parseDeck(deckFilesOf(await storage.readDeck(at)));
  for (const file of await readdir(join(guests, "fonts")))
    if (/atkinson-hyperlegible-next-latin-\d/.test(file)) await rm(join(guests, "fonts", file));
  const printer = createChromiumPrinter({ storage, guests });
  try {
    const told = await printer.measure(measuredDocument(parsed), at, new AbortController().signal);
    const problems = check(parsed, { todayIso: "2026-11-24", measures: measuresOf(parsed, told) });
    expect(problems.filter((it) => it.code === "font.failed").map((it) => it.detail.family)).toEqual([
      expect.stringContaining("Atkinson"),
    ]);
  } finally {
    await printer.dispose();
  }
});

test("without a browser the rest is checked, and it is said that the layout was not", async () => {
  const { LECTERN_CHROMIUM } = process.env;
  process.env.LECTERN_CHROMIUM = "/no/such/browser";
  try {
    const { layout, problems, told } = await report({ "a.md": `# Much\n\n${list(14)}\n![](none.png)\n` });
    expect(layout.checked).toBe(false);
    expect(problems.map((it) => it.code)).toContain("image.missing");
    expect(told).toContain("The layout was not checked.");
    expect(told).toContain("/no/such/browser");
  } finally {
    if (LECTERN_CHROMIUM === undefined) delete process.env.LECTERN_CHROMIUM;
    else process.env.LECTERN_CHROMIUM = LECTERN_CHROMIUM;
  }
});

test("the list of problems in the editor says what does not fit, until it fits", async ({ page }) => {
  await using shell = await startBrowserShell({ "a.md": `# Much\n\n${list(14)}` });
  await page.goto(shell.address("editor"));
  await page.getByRole("tab", { name: /Problems/ }).click();
  const overflow = page.getByRole("button", { name: /The content is higher than its slide has room for/ });
  await expect(overflow).toBeVisible();
  await writeFile(join(shell.folder, "a.md"), `# Less\n\n${list(4)}`);
  await expect(overflow).toBeHidden();
  await expect(page.getByText("The layout of the slides is being checked.")).toBeHidden();
  await expect(overflow).toBeHidden();
});
