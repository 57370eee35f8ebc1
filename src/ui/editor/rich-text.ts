/** HTML of a clipboard as Markdown of our dialect. It is only read: nothing in it runs, loads or reaches the page. */

import Turndown from "turndown";
import { webTarget } from "#core/write/link-target.ts";
import { literalWords } from "#core/write/literal-words.ts";
import { readInertly } from "#ui/page-strings.ts";
import { styleOf, tidyHtml } from "./tidy-html.ts";

/** More is no text for slides, and would make the window wait. */
const longest = 2_000_000;
const meaningful =
  "h1, h2, h3, h4, h5, h6, strong, b, em, i, del, s, ul, ol, blockquote, table, a, code, sup, sub";

/** Null when the words alone say as much: plain paragraphs, and code that an editor of programs has coloured. */
export function markdownOfHtml(html: string): string | null {
  if (html.length > longest) return null;
  const { body } = readInertly(withReadableStyles(html));
  if (isCode(body)) return null;
  tidyHtml(body);
  if (!body.querySelector(meaningful)) return null;
  // Two line ends in a row are how many programs make a paragraph.
  const markdown = converter()
    .turndown(body)
    .replace(/(?:\\\n[ \t]*){2,}/g, "\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return markdown === "" ? null : markdown;
}

/** The page's policy forbids styles and says so of each; under another name they are only words. */
const withReadableStyles = (html: string): string =>
  html
    .replace(/<(\/?)style\b/gi, "<$1x-style")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));

/** One block that keeps its spaces, with nothing beside it. */
function isCode(body: HTMLElement): boolean {
  const [only, other] = [...body.children].filter((it) => !/^(?:META|STYLE|BR)$/.test(it.tagName));
  if (!only || other) return false;
  return only.tagName === "PRE" || styleOf(only, "white-space").startsWith("pre");
}

function converter(): Turndown {
  const made = new Turndown({
    headingStyle: "atx",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
    // A line end of Markdown that can be seen.
    br: "\\",
  });
  // Spaces at the beginning of a line are gone by now. To escape a sign that begins none is harmless.
  made.escape = (words) => literalWords(words, !/^\s/.test(words));
  made.addRule("struck", {
    filter: ["del", "s"],
    replacement: (content) => (content.trim() ? `~~${content}~~` : ""),
  });
  made.addRule("raised", {
    filter: ["sup", "sub"],
    replacement: (content, { nodeName }) =>
      content.trim() ? `<${nodeName.toLowerCase()}>${content}</${nodeName.toLowerCase()}>` : "",
  });
  made.addRule("link", {
    filter: (node) => node.nodeName === "A" && node.hasAttribute("href"),
    replacement(content, node) {
      const address = node instanceof Element ? (node.getAttribute("href") ?? "") : "";
      const words = content.replace(/\s+/g, " ").trim();
      return `[${words}](${webTarget(address)})`;
    },
  });
  made.addRule("point", {
    filter: "li",
    replacement(content, node) {
      const list = node.parentElement;
      const at = list ? [...list.children].indexOf(node as Element) : 0;
      const first = Number(list?.getAttribute("start") ?? 1);
      const mark = list?.nodeName === "OL" ? `${first + at}. ` : "- ";
      const lines = content
        .trim()
        .replace(/\n{2,}/g, "\n")
        .split("\n");
      return `${mark}${lines.join(`\n${" ".repeat(mark.length)}`)}\n`;
    },
  });
  made.addRule("cell", {
    filter: ["td", "th"],
    replacement(content, node) {
      const width = node instanceof HTMLTableCellElement ? Math.min(node.colSpan, 30) : 1;
      const line = content
        .trim()
        .replace(/\\?\s*\n+\s*/g, "<br>")
        .replace(/(?<!\\)\|/g, "\\|");
      return ` ${line} |${" |".repeat(width - 1)}`;
    },
  });
  made.addRule("row", { filter: "tr", replacement: (content) => `|${content.replace(/\s*\n\s*/g, " ")}\n` });
  made.addRule("table", { filter: "table", replacement: (content) => `\n\n${tableOf(content)}\n\n` });
  return made;
}

/** Rows of `| a | b |`; the first is the head, and all are as wide as the widest. */
function tableOf(content: string): string {
  const rows = content.split("\n").filter((it) => it.startsWith("|"));
  const widths = rows.map((it) => it.replace(/\\./g, "").split("|").length - 2);
  const width = Math.max(...widths);
  const full = rows.map((it, at) => `${it.trimEnd()}${" |".repeat(width - (widths[at] ?? width))}`);
  const [head = "", ...body] = full;
  return [head, `|${" --- |".repeat(width)}`, ...body].join("\n");
}
