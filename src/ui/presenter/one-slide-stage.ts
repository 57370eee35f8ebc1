/** A stage that holds one slide at a time: cheap to fill, and never ahead of the show. */

import type { FromStage, StageSlide } from "#contract/stage.ts";
import { stageDeck } from "#contract/stage-deck.ts";
import type { Deck, Slide } from "#core/deck/deck.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { StageFrame } from "#ui/stage/frame.ts";

export interface OneSlide {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly step: number;
}

export interface OneSlideStage {
  readonly element: HTMLElement;
  /** Shows a slide at a step; null empties the stage. */
  show(wanted: OneSlide | null): void;
  /** Told where the stage stands, with the id of the slide it stands on. */
  /** To be called once. */
  onMoved(listener: (slideId: string, step: number, steps: number) => void): void;
  onMessage(listener: (message: FromStage) => void): void;
}

export function createOneSlideStage(frame: StageFrame, renderer: SlideRenderer): OneSlideStage {
  let wanted: OneSlide | null = null;
  let loaded: { readonly deck: Deck; readonly rendered: StageSlide } | null = null;

  /** How many messages are not answered yet: only the answer to the newest says where the stage stands. */
  let unanswered = 0;
  /** A stage that begins again has lost what it was asked before. */
  let hasBegun = false;

  /** What is drawn already, as the slide after this one is, goes to the stage before the window draws anything else. */
  function load(it: OneSlide): void {
    const drawn = renderer.drawn(it.deck, it.slide);
    if (drawn) put(it, drawn, it.step);
    else void loadLater(it);
  }

  async function loadLater(it: OneSlide): Promise<void> {
    const [rendered] = await renderer.render(it.deck, [it.slide.id]);
    // A later wish came while this one was rendered: it is on its way itself, and may ask for another step.
    if (rendered && wanted?.deck === it.deck && wanted.slide.id === it.slide.id)
      put(it, rendered, wanted.step);
  }

  function put(it: OneSlide, rendered: StageSlide, step: number): void {
    loaded = { deck: it.deck, rendered };
    unanswered += 1;
    frame.load(stageDeck(it.deck, [rendered], [it.slide.id]), { h: 0, v: 0, step });
  }

  return {
    element: frame.element,
    show(next) {
      const before = wanted;
      wanted = next;
      if (!next || (before?.deck === next.deck && before.slide === next.slide && before.step === next.step))
        return;
      const isLoaded = loaded?.deck === next.deck && loaded.rendered.id === next.slide.id;
      if (isLoaded) {
        unanswered += 1;
        frame.go({ h: 0, v: 0, step: next.step });
      } else if (before?.deck !== next.deck || before.slide.id !== next.slide.id) load(next);
    },
    onMoved(listener) {
      frame.onMessage((message) => {
        if (message.kind === "stage.ready" && hasBegun) unanswered = 0;
        if (message.kind === "stage.ready") hasBegun = true;
        if (message.kind !== "stage.moved") return;
        unanswered = Math.max(0, unanswered - 1);
        // Where it stood on its way is no news: told, it would be asked to go back there, and then here, without an end.
        if (unanswered === 0) listener(message.slide, message.place.step, message.steps);
      });
    },
    onMessage: (listener) => void frame.onMessage(listener),
  };
}
