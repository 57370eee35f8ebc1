/** What a reader finds in a drawing: its letters in the order they are drawn, words that stand apart kept apart. */

import { utf16 } from "./pdf-fonts.ts";
import type { Letters } from "./text-block.ts";

export interface DrawingText {
  add(letters: Letters): void;
  /** An operator that begins or ends marked content, or shows letters in a way that was not understood. */
  meet(operator: string): void;
  endBlock(): void;
  /** Null when there are words that cannot be read. */
  text(): string | null;
}

/** `/Span<</ActualText <FEFF006E0303> >> BDC`: what the letters inside stand for (ISO 32000-2, 14.9.4). */
const actualText = /^\/Span ?<<\/ActualText <FEFF((?:[\dA-F]{4})*)> ?>> BDC$/i;

/** Letters nearer than this share of their size are of one word: a part of it may be bold, linked or from another font. */
const withinWord = 0.05;

/** Marked content that is open: one that tells what it shows, one written backwards (14.8.2.5.3) with its letters, any other. */
interface Mark {
  readonly kind: "told" | "reversed" | "other";
  readonly letters: string[];
}

export function createDrawingText(): DrawingText {
  let text = "";
  let isReadable = true;
  let last: Letters | null = null;
  let isApart = false;
  const marks: Mark[] = [];

  const put = (shown: string): void => {
    const backwards = marks.find((it) => it.kind === "reversed")?.letters;
    const gap = isApart ? " " : "";
    isApart = false;
    if (!backwards) text += gap + shown;
    else if (backwards.length > 0) backwards.unshift(shown, gap);
    else {
      text += gap;
      backwards.push(shown);
    }
  };
  const begin = (operator: string): void => {
    const [, digits] = actualText.exec(operator) ?? [];
    if (digits !== undefined) marks.push({ kind: "told", letters: [utf16(digits)] });
    else marks.push({ kind: operator.startsWith("/ReversedChars") ? "reversed" : "other", letters: [] });
  };
  const end = (): void => {
    const ended = marks.pop();
    if (ended?.kind === "reversed") text += ended.letters.join("");
    else for (const it of ended?.letters ?? []) put(it);
  };

  return {
    add(letters) {
      const touches =
        last !== null && letters.y === last.y && Math.abs(letters.from - last.to) < withinWord * letters.size;
      isApart = (isApart || letters.beginsLine) && !touches;
      last = letters;
      const told = marks.find((it) => it.kind === "told");
      if (told) for (const it of told.letters.splice(0)) put(it);
      else if (letters.shown === null) isReadable = false;
      else for (const it of letters.shown) put(it);
    },
    meet(operator) {
      if (/B[DM]C$/.test(operator)) begin(operator);
      else if (operator === "EMC") end();
      else if (/T[jJ]$|['"]$/.test(operator)) isReadable = false;
    },
    endBlock() {
      isApart = true;
    },
    text: () => (isReadable ? text : null),
  };
}
