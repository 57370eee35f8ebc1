/**
 * Lets the raw HTML of a slide through in a regular form: comments gone, values quoted, addresses and ids as everywhere. What
 * draws it cleans it again by an allow-list; here is only refused what could never be drawn.
 */

import { linkAddress, mediaAddress } from "./addresses.ts";
import { decodeEntities, escapeHtml, escapeMarkdown } from "./escape.ts";
import { openTag, prefixed } from "./html-tag.ts";
import { scanHtml } from "./scan-html.ts";
import { blockedImage, imageSource } from "./write-image.ts";
import type { Writing } from "./writing.ts";

/** Elements whose contents are no part of a slide. */
const refused = new Set(
  "script style iframe object embed applet template noscript noembed noframes textarea title xmp plaintext select".split(
    " ",
  ),
);
/** Elements of a document, not of a slide: their contents may stay. */
const unwrapped = new Set(
  "html head body frameset frame base link meta form input button option section dialog portal fencedframe".split(
    " ",
  ),
);

const dropped =
  /^(?:on|xmlns:|srcset|srcdoc|ping|action|formaction|background|data-(?!fragment-index$|id$|step$|line$))/;
const names = new Set(["id", "name", "for", "headers", "aria-labelledby", "aria-describedby"]);

/** Text between tags is kept as text; the state of the writing learns that tags may not match. */
export function writeRawHtml(html: string, writing: Writing): string {
  const parts: string[] = [];
  let hidden: string | null = null;
  for (const piece of scanHtml(html)) {
    if (hidden !== null) {
      if (piece.kind === "tag" && piece.isEnd && piece.name === hidden) hidden = null;
    } else if (piece.kind === "text") parts.push(escapeMarkdown(piece.text));
    else if (refused.has(piece.name)) hidden = piece.isEnd ? null : piece.name;
    else if (!unwrapped.has(piece.name) && /^[a-z][a-z\d-]*$/.test(piece.name)) {
      writing.state.hasRawHtml = true;
      parts.push(piece.isEnd ? `</${piece.name}>` : startTag(piece, writing));
    }
  }
  return parts.join("");
}

interface StartTag {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly selfCloses: boolean;
}

function startTag({ name, attributes, selfCloses }: StartTag, writing: Writing): string {
  const kept: Record<string, string> = {};
  for (const [key, raw] of attributes) {
    const value =
      name === "img" && key === "src" ? imageSource(raw, writing) : cleanValue(key, decodeEntities(raw));
    if (value !== null && !dropped.test(key) && /^[a-z][a-z\d:-]*$/.test(key)) kept[key] = value;
  }
  if (name === "img" && kept.src === undefined) return blockedImage(kept.alt ?? "");
  const tag = openTag(name, kept);
  return selfCloses ? `${tag.slice(0, -1)}/>` : tag;
}

function cleanValue(name: string, value: string): string | null {
  if (names.has(name)) return value.trim().split(/\s+/).filter(Boolean).map(prefixed).join(" ") || null;
  if (name === "href" || name === "xlink:href") return linkAddress(value);
  if (name === "src" || name === "poster") {
    const source = mediaAddress(value);
    return source.kind === "deck" ? source.address : null;
  }
  return value.replaceAll(
    /url\(\s*(["']?)#([\w-]+)\1\s*\)/gi,
    (_, __, id: string) => `url(#${prefixed(id)})`,
  );
}

/** For text shown where HTML was meant. */
export const asSource = (text: string): string => `<pre class="slide-source">${escapeHtml(text)}</pre>\n`;
