/** Finds which slides of a deck are still there after its texts changed, so that they stay the same objects. */

import type { Slide } from "./deck.ts";

/** One source: the slides it had, and the pieces it has now. */
export interface Changed {
  readonly before: readonly Slide[];
  readonly texts: readonly string[];
}

/** For each piece the slide it is, or the id it inherits, or null when it is new. */
export type Match = { readonly slide: Slide } | { readonly id: string } | null;

interface Draft {
  readonly changed: Changed;
  readonly matches: Match[];
  /** Slides of before that no piece has claimed yet, by place. */
  readonly spare: (Slide | null)[];
  /** What stands between the pieces that match at both ends. */
  readonly from: number;
  readonly to: number;
}

/**
 * Matches by text: equal beginnings and ends first, then anywhere in the source, then in the other changed sources. What is the
 * same but for blank lines around it (the first slide of a source has fewer) keeps its id. A piece that matches nothing
 * inherits the id of the slide that stood at its place. Linear in the number of slides.
 */
export function matchSlides(sources: readonly Changed[]): Match[][] {
  const drafts = sources.map(matchEnds);
  for (const draft of drafts) matchByText([draft], [draft]);
  matchByText(drafts, drafts);
  matchByText(drafts, drafts, (text) => text.trim());
  for (const draft of drafts) inheritIds(draft);
  return drafts.map((draft) => draft.matches);
}

function matchEnds(changed: Changed): Draft {
  const { before, texts } = changed;
  const matches: Match[] = texts.map(() => null);
  const spare: (Slide | null)[] = [...before];
  const claim = (oldAt: number, newAt: number): boolean => {
    const slide = before[oldAt];
    if (slide === undefined || slide.text !== texts[newAt]) return false;
    matches[newAt] = { slide };
    spare[oldAt] = null;
    return true;
  };
  const shorter = Math.min(before.length, texts.length);
  let from = 0;
  while (from < shorter && claim(from, from)) from++;
  let tail = 0;
  while (tail < shorter - from && claim(before.length - 1 - tail, texts.length - 1 - tail)) tail++;
  return { changed, matches, spare, from, to: texts.length - tail };
}

/** Gives unclaimed slides of `givers` to unmatched pieces of `takers` with the same text, in order. */
function matchByText(
  givers: readonly Draft[],
  takers: readonly Draft[],
  compared: (text: string) => string = (text) => text,
): void {
  const wanted = takers.some(({ matches, from, to }) => matches.slice(from, to).includes(null));
  if (!wanted) return;
  const byText = new Map<string, { draft: Draft; at: number }[]>();
  for (const draft of givers) {
    draft.spare.forEach((slide, at) => {
      if (slide === null) return;
      const text = compared(slide.text);
      const places = byText.get(text);
      if (places) places.push({ draft, at });
      else byText.set(text, [{ draft, at }]);
    });
  }
  for (const places of byText.values()) places.reverse();
  for (const { changed, matches, from, to } of takers) {
    for (let at = from; at < to; at++) {
      if (matches[at] !== null) continue;
      const place = byText.get(compared(changed.texts[at] ?? ""))?.pop();
      const slide = place?.draft.spare[place.at];
      if (!place || !slide) continue;
      matches[at] = slide.text === changed.texts[at] ? { slide } : { id: slide.id };
      place.draft.spare[place.at] = null;
    }
  }
}

function inheritIds({ matches, spare, from, to }: Draft): void {
  for (let at = from; at < to; at++) {
    const slide = spare[at];
    if (matches[at] !== null || !slide) continue;
    matches[at] = { id: slide.id };
    spare[at] = null;
  }
}
