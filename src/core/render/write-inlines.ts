/** Writes what stands in a line: emphasis, links, code, formulas, blanks, citations. */

import type { Tokens } from "marked";
import { linkAddress } from "./addresses.ts";
import { decodeEntities, escapeHtml, escapeMarkdown } from "./escape.ts";
import { writeFormula } from "./formula.ts";
import { openTag } from "./html-tag.ts";
import { noOptions } from "./options.ts";
import { writeRawHtml } from "./raw-html.ts";
import type { BlankToken, SlideToken } from "./tokens.ts";
import { writeCitation } from "./write-citation.ts";
import { writeImage } from "./write-image.ts";
import type { Writing } from "./writing.ts";

/** Longer values are no words of a site (promises.md S1.9). */
const longestValue = 2000;

export function writeInlines(tokens: readonly SlideToken[], writing: Writing): string {
  return tokens.map((token) => writeInline(token, writing)).join("");
}

function writeInline(token: SlideToken, writing: Writing): string {
  const around = (name: string, inner: string) =>
    `${openTag(name, {}, writing.told.get(token))}${inner}</${name}>`;
  switch (token.type) {
    case "text":
      return "tokens" in token && token.tokens
        ? writing.inlines(token.tokens as SlideToken[])
        : escapeMarkdown(token.text);
    case "escape":
      return escapeHtml(token.text);
    case "strong":
    case "em":
    case "del":
      return around(token.type, writing.inlines(token.tokens as SlideToken[]));
    case "codespan":
      return around("code", escapeHtml(token.text));
    case "br":
      return "<br>\n";
    case "link":
      return writeLink(token, writing);
    case "image":
      return writeImage(pictureOf(token, noOptions), token, writing);
    case "picture":
      return writeImage(pictureOf(token.image, token.options), token, writing);
    case "formula":
      return writeFormula(token.source, token.isBlock);
    case "citation":
      return writeCitation(token.keys, writing.job);
    case "fill-in":
      return writeBlank(token, writing);
    case "site-value":
      return escapeHtml(siteValue(token.name, writing)?.slice(0, longestValue) ?? token.raw);
    case "checkbox":
      return taskBox(token.checked);
    case "html":
      return writeRawHtml(token.text, writing);
    default:
      return escapeHtml(token.raw);
  }
}

function pictureOf(image: Tokens.Image, options: typeof noOptions) {
  return { address: image.href, alt: image.text, title: image.title, options };
}

function siteValue(name: string, { job }: Writing): string | null {
  return Object.hasOwn(job.site, name) ? (job.site[name] ?? null) : null;
}

function writeLink(token: Tokens.Link, writing: Writing): string {
  const words = writing.inlines(token.tokens as SlideToken[]);
  const href = linkAddress(token.href);
  const told = writing.told.get(token);
  if (href === null) return told ? `${openTag("span", {}, told)}${words}</span>` : words;
  const title = token.title ? decodeEntities(token.title) : null;
  const rel = href.startsWith("#") ? null : "noreferrer";
  return `${openTag("a", { href, rel, title }, told)}${words}</a>`;
}

/** A term to fill in: shown, or for learners a line of about its width that does not hold its letters. */
function writeBlank(token: BlankToken, writing: Writing): string {
  const told = writing.told.get(token);
  if (writing.medium !== "learner") {
    return `${openTag("span", { class: "blank" }, told)}${writing.inlines(token.tokens)}</span>`;
  }
  const length = Math.min(60, Math.max(3, [...token.raw].length - 4));
  return `${openTag("span", { class: "blank blank-empty", style: `width:${length}ch` }, told)}</span>`;
}

/** A box to tick, drawn by the theme. */
export function taskBox(isDone: boolean): string {
  return `<span class="task-box${isDone ? " task-done" : ""}"></span>`;
}
