/** Takes speaker notes out of a text before it goes to a window or paper they must never reach. */

import { scanBlocks } from "./blocks.ts";
import type { Range, Slide } from "./deck.ts";
import { findDirectives } from "./directives.ts";
import { maskCode } from "./mask.ts";
import { parseSlide } from "./parse.ts";
import { splitSource } from "./split.ts";

/**
 * A whole source without its notes. Slides, their order, their separators and so every position stay as they are; what
 * looks like notes inside a fence is code and stays too.
 */
export function withoutNotes(text: string): string {
  const { pieces } = splitSource(text);
  const clean = cutPieces(text, pieces, "");
  const after = splitSource(clean).pieces;
  const same = after.length === pieces.length && after.every((it, at) => it.below === pieces[at]?.below);
  // Notes also showed that a slide begins where a container before it was forgotten open: an empty directive still does.
  return same ? clean : cutPieces(text, pieces, "<!-- .slide: -->");
}

function cutPieces(text: string, pieces: readonly Range[], mark: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of pieces) {
    parts.push(text.slice(at, from), pieceWithoutNotes(text.slice(from, to), pieces.length === 1, mark));
    at = to;
  }
  return parts.join("");
}

/** The Markdown that is on a slide: its text without notes and slide directives. Equal for the slide and for one that came without notes. */
export function visibleMarkdown(slide: Slide): string {
  const shown = withoutNoteBlocks(slide, "");
  if (!shown.includes("<!--")) return shown;
  const directives = findDirectives(maskCode(shown, scanBlocks(shown).verbatim)).filter(
    (it) => it.kind === "slide",
  );
  return directives.reduceRight((text, { range }) => text.slice(0, range.from) + text.slice(range.to), shown);
}

function pieceWithoutNotes(piece: string, isOnly: boolean, mark: string): string {
  const shown = withoutNoteBlocks(parseSlide(piece, ""), mark);
  const rest = cutRanges(shown, noteAttributes(maskCode(shown, scanBlocks(shown).verbatim)), "");
  // A source of nothing but notes still is one slide.
  return isOnly && rest.trim() === "" && piece.trim() !== "" ? `${filler}${rest}` : rest;
}

/** Once is enough, but for raw HTML that lost its end with the notes and no longer hides what looks like notes in it. */
function withoutNoteBlocks(slide: Slide, mark: string): string {
  let it = slide;
  while (it.notes.length > 0) {
    const rest = cutRanges(it.text, hiddenRanges(it), mark);
    if (!rawHtml.test(rest)) return rest;
    it = parseSlide(rest, slide.id);
  }
  return it.text;
}

/** The notes of a slide but for the lines among them that are visible, the ends of containers around them. */
function hiddenRanges({ notes, visible }: Slide): Range[] {
  return notes.flatMap(({ range }) => {
    const hidden: Range[] = [];
    let from = range.from;
    for (const shown of visible) {
      if (shown.to <= range.from || shown.from >= range.to) continue;
      hidden.push({ from, to: shown.from });
      from = shown.to;
    }
    return [...hidden, { from, to: range.to }].filter((it) => it.to > it.from);
  });
}

const rawHtml = /<(?:pre|script|style|textarea|aside)|<!--/i;

/** reveal.js also reads notes from an attribute: `<!-- .slide: data-notes="…" -->`. */
function noteAttributes(masked: string): Range[] {
  return findDirectives(masked).flatMap(({ list }) =>
    list.attributes.filter(({ name }) => name === "notes").map(({ range }) => range),
  );
}

/** An empty processing instruction: shows nothing, keeps what stands around it apart, and closes no comment left open. */
const filler = "<?-?>";

/** Ranges come in order. A block of whole lines leaves a blank line (or the mark), so that paragraphs stay apart. */
function cutRanges(text: string, ranges: readonly Range[], mark: string): string {
  let result = "";
  let at = 0;
  for (const { from, to } of ranges) {
    if (to <= at) continue;
    const start = Math.max(at, from);
    result += text.slice(at, start) + replacement(text, start, to, mark);
    at = to;
  }
  return result + text.slice(at);
}

function replacement(text: string, from: number, to: number, mark: string): string {
  const before = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  const endsLine = text[to - 1] === "\n";
  const lineEnd = text.indexOf("\n", to);
  const after = endsLine || to === text.length ? "" : text.slice(to, lineEnd < 0 ? text.length : lineEnd);
  if (before.trim() !== "" || after.trim() !== "") return filler;
  const next = endsLine ? text.slice(to) : text.slice(lineEnd < 0 ? text.length : lineEnd + 1);
  const newline = endsLine || to === text.length ? (text[to - 2] === "\r" ? "\r\n" : "\n") : "";
  // After a blank line this rule would become a separator; and what is indented would go on with a list above the notes.
  const keptApart =
    /^---?[ \t]*\r?(?:\n|$)/.test(next) || (before === "" && /^\s*?(?:^|\n)[ \t]+\S/.test(next));
  return keptApart ? filler + newline : (mark && mark + newline) + newline;
}
