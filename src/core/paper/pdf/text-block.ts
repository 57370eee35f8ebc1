/** One block of text of a PDF page (`BT` to `ET`), its letters gathered into runs. */

import type { PdfFont } from "./pdf-fonts.ts";
import { shorter } from "./shorter.ts";

interface Run {
  /** The move to its first letter, or nothing where the block begins there. */
  readonly move: string;
  readonly x: number;
  readonly y: number;
  readonly parts: (string | number)[];
  /** Where the next letter would stand by the widths of the font, from the start of the run. */
  pen: number;
}

export interface TextBlock {
  choose(font: PdfFont | null, size: number): void;
  turn(isLevel: boolean): void;
  /** Letters after a move from the start of the letters before. Gives the run that ended by it, and what is read. */
  show(dx: number, dy: number, codes: string): { readonly ended: string | null; readonly shown: string };
  /** The run so far as operators; null when there is none. */
  takeRun(): string | null;
}

/** A gap of so many thousandths of the size is no longer within a line. */
const widestGap = 20_000;

export function createTextBlock(): TextBlock {
  let font: PdfFont | null = null;
  let size = 0;
  let isLevel = false;
  /** Where the letters are by the file, and where the last move of ours led. */
  const at = { x: 0, y: 0 };
  const moved = { x: 0, y: 0 };
  let run: Run | null = null;

  const takeRun = (): string | null => {
    const written = run && writeRun(run);
    run = null;
    return written;
  };
  const begin = (): Run => {
    const [dx, dy] = [shorter(at.x - moved.x), shorter(at.y - moved.y)];
    moved.x += Number(dx);
    moved.y += Number(dy);
    const move = dx === "0" && dy === "0" ? "" : `${dx} ${dy} Td `;
    return { move, ...at, parts: [], pen: 0 };
  };

  return {
    choose(chosen, points) {
      font = chosen;
      size = points;
    },
    turn(level) {
      isLevel = level;
    },
    show(dx, dy, codes) {
      at.x += dx;
      at.y += dy;
      const { shown, width } = readLetters(codes, font);
      const gap = run && isLevel && size > 0 && run.y === at.y ? gapOf(run, at.x, size) : null;
      const ended = gap === null ? takeRun() : null;
      run ??= begin();
      if (gap) {
        run.parts.push(gap);
        run.pen -= (gap * size) / 1000;
      }
      run.parts.push(codes);
      run.pen = width === null ? Number.NaN : run.pen + (width * size) / 1000;
      return { ended, shown: ended !== null && dy !== 0 ? ` ${shown}` : shown };
    },
    takeRun,
  };
}

/** In thousandths of the size, to the left; null where it cannot be told or leaves the line. */
function gapOf({ x, pen }: Run, to: number, size: number): number | null {
  const gap = Math.round(((pen - (to - x)) / size) * 1000);
  return Math.abs(gap) < widestGap ? gap + 0 : null;
}

function readLetters(codes: string, font: PdfFont | null): { shown: string; width: number | null } {
  let shown = "";
  let width: number | null = font === null ? null : 0;
  if (font === null) return { shown, width };
  for (let at = 0; at < codes.length; at += font.digits) {
    const code = Number.parseInt(codes.slice(at, at + font.digits), 16);
    shown += font.characterOf(code);
    const own = font.widthOf(code);
    width = own === null || width === null ? null : width + own;
  }
  return { shown, width };
}

function writeRun({ move, parts }: Run): string {
  if (!parts.some((it) => typeof it === "number")) return `${move}<${parts.join("")}> Tj`;
  let written = "";
  let codes = "";
  for (const part of parts) {
    if (typeof part === "string") codes += part;
    else {
      written += `<${codes}>${part}`;
      codes = "";
    }
  }
  return `${move}[${written}<${codes}>] TJ`;
}
