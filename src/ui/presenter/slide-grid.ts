/** Keeps the sheet of all slides on what the console knows, from the first time it is opened. */

import type { FromSheet, FromStage } from "#contract/stage.ts";
import { stageDress } from "#contract/stage-deck.ts";
import type { Deck } from "#core/deck/deck.ts";
import { findSlides } from "#core/deck/find-slides.ts";
import type { Shown } from "#core/show/shown.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { SheetFrame } from "#ui/stage/sheet-frame.ts";
import type { Presenter } from "./presenter.ts";
import { currentIndex } from "./presenter-store.ts";

export interface SlideGrid {
  readonly element: HTMLElement;
  /** Shows the slides that answer a query; empty shows all. Gives how many there are. */
  search(query: string): number;
  focus(): void;
  /** As the console around it is. */
  setLight(isLight: boolean): void;
}

export function createSlideGrid(sheet: SheetFrame, renderer: SlideRenderer, presenter: Presenter): SlideGrid {
  const { store } = presenter;
  let loaded: { readonly deck: Deck; readonly shown: Shown } | null = null;
  let only: readonly string[] | null = null;

  function update(): void {
    const state = store.getState();
    const { deck, shown, isGridOpen } = state;
    if (!deck || !isGridOpen) return;
    if (loaded?.deck !== deck || loaded.shown !== shown) {
      loaded = { deck, shown };
      const numbers = new Map(shown.slides.map((it, at) => [it.slide.id, at + 1]));
      sheet.load(
        stageDress(deck),
        deck.slides.map(({ slide }) => ({
          id: slide.id,
          number: numbers.get(slide.id) ?? null,
          title: slide.title ?? "Untitled",
        })),
      );
    }
    sheet.show(only, shown.slides[currentIndex(state)]?.slide.id ?? null);
  }

  async function fill(ids: readonly string[]): Promise<void> {
    const { deck } = store.getState();
    if (!deck) return;
    const slides = await renderer.render(deck, ids);
    if (store.getState().deck === deck) sheet.fill(slides);
  }

  sheet.onMessage((message: FromSheet | FromStage) => {
    if (message.kind === "sheet.wanted") void fill(message.ids);
    else if (message.kind === "sheet.picked") presenter.goToSlide(message.id);
    else if (message.kind === "stage.key") presenter.press(message);
  });
  store.subscribe(update);

  return {
    element: sheet.element,
    search(query) {
      const { deck } = store.getState();
      const found = deck ? findSlides(deck, query) : [];
      only = query.trim() === "" ? null : found.map((it) => it.slide.id);
      update();
      return found.length;
    },
    focus: () => sheet.focus(),
    setLight: (isLight) => sheet.setLight(isLight),
  };
}
