/** The outline of a deck as Markdown: for an e-mail, a proposal, or another program. */

import type { Deck } from "../deck/deck.ts";
import { slideOutline } from "./slide-outline.ts";

/** Ends with a line end. */
export function outlineMarkdown(deck: Deck, numbers: ReadonlyMap<string, number>): string {
  const { title, subtitle, authors, objectives } = deck.settings;
  const lines: string[] = [`# ${escapeLine(title)}`, ""];
  if (subtitle !== "") lines.push(escapeLine(subtitle), "");
  if (authors.length > 0) lines.push(escapeLine(authors.join(", ")), "");
  if (objectives.length > 0)
    lines.push(
      "## Objectives",
      "",
      ...objectives.map(({ text }, at) => `${at + 1}. ${escapeLine(text)}`),
      "",
    );
  for (const { section, minutes, slides } of slideOutline(deck, numbers)) {
    if (section !== null)
      lines.push(`## ${escapeLine(section)}${minutes === null ? "" : ` (${minutes} min)`}`, "");
    for (const slide of slides) {
      lines.push(`### ${slide.number}. ${escapeLine(slide.title ?? "Slide without a title")}`, "");
      for (const { depth, text } of slide.lines) lines.push(`${"  ".repeat(depth)}- ${escapeLine(text)}`);
      if (slide.lines.length > 0) lines.push("");
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Plain words that stay plain words in Markdown. */
const escapeLine = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<>]/g, (it) => `\\${it}`).replace(/^([#+>-]|\d+[.)])(?=\s|$)/, "\\$1");
