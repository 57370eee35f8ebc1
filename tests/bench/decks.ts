/** Writes a generated deck to disk twice: as Lectern reads it, and as an equal deck for Marp. */

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DeckFiles } from "#core/deck/deck.ts";
import { generateDeck } from "../support/sample-decks.ts";

export interface BenchDeck {
  readonly slides: number;
  readonly lectern: string;
  readonly marp: string;
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360" width="640" height="360"><rect width="640" height="360" fill="#e3f0f1"/><polyline points="20,300 160,220 300,250 440,90 620,140" fill="none" stroke="#0b6e75" stroke-width="6"/></svg>`;

/** `slides` slides below `folder`, in `lectern-N/` and `marp-N/deck.md`. */
export async function writeDecks(folder: string, slides: number): Promise<BenchDeck> {
  const files = generateDeck(slides);
  const lectern = join(folder, `lectern-${slides}`);
  const texts = [...(files.settings ? [files.settings] : []), ...files.sources, ...files.data];
  for (const { name, text } of texts) await put(join(lectern, name), text);
  const marp = join(folder, `marp-${slides}`, "deck.md");
  await put(marp, marpText(files));
  for (const address of files.assets) {
    await put(join(lectern, address), picture);
    await put(join(dirname(marp), address), picture);
  }
  return { slides, lectern, marp };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The same slides in Marp's dialect: same headings, lists, tables, code, formulas, pictures and notes. */
function marpText(files: DeckFiles): string {
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
  return `---\nmarp: true\nmath: katex\n---\n\n${slides.join("\n\n---\n\n")}`;
}
