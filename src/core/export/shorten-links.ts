/** Links between slides of a file that holds only some of a deck: they lead to their slide in it, or nowhere. */

import type { Deck } from "../deck/deck.ts";

interface Drawn {
  readonly id: string;
  readonly html: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface LostLink {
  /** Number of the slide it stands on, as the file counts, from 1. */
  readonly slide: number;
  /** As it is drawn: `#/4`, `#deck-dose`. */
  readonly address: string;
}

/**
 * `drawn` are the slides of the file in order. Places are counted anew by what is left of each stack; a link to a slide that
 * is not there loses its address and keeps its words. Numbers of sources whose list was left out do so too, and are no loss:
 * a slide names its own sources.
 */
export function shortenLinks<S extends Drawn>(
  deck: Deck,
  drawn: readonly S[],
): { readonly slides: readonly S[]; readonly lost: readonly LostLink[] } {
  const places = placesLeft(deck, new Set(drawn.map((it) => it.id)));
  const ids = new Set(drawn.flatMap(({ html, attributes }) => [attributes.id ?? "", ...idsIn(html)]));
  const lost: LostLink[] = [];
  const slides = drawn.map((slide, at) => {
    const html = slide.html.replaceAll(
      /(<a\b[^>]*?)\shref="(#[^"]*)"/g,
      (whole, start: string, to: string) => {
        const place = /^#\/(\d+)(?:\/(\d+))?$/.exec(to);
        if (!place) {
          if (ids.has(to.slice(1))) return whole;
          if (!to.startsWith("#deck-ref-")) lost.push({ slide: at + 1, address: to });
          return start;
        }
        const now = places.get(`${Number(place[1])}/${Number(place[2] ?? 0)}`);
        if (now === undefined) lost.push({ slide: at + 1, address: to });
        return now === undefined ? start : `${start} href="#/${now}"`;
      },
    );
    return { ...slide, html };
  });
  return { slides, lost };
}

/** `h/v` of the deck → `h/v` of the file. */
function placesLeft(deck: Deck, kept: ReadonlySet<string>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  let h = -1;
  let v = 0;
  let stack = -1;
  for (const it of deck.slides) {
    if (!kept.has(it.slide.id)) continue;
    if (it.h === stack) v += 1;
    else {
      h += 1;
      v = 0;
      stack = it.h;
    }
    places.set(`${it.h}/${it.v}`, `${h}/${v}`);
  }
  return places;
}

const idsIn = (html: string): string[] => Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = ""]) => id);
