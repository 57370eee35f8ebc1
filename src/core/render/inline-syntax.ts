/** Our own marks inside a line of Markdown: citations, blanks, values of the site, options of an image. */

import type { TokenizerExtension, TokenizerStartFunction } from "marked";
import { noOptions, readOptions } from "./options.ts";
import type { BlankToken, CitationToken, PictureToken, SiteValueToken, SlideToken } from "./tokens.ts";

const citation = /^\[\s*(@[^\s;,[\]@]{1,200}(?:\s*;\s*@[^\s;,[\]@]{1,200}){0,50})\s*\](?!\()/;
const blank = /^==(?![\s=])((?:[^=\n]|=(?!=)){1,500}?)(?<!\s)==(?!=)/;
const siteValue = /^\{\{\s*site\.([\p{L}\p{N}_-]{1,100})\s*\}\}/u;
const options = /^\{([^{}\n]{0,500})\}/;

export const citationSyntax: TokenizerExtension = {
  name: "citation",
  level: "inline",
  tokenizer(text): CitationToken | undefined {
    const found = text.startsWith("[") ? citation.exec(text) : null;
    if (!found || this.lexer.state.inLink) return;
    const keys = (found[1] ?? "").split(";").map((key) => key.trim().slice(1));
    return { type: "citation", raw: found[0], keys };
  },
};

export const blankSyntax: TokenizerExtension = {
  name: "fill-in",
  level: "inline",
  tokenizer(text): BlankToken | undefined {
    const found = text.startsWith("==") ? blank.exec(text) : null;
    if (!found) return;
    return {
      type: "fill-in",
      raw: found[0],
      tokens: this.lexer.inlineTokens(found[1] ?? "", []) as SlideToken[],
    };
  },
};

export const siteValueSyntax: TokenizerExtension = {
  name: "site-value",
  level: "inline",
  tokenizer(text): SiteValueToken | undefined {
    const found = text.startsWith("{{") ? siteValue.exec(text) : null;
    return found ? { type: "site-value", raw: found[0], name: found[1] ?? "" } : undefined;
  },
};

export const pictureSyntax: TokenizerExtension = {
  name: "picture",
  level: "inline",
  tokenizer(text): PictureToken | undefined {
    if (!text.startsWith("![")) return;
    const { tokenizer } = this.lexer.options;
    const image = tokenizer?.link(text) ?? tokenizer?.reflink(text, this.lexer.tokens.links);
    if (image?.type !== "image") return;
    const written = options.exec(text.slice(image.raw.length, image.raw.length + 510));
    const raw = image.raw + (written?.[0] ?? "");
    return { type: "picture", raw, image, options: written ? readOptions(written[1] ?? "") : noOptions };
  },
};

/** How far ahead a mark is looked for: without a bound a long line would be searched again at every word. */
const ahead = 400;

/** Where plain text may end: before the next mark that marked does not know of itself. */
export const startOfMark: TokenizerStartFunction = (text) => {
  const near = text.slice(0, ahead);
  const found = near.search(/[$={]/);
  if (found >= 0) return found;
  if (text.length <= ahead) return;
  // A cut in the middle of a word would hide a web address from marked.
  const space = near.lastIndexOf(" ");
  return space > 0 ? space : ahead;
};
