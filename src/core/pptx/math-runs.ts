/** A formula within a line as text: letters, signs, raised and lowered digits, fractions with a slash. */

import { type HtmlNode, isElement, textOf } from "./html-tree.ts";
import type { TextRun } from "./pptx-document.ts";

/** `nodes` is MathML. Null for what a line of text cannot hold, such as a matrix. */
export function mathRuns(nodes: readonly HtmlNode[]): readonly TextRun[] | null {
  try {
    return nodes.flatMap((it) => runsOf(it));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function runsOf(node: HtmlNode): readonly TextRun[] {
  if (!isElement(node)) return node.trim() === "" ? [] : [{ text: node }];
  const words = textOf(node.children).trim();
  const part = (at: number) => {
    const found = node.children.filter(isElement)[at];
    return found ? runsOf(found) : [];
  };
  switch (node.name) {
    case "annotation":
      return [];
    case "mi":
      return [{ text: words, italic: [...words].length === 1 && node.attributes.mathvariant !== "normal" }];
    case "mo":
      return [{ text: /^[=<>≤≥≈∝→±×÷∼≠+−]$/.test(words) ? ` ${words} ` : words }];
    case "mn":
    case "mtext":
      return [{ text: words }];
    case "mspace":
      return [{ text: " " }];
    case "msub":
      return [...part(0), ...shifted(part(1), "sub")];
    case "msup":
      return [...part(0), ...shifted(part(1), "super")];
    case "msubsup":
      return [...part(0), ...shifted(part(1), "sub"), ...shifted(part(2), "super")];
    case "mfrac":
      return [...grouped(part(0)), { text: "/" }, ...grouped(part(1))];
    case "msqrt":
      return [{ text: "√" }, ...grouped(node.children.flatMap(runsOf))];
    case "mtable":
    case "munder":
    case "mover":
    case "munderover":
    case "mroot":
      throw new RangeError(`${node.name} is no text`);
    default:
      return node.children.flatMap(runsOf);
  }
}

const shifted = (runs: readonly TextRun[], raised: "super" | "sub"): readonly TextRun[] =>
  runs.map((it) => ({ ...it, text: it.text.trim(), raised }));

const grouped = (runs: readonly TextRun[]): readonly TextRun[] =>
  runs.map((it) => it.text).join("").length < 2 ? runs : [{ text: "(" }, ...runs, { text: ")" }];
