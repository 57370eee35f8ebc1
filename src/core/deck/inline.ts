/** Finds citations, images and links in a text whose code has been masked. */

import type { Citation, Range } from "./deck.ts";

export interface Link {
  readonly range: Range;
  readonly address: string;
}

interface SlideImage extends Link {
  readonly alt: string;
}

export interface Inline {
  readonly citations: readonly Citation[];
  readonly images: readonly SlideImage[];
  readonly links: readonly Link[];
}

/** Bounds keep a hostile text of ten thousand half links linear. */
const destination =
  /\([ \t]*\n?[ \t]*(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,5}))(?:\s{1,20}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,20}\)/y;
const imageOptions = /\{[^{}\n]{0,500}\}/y;
const reference = /\[([^[\]\n]{0,200})\]/y;
const definition = /^ {0,3}\[([^[\]\n]{1,200})\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;
const citation = /^\s*@[^\s;,[\]@]+(?:\s*;\s*@[^\s;,[\]@]+)*\s*$/;
const htmlImage = /<img\b[^>]{0,2000}>/gi;
const htmlLink = /<a\b[^>]{0,2000}?\shref\s*=\s*(?:"([^"]{0,2000})"|'([^']{0,2000})'|([^\s"'>]{1,2000}))/gi;

/** Everything in reading order, places relative to the text. */
export function findInline(masked: string): Inline {
  const citations: Citation[] = [];
  const images: SlideImage[] = [];
  const links: Link[] = [];
  const definitions = findDefinitions(masked);
  const open: number[] = [];
  for (const { index: at } of masked.matchAll(/(?<!\\)[[\]]|\n[ \t]*\r?\n/g)) {
    const char = masked[at];
    if (char === "[") open.push(at);
    else if (char !== "]") open.length = 0;
    else {
      const start = open.pop();
      if (start === undefined) continue;
      const words = masked.slice(start + 1, at);
      const isImage = masked[start - 1] === "!" && masked[start - 2] !== "\\";
      const target = targetAt(masked, at + 1, words, definitions);
      if (target === null) {
        if (!isImage && words.length <= 2000 && citation.test(words)) {
          citations.push({
            range: { from: start, to: at + 1 },
            keys: words.split(";").map((it) => it.trim().slice(1)),
          });
        }
      } else if (isImage) {
        imageOptions.lastIndex = target.end;
        const end = imageOptions.test(masked) ? imageOptions.lastIndex : target.end;
        images.push({ range: { from: start - 1, to: end }, address: target.address, alt: unescaped(words) });
      } else links.push({ range: { from: start, to: target.end }, address: target.address });
    }
  }
  for (const tag of masked.matchAll(htmlImage)) {
    const range = { from: tag.index, to: tag.index + tag[0].length };
    const address = htmlValue(tag[0], "src");
    if (address !== null) images.push({ range, address, alt: htmlValue(tag[0], "alt") ?? "" });
  }
  for (const tag of masked.matchAll(htmlLink)) {
    links.push({
      range: { from: tag.index, to: tag.index + tag[0].length },
      address: tag[1] ?? tag[2] ?? tag[3] ?? "",
    });
  }
  const byPlace = (a: Link, b: Link) => a.range.from - b.range.from;
  return { citations, images: images.sort(byPlace), links: links.sort(byPlace) };
}

/** What follows the closing bracket of a link or an image; without `(…)` its words may name a definition. */
function targetAt(
  text: string,
  at: number,
  words: string,
  definitions: ReadonlyMap<string, string>,
): { address: string; end: number } | null {
  destination.lastIndex = at;
  const found = destination.exec(text);
  if (found) return { address: unescaped(found[1] ?? found[2] ?? ""), end: destination.lastIndex };
  if (definitions.size === 0) return null;
  reference.lastIndex = at;
  const named = reference.exec(text);
  const address = definitions.get(label(named?.[1] || words));
  return address === undefined ? null : { address, end: named ? reference.lastIndex : at };
}

function findDefinitions(text: string): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of text.matchAll(definition)) {
    if (!definitions.has(label(name))) definitions.set(label(name), quoted ?? plain);
  }
  return definitions;
}

const label = (words: string) => (words.length > 200 ? "" : words.trim().replace(/\s+/g, " ").toLowerCase());

/** Markdown's backslash escapes taken away. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

function htmlValue(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
  return found ? (found[1] ?? found[2] ?? found[3] ?? "") : null;
}
