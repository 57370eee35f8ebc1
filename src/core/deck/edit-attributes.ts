/** Tells slides something in their directive, or takes it back: hidden, how much they matter, how long they take. Nothing else of their text changes. */

import type { TextChange, TextEdit } from "../change.ts";
import { newlineOf } from "./arrange.ts";
import type { SlideAttributes } from "./attributes.ts";
import { scanBlocks } from "./blocks.ts";
import type { Deck, Range, Slide } from "./deck.ts";
import { type Directive, findDirectives } from "./directives.ts";
import { keptSlides } from "./edit-safety.ts";
import { maskCode, maskRanges } from "./mask.ts";

/** Hides the slides from the show, or shows them again. [] when they are so already, or the text does not allow it. */
export function hideSlides(deck: Deck, indices: readonly number[], hidden: boolean): readonly TextChange[] {
  return changeSlides(deck, indices, (slide) =>
    slide.attributes.hidden === hidden
      ? []
      : writeAttribute(slide, ["hidden", "visibility"], hidden ? "hidden" : null),
  );
}

/** Says how much the slides matter when time is short. `must` is what a slide is that says nothing. */
export function rankSlides(
  deck: Deck,
  indices: readonly number[],
  priority: SlideAttributes["priority"],
): readonly TextChange[] {
  return changeSlides(deck, indices, (slide) =>
    slide.attributes.priority === priority
      ? []
      : writeAttribute(slide, ["priority"], priority === "must" ? null : `priority="${priority}"`),
  );
}

/** Draws what stands below the title of a slide at this percentage of its size. [] when it is so already. */
export function fitSlide(deck: Deck, index: number, percent: number): readonly TextChange[] {
  return changeSlides(deck, [index], (slide) =>
    slide.attributes.fit === percent ? [] : writeAttribute(slide, ["fit"], `fit="${percent}%"`),
  );
}

/** Plans minutes for slides, by their index. */
export function timeSlides(deck: Deck, minutes: ReadonlyMap<number, number>): readonly TextChange[] {
  const wanted = new Map([...minutes].map(([index, it]) => [deck.slides[index]?.slide, it]));
  return changeSlides(deck, [...minutes.keys()], (slide) => {
    const it = wanted.get(slide) ?? null;
    return it === slide.attributes.minutes ? [] : writeAttribute(slide, ["minutes"], `minutes="${it}"`);
  });
}

function changeSlides(
  deck: Deck,
  indices: readonly number[],
  edit: (slide: Slide) => readonly TextEdit[],
): readonly TextChange[] {
  const changes = [...new Set(indices)].flatMap((index) => {
    const it = deck.slides[index];
    if (!it) throw new RangeError(`no slide ${index}`);
    const { from } = it.range;
    return edit(it.slide).map((change) => ({
      source: it.source,
      from: from + change.from,
      to: from + change.to,
      insert: change.insert,
    }));
  });
  return keptSlides(deck, changes, 0);
}

/** Takes out every attribute of these names and writes `words` in place of the last, or at the end of the last directive. */
function writeAttribute(slide: Slide, names: readonly string[], words: string | null): readonly TextEdit[] {
  const { text } = slide;
  const directives = slideDirectives(slide);
  const found = directives.flatMap((it) => it.list.attributes.filter(({ name }) => names.includes(name)));
  const last = found.at(-1);
  if (words !== null && last) {
    return found
      .map((it) =>
        it === last ? { ...it.range, insert: words } : { ...withSpaceBefore(text, it.range), insert: "" },
      )
      .map(({ from, to, insert }) => ({ from, to, insert }));
  }
  if (words !== null) return [addition(slide, directives.at(-1), words)];
  return directives.flatMap(({ range, list }) => {
    const gone = list.attributes.filter(({ name }) => names.includes(name));
    if (gone.length === 0) return [];
    const isAll = gone.length === list.attributes.length && list.wrong.length === 0;
    const ranges = isAll ? [withItsLine(text, range)] : gone.map((it) => withSpaceBefore(text, it.range));
    return ranges.map(({ from, to }) => ({ from, to, insert: "" }));
  });
}

function addition({ text }: Slide, directive: Directive | undefined, words: string): TextEdit {
  if (directive) {
    // Behind a broken attribute the words would be its value.
    if (directive.list.wrong.length > 0) {
      const front = text.indexOf(":", directive.range.from) + 1;
      return { from: front, to: front, insert: ` ${words}` };
    }
    const inside = text.slice(directive.range.from, directive.range.to - 3).trimEnd();
    const at = directive.range.from + inside.length;
    return { from: at, to: at, insert: ` ${words}` };
  }
  const newline = newlineOf(text);
  const lead = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
  return { from: lead, to: lead, insert: `<!-- .slide: ${words} -->${newline}${newline}` };
}

function slideDirectives({ text, notes }: Slide): readonly Directive[] {
  const masked = maskCode(text, scanBlocks(text).verbatim);
  const spoken = maskRanges(
    masked,
    notes.map((it) => it.range),
  );
  return findDirectives(spoken).filter((it) => it.kind === "slide");
}

function withSpaceBefore(text: string, { from, to }: Range): Range {
  const before = text.slice(0, from);
  return { from: before.length - (/[ \t]+$/.exec(before)?.[0].length ?? 0), to };
}

/** A directive alone on its line goes with the line, and with the blank line behind it that set it apart. */
function withItsLine(text: string, { from, to }: Range): Range {
  const isAlone = /(?:^|\n)[ \t]*$/.test(text.slice(0, from));
  const rest = /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(text.slice(to));
  return isAlone && rest ? { from, to: to + rest[0].length } : { from, to };
}
