/** Keeps the console's two stages on what the store says, and tells the show what the first of them does. */

import type { FromStage } from "#contract/stage.ts";
import type { OneSlideStage } from "./one-slide-stage.ts";
import type { Presenter } from "./presenter.ts";
import { currentView, nextView, type SlideView } from "./presenter-store.ts";

/** So long the next slide waits for the current one. */
const patienceMs = 250;

/** `afterFrame` does its work when the window has drawn. */
export function connectStages(
  presenter: Presenter,
  current: OneSlideStage,
  next: OneSlideStage,
  afterFrame: (work: () => void) => void,
): void {
  const { store, lead } = presenter;

  function show(stage: OneSlideStage, view: SlideView | null): void {
    const { deck } = store.getState();
    stage.show(deck && view && { deck, slide: view.slide.slide, step: view.step });
  }

  /** Stages may share a process: what comes next is drawn when what is now stands, or would have stood. */
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function showNext(): void {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
    show(next, nextView(store.getState()));
  }

  function showBoth(): void {
    show(current, currentView(store.getState()));
    waiting ??= setTimeout(showNext, patienceMs);
  }

  function hear(message: FromStage): void {
    if (message.kind === "stage.key") presenter.press(message);
    if (message.kind === "stage.released") presenter.release(message.key);
    if (message.kind === "stage.clicked") presenter.act({ kind: "step", direction: "next" });
    if (message.kind === "stage.link") void presenter.openLink(message.address);
  }

  current.onMoved((slideId, step, steps) => {
    const slide = store.getState().shown.slides.find((it) => it.slide.id === slideId);
    if (slide) lead.stageMoved({ h: slide.h, v: slide.v, step }, steps);
    if (waiting !== null) afterFrame(showNext);
  });
  current.onMessage(hear);
  next.onMessage(hear);
  store.subscribe(showBoth);
  showBoth();
}
