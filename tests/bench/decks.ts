/** Writes a generated deck to disk: as Lectern reads it, and as equal decks for its peers. */

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DeckFiles } from "#core/deck/deck.ts";
import { generateDeck } from "../support/sample-decks.ts";

export interface BenchDeck {
  readonly slides: number;
  readonly lectern: string;
  readonly marp: string;
  /** The same Markdown without a head, for reveal-md and Slidev. */
  readonly plain: string;
  /** The same Markdown in a page of plain reveal.js. */
  readonly page: string;
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360"><rect width="640" height="360" fill="#e3f0f1"/><polyline points="20,300 160,220 300,250 440,90 620,140" fill="none" stroke="#0b6e75" stroke-width="6"/></svg>`;

/** `slides` slides below `folder`, in `lectern-N/` and `marp-N/deck.md`. */
export async function writeDecks(folder: string, slides: number): Promise<BenchDeck> {
  const files = generateDeck(slides);
  const lectern = join(folder, `lectern-${slides}`);
  const texts = [...(files.settings ? [files.settings] : []), ...files.sources, ...files.data];
  for (const { name, text } of texts) await put(join(lectern, name), text);
  const marp = join(folder, `marp-${slides}`, "deck.md");
  const text = plainText(files);
  await put(marp, `---\nmarp: true\nmath: katex\n---\n\n${text}`);
  const plain = join(folder, `plain-${slides}`, "deck.md");
  const page = join(dirname(plain), "index.html");
  await put(plain, text);
  await put(page, revealPage(text));
  for (const address of files.assets)
    for (const home of [lectern, dirname(marp), dirname(plain)]) await put(join(home, address), picture);
  return { slides, lectern, marp, plain, page };
}

const packages = pathToFileURL(join(import.meta.dirname, "../../node_modules"));

/** As the documentation of reveal.js makes one, with everything from this machine. */
function revealPage(text: string): string {
  const reveal = `${packages}/reveal.js/dist`;
  const plugins = ["markdown", "highlight", "math"];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deck</title>
<link rel="stylesheet" href="${reveal}/reveal.css"><link rel="stylesheet" href="${reveal}/theme/white.css">
</head><body><div class="reveal"><div class="slides">
<section data-markdown data-separator="^\\n---\\n$"><textarea data-template>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</textarea></section>
</div></div><script src="${reveal}/reveal.js"></script>
${plugins.map((it) => `<script src="${reveal}/plugin/${it}.js"></script>`).join("\n")}
<script>Reveal.initialize({ katex: { local: "${packages}/katex" }, pdfSeparateFragments: false,
plugins: [RevealMarkdown, RevealHighlight, RevealMath.KaTeX] });</script></body></html>
`;
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The same slides in the Markdown peers share: same headings, lists, tables, code, formulas, pictures and notes. */
function plainText(files: DeckFiles): string {
  const slides = files.sources.map(({ text }) =>
    text
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .replace(/^--$/gm, "---")
      .replace(/^::: notes\n([\s\S]*?)^:::\n/gm, (_, notes: string) => `<!--\n${notes}-->\n`)
      .replace(/^<!-- \.slide:.*-->$/gm, "")
      .replace(/^:::+.*$/gm, "")
      .replace(
        /^```quiz\nquestion: (.*)\n(?:objective: .*\n)?options:\n([\s\S]*?)answer:[\s\S]*?^```$/gm,
        "$1\n\n$2",
      )
      .replace(/^```js \{.*\}$/gm, "```js")
      .replace(/\{width=60% \.right\}/g, "")
      .replace(/ ?\[@(\w+)\]/g, " [$1]")
      .replace(/==(\w+)==/g, "$1"),
  );
  return slides.join("\n\n---\n\n");
}
