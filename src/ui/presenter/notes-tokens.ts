/** Speaker notes read into tokens, whatever is in them: what cannot be read is shown as it was written. */

import { Lexer, type Token } from "marked";

/** promises.md S7.2: deeper nesting is no text anyone wrote to speak from. */
export const deepestNesting = 40;

export function readNotes(markdown: string): readonly Token[] {
  try {
    return new Lexer({ gfm: true }).lex(markdown);
  } catch {
    return [{ type: "text", raw: markdown, text: markdown }];
  }
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};

/** The characters that entities stand for; unknown ones stay as written. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Only what the shell may open: an address in notes must not become a script. */
export function isWebLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(address);
}
