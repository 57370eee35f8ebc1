/** Makes what was spoken in a rehearsal the plan of the deck: minutes of slides, or of sections, as changes of the text. */

import { smallestEdit, type TextChange } from "../change.ts";
import type { Deck, Source } from "../deck/deck.ts";
import { timeSlides } from "../deck/edit-attributes.ts";
import { findFrontmatter } from "../deck/frontmatter.ts";
import { outlineDeck } from "../deck/outline.ts";
import { rewriteSetting } from "../deck/rewrite-setting.ts";
import type { SessionRecord } from "../show/session-record.ts";
import { placeKey } from "../show/show.ts";
import { minutesBySlide } from "./plan.ts";

/** Seconds spoken by the index of the slide. A slide that is no longer where it was, or is called otherwise, has none. */
export function spokenBySlide(
  deck: Deck,
  record: Pick<SessionRecord, "slides">,
): ReadonlyMap<number, number> {
  const slides = new Map(deck.slides.map((it) => [placeKey(it), it]));
  return new Map(
    record.slides.flatMap(({ place, title, spentSeconds }) => {
      const slide = slides.get(place);
      return slide && (slide.slide.title ?? "Untitled") === title ? [[slide.index, spentSeconds]] : [];
    }),
  );
}

/**
 * By slides: each spoken slide gets its minutes, to a tenth; sections that have minutes of their own get the new sum. By sections:
 * each section gets its sum, to half a minute, in the header of its source; where there is none, its slides get theirs.
 * Slides that were not spoken keep what they had. [] when nothing would change.
 */
export function planAsSpoken(
  deck: Deck,
  spoken: ReadonlyMap<number, number>,
  by: "slides" | "sections",
): readonly TextChange[] {
  const planned = minutesBySlide(deck);
  const minutesOf = (index: number): number => {
    const seconds = spoken.get(index);
    return seconds === undefined ? (planned.get(index) ?? 0) : rounded(seconds / 60, 10);
  };
  const slides = new Map<number, number>();
  const headers: TextChange[] = [];
  const opened = new Set<string>();
  for (const section of outlineDeck(deck)) {
    const indices = section.slides.filter((it) => !it.hidden).map((it) => it.index);
    const isOpener = !opened.has(section.source);
    opened.add(section.source);
    const said = indices.filter((it) => spoken.has(it));
    if (said.length === 0) continue;
    const source = isOpener ? deck.sources.find((it) => it.name === section.source) : undefined;
    const sum = indices.reduce((total, it) => total + minutesOf(it), 0);
    const hasHeader = source !== undefined && findFrontmatter(source.text).frontmatter !== null;
    if (by === "sections" && hasHeader) {
      headers.push(...changeMinutes(source, rounded(sum, 2)));
      continue;
    }
    for (const index of said) slides.set(index, minutesOf(index));
    if (section.minutes !== null && hasHeader) headers.push(...changeMinutes(source, rounded(sum, 10)));
  }
  return [...headers, ...timeSlides(deck, slides)];
}

/** To a part of a minute, and never to nothing: what was spoken took time. */
const rounded = (minutes: number, parts: number): number => Math.max(1, Math.round(minutes * parts)) / parts;

function changeMinutes({ name, text }: Source, minutes: number): readonly TextChange[] {
  const { frontmatter } = findFrontmatter(text);
  if (!frontmatter) return [];
  const before = text.slice(frontmatter.from, frontmatter.to);
  const after = rewriteSetting(before, ["minutes"], minutes);
  const edit = after === null ? null : smallestEdit(before, after);
  if (!edit) return [];
  const { from, to, insert } = edit;
  return [{ source: name, from: frontmatter.from + from, to: frontmatter.from + to, insert }];
}
