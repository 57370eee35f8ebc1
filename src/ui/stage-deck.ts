/** A deck as its stage is told it. */

import type { StageDeck, StageSlide } from "#contract/stage.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";

/**
 * `rendered` are the slides drawn so far; the others stand empty until a `stage.replace` fills them. `only` names the slides
 * to show, in the order of the deck; without it all are, hidden ones included. Stacks keep together what is left of them.
 */
export function stageDeck(deck: Deck, rendered: Iterable<StageSlide>, only?: Iterable<string>): StageDeck {
  const drawn = new Map(Array.from(rendered, (it) => [it.id, it]));
  const wanted = only && new Set(only);
  const slides = wanted ? deck.slides.filter((it) => wanted.has(it.slide.id)) : deck.slides;
  const { lang, size, theme, brand, transition } = deck.settings;
  return {
    lang,
    width: size.width,
    height: size.height,
    theme,
    accent: brand.accent,
    footer: brand.footer,
    logo: brand.logo,
    transition,
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
