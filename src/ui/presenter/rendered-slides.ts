/** Renders slides of a deck one by one and remembers what was rendered as long as the deck stays the same. */

import type { Deck } from "#core/deck/deck.ts";
import type { RenderedSlide } from "#core/render/rendered.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";

/** Gives the HTML of a slide, or null when it could not be rendered. */
export function rememberRendered(
  renderer: SlideRenderer,
): (deck: Deck, slideId: string) => Promise<RenderedSlide | null> {
  const decks = new WeakMap<Deck, Map<string, Promise<RenderedSlide | null>>>();
  return (deck, slideId) => {
    const known = decks.get(deck) ?? new Map<string, Promise<RenderedSlide | null>>();
    decks.set(deck, known);
    const rendered = known.get(slideId) ?? renderer.render(deck, [slideId]).then(([first]) => first ?? null);
    known.set(slideId, rendered);
    return rendered;
  };
}
