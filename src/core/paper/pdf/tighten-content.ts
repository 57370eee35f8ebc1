/**
 * Says a page's drawing in fewer words, and gives its text. Chromium places every letter by itself, to seven digits; here a run of
 * letters is one operator, with what differs from the widths of its font, and lengths are as fine as can be seen.
 */

import { createDrawingText } from "./drawing-text.ts";
import { type Curve, joinCurves } from "./join-curves.ts";
import type { PdfFont } from "./pdf-fonts.ts";
import { shorter } from "./shorter.ts";
import { createTextBlock } from "./text-block.ts";

export interface Tightened {
  readonly content: string;
  /** What can be read; null when there are words of which the file does not tell how they read. */
  readonly text: string | null;
}

/** `14.33 0 Td <003C> Tj`; the first of a block is without its move. */
const letters = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?<([\dA-F]+)> Tj$/;
const font = /^\/F(\d+) (-?[\d.]+) Tf$/;
/** Text that is not turned: only then does a move to the right follow the line. */
const level = /^1 0 \S+ -1 (\S+) (\S+) Tm$/;
const shape = /^[-\d. ]+ (?:c|l|m|re)$/;

/** `content` has one operator a line, as Chromium writes it. A matrix keeps every digit. */
export function tightenContent(content: string, fontOf: (number: number) => PdfFont | null): Tightened {
  const lines: string[] = [];
  const read = createDrawingText();
  let block = createTextBlock();
  let pen: readonly [number, number] = [0, 0];
  let curves: Curve[] = [];
  const endRun = (): void => {
    const run = block.takeRun();
    if (run !== null) lines.push(run);
    for (const it of joinCurves(...pen, curves)) lines.push(`${it.map(shorter).join(" ")} c`);
    curves = [];
  };
  for (const line of content.split("\n")) {
    const move = line.endsWith(" Tj") ? letters.exec(line) : null;
    if (move) {
      const [, x, y, codes = ""] = move;
      const { ended, letters: shown } = block.show(
        x === undefined ? null : { dx: Number(x), dy: Number(y) },
        codes,
      );
      if (ended !== null) lines.push(ended);
      read.add(shown);
      continue;
    }
    if (shape.test(line)) {
      const words = line.split(" ");
      const operator = words.pop() ?? "";
      const numbers = words.map(Number);
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
      if (operator === "c" && numbers.length === 6) {
        curves.push([a, b, c, d, e, f]);
        continue;
      }
      endRun();
      pen = [a, b];
      lines.push(`${numbers.map(shorter).join(" ")} ${operator}`);
      continue;
    }
    endRun();
    if (line === "BT") block = createTextBlock();
    else if (line === "ET") read.endBlock();
    else if (line.endsWith(" Tf")) {
      const [, number, size] = font.exec(line) ?? [];
      block.choose(number === undefined ? null : fontOf(Number(number)), Number(size));
    } else if (line.endsWith(" Tm")) {
      const [isLevel, x, y] = level.exec(line) ?? [];
      block.turn(isLevel !== undefined, Number(x), Number(y));
    } else read.meet(line);
    lines.push(line);
  }
  endRun();
  return { content: lines.join("\n"), text: read.text() };
}
