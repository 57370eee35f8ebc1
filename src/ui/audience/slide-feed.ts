/** Feeds a stage the slides of a deck: the shown one and its neighbours at once, the others while nothing else happens. */

import { stageDeck } from "#contract/stage-deck.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { RenderedSlide } from "#core/render/rendered.ts";
import type { Position } from "#core/show/show.ts";
import { type Shown, shownIndex, toStagePlace } from "#core/show/shown.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { StageFrame } from "#ui/stage/frame.ts";
import { renderOrder } from "./render-order.ts";

export interface SlideFeed {
  /** Loads a deck at a position. Slides in `stale` are rendered anew; null means all. Resolves when the stage was told. */
  load(deck: Deck, shown: Shown, at: Position, stale: readonly string[] | null): Promise<void>;
  /** Renders slides of the loaded deck anew, in place. */
  replace(deck: Deck, shown: Shown, stale: readonly string[]): Promise<void>;
  /** Makes sure that the slide at a position is drawn before the stage goes there. */
  go(at: Position): Promise<void>;
  /** The room is at this position now: its neighbours come next. */
  movedTo(at: Position): void;
}

/** The shown slide, two ahead, two behind. */
const atOnce = 5;
const batch = 6;

export function createSlideFeed(
  frame: StageFrame,
  renderer: SlideRenderer,
  whenIdle: (work: () => void) => void,
): SlideFeed {
  let deck: Deck | null = null;
  let shown: Shown = { slides: [], stacks: [] };
  let centre = 0;
  const rendered = new Map<string, RenderedSlide>();
  /** Counts loads and replaces: what was rendered for an older deck is thrown away. */
  let version = 0;
  let isFilling = false;
  let turn = Promise.resolve();

  function missing(most: number): string[] {
    const order = renderOrder(shown.slides.length, centre);
    const ids = order.flatMap((place) => shown.slides[place]?.slide.id ?? []);
    return ids.filter((id) => !rendered.has(id)).slice(0, most);
  }

  async function render(ids: readonly string[]): Promise<readonly RenderedSlide[]> {
    const mine = version;
    if (!deck || ids.length === 0) return [];
    const slides = await renderer.render(deck, ids).catch(() => []);
    if (mine !== version) return [];
    for (const slide of slides) rendered.set(slide.id, slide);
    return slides;
  }

  async function fill(): Promise<void> {
    const mine = version;
    const slides = await render(missing(batch));
    for (const slide of slides) frame.replace(slide);
    isFilling = false;
    // A renderer that gives nothing is not asked again and again.
    if (slides.length > 0 || mine !== version) fillLater();
  }

  function fillLater(): void {
    if (isFilling) return;
    isFilling = true;
    whenIdle(() => void fill());
  }

  /** Loads, replaces and jumps happen in the order they were asked for. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work);
    return turn;
  }

  function take(newDeck: Deck, newShown: Shown, stale: readonly string[] | null): void {
    version += 1;
    deck = newDeck;
    shown = newShown;
    if (stale === null) rendered.clear();
    for (const id of stale ?? []) rendered.delete(id);
  }

  return {
    load: (newDeck, newShown, at, stale) =>
      inTurn(async () => {
        take(newDeck, newShown, stale);
        centre = shownIndex(shown, at);
        if (shown.slides.length === 0) return;
        await render(missing(atOnce));
        const ids = shown.slides.map((it) => it.slide.id);
        const ready = ids.flatMap((id) => rendered.get(id) ?? []);
        frame.load(stageDeck(newDeck, ready, ids), toStagePlace(shown, at));
        fillLater();
      }),
    replace: (newDeck, newShown, stale) =>
      inTurn(async () => {
        take(newDeck, newShown, stale);
        const wanted = new Set(shown.slides.map((it) => it.slide.id));
        for (const slide of await render(stale.filter((id) => wanted.has(id)))) frame.replace(slide);
        fillLater();
      }),
    go: (at) =>
      inTurn(async () => {
        centre = shownIndex(shown, at);
        const id = shown.slides[centre]?.slide.id;
        if (id === undefined) return;
        if (!rendered.has(id)) for (const slide of await render([id])) frame.replace(slide);
        frame.go(toStagePlace(shown, at));
      }),
    movedTo(at) {
      centre = shownIndex(shown, at);
    },
  };
}
