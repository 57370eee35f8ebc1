/** Makes the HTML of one slide's Markdown. Never throws: what cannot be read is shown as it was written. */

import { maxSlideLength } from "../deck/parse.ts";
import { balanceHtml } from "./balance-html.ts";
import { readElementDirectives } from "./element-directives.ts";
import { lexBlocks, lexInline } from "./lexer.ts";
import { asSource } from "./raw-html.ts";
import type { Medium, SlideJob } from "./slide-job.ts";
import type { SlideToken } from "./tokens.ts";
import { writeBlocks } from "./write-blocks.ts";
import { writeInlines } from "./write-inlines.ts";
import type { Writing } from "./writing.ts";

/** promises.md S7.2. */
const longestLine = 100_000;

/** Every tag in the result is closed. */
export function renderMarkdown(
  job: SlideJob,
  medium: Medium,
  bookmarkLevel: Writing["bookmarkLevel"],
): string {
  if (isTooLarge(job.markdown)) return asSource(job.markdown);
  try {
    const blocks = lexBlocks(job.markdown);
    const writing = createWriting(job, medium, bookmarkLevel, blocks);
    const html = writing.blocks(blocks);
    return writing.state.hasRawHtml ? balanceHtml(html) : html;
  } catch (error) {
    // Too deep for us, or for the stack: both are the text's doing, not ours.
    if (error instanceof RangeError || error instanceof Error) return asSource(job.markdown);
    throw error;
  }
}

/** Only the `::: handout` blocks of a slide, one after another; empty when it has none. */
export function handoutText(job: SlideJob, medium: Medium, bookmarkLevel: Writing["bookmarkLevel"]): string {
  if (isTooLarge(job.markdown)) return "";
  try {
    const blocks = lexBlocks(job.markdown);
    const writing = createWriting(job, medium, bookmarkLevel, blocks);
    return writing.blocks(handoutBlocks(blocks));
  } catch (error) {
    if (error instanceof RangeError || error instanceof Error) return "";
    throw error;
  }
}

/** Containers inside other blocks too: a column may hold one. */
function handoutBlocks(tokens: readonly SlideToken[]): SlideToken[] {
  return tokens.flatMap((token) => {
    if (token.type !== "container") return [];
    return token.name === "handout" ? [token] : handoutBlocks(token.tokens);
  });
}

function isTooLarge(markdown: string): boolean {
  if (markdown.length > maxSlideLength) return true;
  return markdown.length > longestLine && markdown.split("\n").some((line) => line.length > longestLine);
}

function createWriting(
  job: SlideJob,
  medium: Medium,
  bookmarkLevel: Writing["bookmarkLevel"],
  blocks: readonly SlideToken[],
): Writing {
  const writing: Writing = {
    job,
    medium,
    bookmarkLevel,
    told: readElementDirectives(blocks),
    state: { hasRawHtml: false, headings: 0, images: 0, listDepth: 0 },
    blocks: (tokens) => writeBlocks(tokens, writing),
    inlines: (tokens) => writeInlines(tokens, writing),
    line: (markdown) => writeInlines(lexInline(markdown.replaceAll(/\s*\n\s*/g, " ")), writing),
  };
  return writing;
}
