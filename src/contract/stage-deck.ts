/** A deck as its stage is told it. */

import type { StageDeck, StageDress, StageSlide } from "#contract/stage.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import { lookOf } from "#core/render/look.ts";

/**
 * `rendered` are the slides drawn so far; the others stand empty until a `stage.replace` fills them. `only` names the slides
 * to show, in the order of the deck; without it all are, hidden ones included. Stacks keep together what is left of them.
 */
export function stageDeck(deck: Deck, rendered: Iterable<StageSlide>, only?: Iterable<string>): StageDeck {
  const drawn = new Map(Array.from(rendered, (it) => [it.id, it]));
  const wanted = only && new Set(only);
  const slides = wanted ? deck.slides.filter((it) => wanted.has(it.slide.id)) : deck.slides;
  return {
    ...stageDress(deck),
    stacks: [...Map.groupBy(slides, (it) => it.h).values()].map((stack) =>
      stack.map((it) => drawn.get(it.slide.id) ?? empty(it)),
    ),
  };
}

const empty = ({ slide }: DeckSlide): StageSlide => ({
  id: slide.id,
  attributes: { class: `slide layout-${slide.attributes.layout}` },
  html: "",
});

/** What a stage or a sheet of the deck wears. */
export function stageDress({ settings }: Deck): StageDress {
  const { lang, size, theme, transition } = settings;
  return { lang, ...size, theme, transition, ...lookOf(settings) };
}
