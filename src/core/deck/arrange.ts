/** Writes a source anew with its slides in another order, some gone, some new. Slides that stay where they are keep every byte. */

import { smallestEdit, type TextChange } from "../change.ts";
import type { Source } from "./deck.ts";
import { settled } from "./edit-safety.ts";
import { findFrontmatter } from "./frontmatter.ts";
import { hasNoSlide, splitSource } from "./split.ts";

/** One slide of the order wished for. */
export interface Slot {
  readonly text: string;
  /** Joined by `--` to the stack of the slot before. */
  readonly below: boolean;
  /** Which slide of the source it is, when it stays with its separator; null for one that comes from elsewhere. */
  readonly at: number | null;
}

/** The slides of a source as slots, without those at the places `gone`; the first one left of a stack leads it. */
export function slotsWithout(source: Source, gone: ReadonlySet<number>): Slot[] {
  let isLeaderGone = false;
  return source.placements.flatMap(({ slide, below }, at): Slot[] => {
    if (!below) isLeaderGone = false;
    if (gone.has(at)) {
      if (!below) isLeaderGone = true;
      return [];
    }
    const leads = isLeaderGone;
    isLeaderGone = false;
    return [{ text: slide.text, below: below && !leads, at }];
  });
}

/**
 * The one change that gives the source these slides. Null when the text around would not let it: then a slide would be
 * swallowed, or cut in two.
 */
export function arrange(source: Source, slots: readonly Slot[]): readonly TextChange[] | null {
  const newline = newlineOf(source.text);
  const head = source.text.slice(0, source.placements[0]?.range.from ?? source.text.length);
  const texts = slots.map((slot, at) =>
    at < slots.length - 1 && isLoose(source, slot) ? slot.text + settled(slot.text, newline) : slot.text,
  );
  const parts = slots.map(
    (slot, at) => (at === 0 ? "" : separatorOf(source, slot, newline)) + (texts[at] ?? ""),
  );
  const gap = source.placements.length > 0 || /(?:^\ufeff?|\n)$/.test(head) ? "" : newline;
  const text = head + (slots.length > 0 ? gap : "") + parts.join("");
  if (!reads(text, source.text, slots, texts)) return null;
  const edit = smallestEdit(source.text, text);
  return edit ? [{ source: source.name, ...edit }] : [];
}

/** Text of another source with the line ends of this one, unless it has both kinds. */
export function withLineEndsOf(source: Source, text: string): string {
  const isMixed = source.text.includes("\r\n") && /(?<!\r)\n/.test(source.text);
  return isMixed ? text : text.replace(/\r?\n/g, newlineOf(source.text));
}

export function newlineOf(text: string): "\n" | "\r\n" {
  const at = text.indexOf("\n");
  return at > 0 && text[at - 1] === "\r" ? "\r\n" : "\n";
}

/** No separator was written behind it yet, so something may be open or the blank line missing. */
const isLoose = ({ placements }: Source, { at }: Slot): boolean =>
  at === null || at === placements.length - 1;

function separatorOf({ text, placements }: Source, { at, below }: Slot, newline: string): string {
  const [it, before] = at === null ? [] : [placements[at], placements[at - 1]];
  if (!it || !before || it.below !== below) return (below ? "--" : "---") + newline;
  const own = text.slice(before.range.to, it.range.from);
  return own.endsWith("\n") ? own : own + newline;
}

/** Whether the text, read again, has the header it had and exactly these slides. */
function reads(text: string, before: string, slots: readonly Slot[], texts: readonly string[]): boolean {
  if (headerText(text) !== headerText(before)) return false;
  const split = splitSource(text);
  // A source left with nothing but space has no slide.
  if (hasNoSlide(text, split)) return texts.length <= 1 && (texts[0] ?? "").trim() === "";
  return (
    split.pieces.length === slots.length &&
    split.pieces.every(({ from, to, below }, at) => {
      const [piece, meant = ""] = [text.slice(from, to), texts[at]];
      // Space that stood in a source without slides is now before its first.
      const isMeant = piece === meant || (at === 0 && piece.endsWith(meant) && isBlank(piece, meant.length));
      return isMeant && below === (at > 0 && slots[at]?.below);
    })
  );
}

const isBlank = (piece: string, endLength: number): boolean =>
  piece.slice(0, piece.length - endLength).trim() === "";

function headerText(text: string): string | null {
  const { frontmatter } = findFrontmatter(text);
  return frontmatter && text.slice(frontmatter.from, frontmatter.to);
}
