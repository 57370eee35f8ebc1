/** What a session record needs of a deck, computed once: titles, numbers, planned minutes. */

import { contentHash } from "../deck/content-hash.ts";
import type { Deck } from "../deck/deck.ts";
import { outlineDeck } from "../deck/outline.ts";
import { minutesBySlide } from "../training/plan.ts";
import { placeKey } from "./show.ts";

export interface PlannedSlide {
  /** `2/1`. */
  readonly place: string;
  /** In the deck, hidden slides counted, from 1. */
  readonly number: number;
  readonly title: string;
  readonly plannedSeconds: number;
  readonly isHidden: boolean;
}

export interface SessionPlan {
  readonly deck: { readonly title: string; readonly name: string; readonly hash: string };
  readonly slotMinutes: number | null;
  readonly slides: readonly PlannedSlide[];
  /** Sections with the places of their slides. */
  readonly sections: readonly { readonly title: string; readonly places: readonly string[] }[];
}

export function sessionPlan(deck: Deck): SessionPlan {
  const minutes = minutesBySlide(deck);
  return {
    deck: {
      title: deck.settings.title || deck.files.name,
      name: deck.files.name,
      hash: contentHash(deck.files),
    },
    slotMinutes: deck.settings.slot,
    slides: deck.slides.map((it) => ({
      place: placeKey(it),
      number: it.index + 1,
      title: it.slide.title ?? "Untitled",
      plannedSeconds: Math.round((minutes.get(it.index) ?? it.slide.attributes.minutes ?? 0) * 60),
      isHidden: it.slide.attributes.hidden,
    })),
    sections: outlineDeck(deck).map(({ title, slides }) => ({
      title: title ?? "Without a section",
      places: slides.map(placeKey),
    })),
  };
}
