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

/** Letters as a reader meets them; places in the lengths of the page, NaN where they cannot be told. */
export interface Letters {
  /** Null when the font does not tell what they are. */
  readonly shown: string | null;
  readonly beginsLine: boolean;
  readonly size: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface Move {
  readonly dx: number;
  readonly dy: number;
}

export interface TextBlock {
  choose(font: PdfFont | null, size: number): void;
  /** Where the block begins, and whether its lines run to the right. */
  turn(isLevel: boolean, x: number, y: number): void;
  /** Letters after a move from the start of the letters before; null where they follow the last. Gives the run that ended by it. */
  show(move: Move | null, codes: string): { readonly ended: string | null; readonly letters: Letters };
  /** The run so far as operators; null when there is none. */
  takeRun(): string | null;
}

/** A gap of so many thousandths of the size is no longer within a line. */
const widestGap = 20_000;

export function createTextBlock(): TextBlock {
  let font: PdfFont | null = null;
  let size = 0;
  let isLevel = false;
  let origin = { x: 0, y: 0 };
  /** Where the letters are by the file, and where the last move of ours led. */
  const at = { x: 0, y: 0 };
  const moved = { x: 0, y: 0 };
  let run: Run | null = null;
  let hasBegun = false;

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
    turn(level, x, y) {
      isLevel = level;
      origin = level ? { x, y } : { x: Number.NaN, y: Number.NaN };
    },
    show(step, codes) {
      const { dx, dy } = step ?? { dx: 0, dy: 0 };
      at.x += dx;
      at.y += dy;
      const { shown, width } = readLetters(codes, font);
      // What is left of rounding must not become a move back to where the letters before began.
      if (step === null) run ??= { move: "", ...at, parts: [], pen: hasBegun ? Number.NaN : 0 };
      hasBegun = true;
      const gap =
        step === null ? 0 : run && isLevel && size > 0 && run.y === at.y ? gapOf(run, at.x, size) : null;
      const ended = gap === null ? takeRun() : null;
      run ??= begin();
      if (gap) {
        run.parts.push(gap);
        run.pen -= (gap * size) / 1000;
      }
      run.parts.push(codes);
      run.pen = width === null ? Number.NaN : run.pen + (width * size) / 1000;
      const from = origin.x + at.x;
      const to = width === null ? Number.NaN : from + (width * size) / 1000;
      const beginsLine = ended !== null && dy !== 0;
      return { ended, letters: { shown, beginsLine, size, from, to, y: origin.y - at.y } };
    },
    takeRun,
  };
}

/** In thousandths of the size, to the left; null where it cannot be told or leaves the line. */
function gapOf({ x, pen }: Run, to: number, size: number): number | null {
  const gap = Math.round(((pen - (to - x)) / size) * 1000);
  return Math.abs(gap) < widestGap ? gap + 0 : null;
}

function readLetters(codes: string, font: PdfFont | null): { shown: string | null; width: number | null } {
  if (font === null) return { shown: null, width: null };
  let shown: string | null = "";
  let width: number | null = 0;
  for (let at = 0; at < codes.length; at += font.digits) {
    const code = Number.parseInt(codes.slice(at, at + font.digits), 16);
    const [character, own] = [font.characterOf(code), font.widthOf(code)];
    shown = character === null || shown === null ? null : shown + character;
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
