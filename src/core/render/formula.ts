/** Draws formulas as HTML for the eye and MathML for the ear. */

import katex from "katex";
import { escapeHtml } from "./escape.ts";
import { openTag } from "./html-tag.ts";

/** promises.md S7.3: longer than any formula on a slide. */
const longest = 5000;

/** A formula that cannot be drawn shows its source as it was written. */
export function writeFormula(source: string, isBlock: boolean): string {
  if (source.length <= longest) {
    try {
      return katex.renderToString(source, {
        displayMode: isBlock,
        output: "htmlAndMathml",
        throwOnError: true,
        // Nothing of a formula may become a link, an image, a class or an attribute of the deck's choice.
        trust: false,
        strict: "ignore",
        maxExpand: 200,
        maxSize: 20,
      });
    } catch {
      // Told as a problem by the checks; here the author sees what was written.
    }
  }
  const mark = isBlock ? "$$" : "$";
  return `${openTag("code", { class: "formula-source" })}${escapeHtml(mark + source + mark)}</code>`;
}
