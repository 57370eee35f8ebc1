/** Formulas in Markdown: `$…$` in a line, `$$…$$` by itself. Amounts of money are no formulas. */

import type { TokenizerExtension } from "marked";
import { startOfLine } from "./container-syntax.ts";
import type { FormulaToken } from "./tokens.ts";

const block = /^ {0,3}\$\$[ \t]*\n?((?:[^$\\]|\\[\s\S]|\$(?!\$)){1,20000}?)\n?[ \t]*\$\$[ \t]*(?:\n|$)/;
const displayed = /^\$\$((?:[^$\\\n]|\\.|\n(?!\s*\n)){1,20000}?)\$\$/;
/** Pandoc's rule: no space inside either dollar, no digit behind the last. */
const inLine = /^\$(?![\s$])((?:[^$\\\n]|\\.|\n(?!\s*\n)){1,5000}?)(?<![\s\\])\$(?![\d$])/;
/** `$5 per dose, $`: an amount and then words. */
const amount = /^\d[\d.,]*[\s–-]+(?:\p{L}{2,}|\d)/u;

export const displayMathSyntax: TokenizerExtension = {
  name: "formula",
  level: "block",
  start: (text) => startOfLine(text, (at) => text.startsWith("$$", at)),
  tokenizer(text) {
    const found = /^ {0,3}\$\$/.test(text) ? block.exec(text) : null;
    return found ? formula(found[0], found[1], true) : undefined;
  },
};

export const inlineMathSyntax: TokenizerExtension = {
  name: "formula",
  level: "inline",
  tokenizer(text) {
    if (!text.startsWith("$")) return undefined;
    const whole = displayed.exec(text);
    if (whole) return formula(whole[0], whole[1], true);
    const found = inLine.exec(text);
    return found && !amount.test(found[1] ?? "") ? formula(found[0], found[1], false) : undefined;
  },
};

/** Formulas blanked out, so that a `*` or `_` in one is never taken for emphasis. */
export function maskFormulas(text: string): string {
  if (!text.includes("$")) return text;
  return text.replace(/(?<!\\)\$(?![\s$])[^$\n]{1,5000}?(?<![\s\\])\$(?!\d)/g, (it) => "+".repeat(it.length));
}

function formula(raw: string, source: string | undefined, isBlock: boolean): FormulaToken {
  return { type: "formula", raw, source: (source ?? "").trim(), isBlock };
}
