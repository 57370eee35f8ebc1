/** Writes the blocks of a slide: headings, paragraphs, quotes, tables; lists, code and containers have files of their own. */

import type { Tokens } from "marked";
import { escapeHtml } from "./escape.ts";
import { writeFormula } from "./formula.ts";
import { openTag } from "./html-tag.ts";
import { writeRawHtml } from "./raw-html.ts";
import type { SlideToken } from "./tokens.ts";
import { writeCode } from "./write-code.ts";
import { writeContainer } from "./write-container.ts";
import { taskBox } from "./write-inlines.ts";
import { writeList } from "./write-list.ts";
import type { Writing } from "./writing.ts";

export function writeBlocks(tokens: readonly SlideToken[], writing: Writing): string {
  return tokens.map((token) => writeBlock(token, writing)).join("");
}

function writeBlock(token: SlideToken, writing: Writing): string {
  const told = writing.told.get(token);
  switch (token.type) {
    case "space":
    case "def":
      return "";
    case "heading":
      return writeHeading(token, writing);
    case "paragraph":
      return `${openTag("p", {}, told)}${writing.inlines(token.tokens as SlideToken[])}</p>\n`;
    case "text":
      return `${token.tokens ? writing.inlines(token.tokens as SlideToken[]) : escapeHtml(token.text)}\n`;
    case "blockquote":
      return `${openTag("blockquote", {}, told)}\n${writing.blocks(token.tokens as SlideToken[])}</blockquote>\n`;
    case "list":
      return writeList(token, writing);
    case "checkbox":
      return `${taskBox(token.checked)} `;
    case "table":
      return writeTable(token, writing);
    case "code":
      return writeCode(token, writing);
    case "hr":
      return `${openTag("hr", {}, told)}\n`;
    case "html":
      return writeRawHtml(token.text, writing);
    case "formula":
      return `${openTag("div", { class: "formula" }, told)}${writeFormula(token.source, true)}</div>\n`;
    case "container":
      return writeContainer(token, writing);
    default:
      return writing.inlines([token]);
  }
}

/**
 * A heading keeps its element on paper, so that it keeps its look; the level of its bookmark is said beside it. Chromium makes
 * bookmarks by `aria-level` where there is one (measured with Chromium 153).
 */
function writeHeading(token: Tokens.Heading, writing: Writing): string {
  const { bookmarkLevel, state } = writing;
  const isFirst = state.headings++ === 0;
  const level =
    bookmarkLevel === null ? null : isFirst ? bookmarkLevel : Math.min(6, Math.max(4, token.depth + 1));
  const name = `h${Math.min(6, Math.max(1, token.depth))}`;
  const tag = openTag(name, { "aria-level": level }, writing.told.get(token));
  // Line ends of its source are spaces everywhere, also on paper, where headings keep theirs (ui/print/print.css).
  const words = writing.inlines(token.tokens as SlideToken[]).replaceAll("<br>\n", "<br>");
  return `${tag}${words.replaceAll(/\s*\n\s*/g, " ")}</${name}>\n`;
}

function writeTable(token: Tokens.Table, writing: Writing): string {
  const row = (cells: readonly Tokens.TableCell[]) =>
    `<tr>${cells.map((cell) => writeCell(cell, writing)).join("")}</tr>\n`;
  const rows = token.rows.map(row).join("");
  const body = rows === "" ? "" : `<tbody>\n${rows}</tbody>\n`;
  return `${openTag("table", {}, writing.told.get(token))}\n<thead>\n${row(token.header)}</thead>\n${body}</table>\n`;
}

function writeCell(cell: Tokens.TableCell, writing: Writing): string {
  const name = cell.header ? "th" : "td";
  const style = cell.align ? `text-align:${cell.align}` : null;
  const tag = openTag(name, { scope: cell.header ? "col" : null, style }, writing.told.get(cell));
  return `${tag}${writing.inlines(cell.tokens as SlideToken[])}</${name}>`;
}
