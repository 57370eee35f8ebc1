/** Keeps the pictures behind the slide list true: each is drawn once, and again only when its slide or the look of all changed. */

import { stageDress } from "#contract/stage-deck.ts";
import type { Deck, DeckSlide, Slide } from "#core/deck/deck.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { StripFrame, StripPlaces } from "#ui/stage/strip-frame.ts";
import type { EditorStore } from "./editor-store.ts";
import { noteRoom } from "./note-room.ts";

export interface SlidePictures {
  readonly element: HTMLElement;
  /** Where the pictures in sight are now. */
  place(places: StripPlaces): void;
}

/** Small pictures can wait until the hand rests; the preview beside them does not. */
const quietMs = 400;

interface Drawn {
  readonly slide: Slide;
  readonly appearance: number;
}

export function createSlidePictures(
  store: EditorStore,
  strip: StripFrame,
  renderer: SlideRenderer,
): SlidePictures {
  const drawn = new Map<string, Drawn>();
  let places: StripPlaces | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dressed = "";

  function dress(): void {
    const now = stageDress(store.getState().deck);
    const said = JSON.stringify(now);
    if (said !== dressed) strip.dress(now);
    dressed = said;
  }

  async function fill(ids: readonly string[]): Promise<void> {
    const { deck, appearance } = store.getState();
    const slides = slidesById(deck);
    for (const id of ids) {
      const slide = slides.get(id)?.slide;
      if (slide) drawn.set(id, { slide, appearance });
    }
    if (ids.length > 0) strip.fill(await renderer.render(deck, ids));
  }

  function refresh(): void {
    const { deck, appearance } = store.getState();
    const slides = slidesById(deck);
    const stale = places?.pictures.filter(({ id }) => {
      const was = drawn.get(id);
      return was && (was.slide !== slides.get(id)?.slide || was.appearance !== appearance);
    });
    void fill(stale?.map((it) => it.id) ?? []);
  }

  strip.onGauged((rooms) => {
    for (const room of rooms) {
      const it = drawn.get(room.id);
      if (it) noteRoom(store, it, room);
    }
  });
  strip.onWanted((ids) => void fill(ids));
  store.subscribe((state, before) => {
    if (state.deck === before.deck) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      dress();
      refresh();
    }, quietMs);
  });
  dress();

  return {
    element: strip.element,
    place(now) {
      places = now;
      strip.place(now);
      refresh();
    },
  };
}

let known: { readonly deck: Deck; readonly slides: ReadonlyMap<string, DeckSlide> } | null = null;

/** Asked with each scroll, so the table of a deck is made once. */
function slidesById(deck: Deck): ReadonlyMap<string, DeckSlide> {
  if (known?.deck !== deck) known = { deck, slides: new Map(deck.slides.map((it) => [it.slide.id, it])) };
  return known.slides;
}
