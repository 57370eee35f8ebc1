/** Our narrow use of reveal.js: the only file that imports it. No plugins, no address bar, no keys, no messages of its own. */

import Reveal, { type RevealApi, type RevealConfig } from "reveal.js";
import type { StageDeck, StagePlace } from "#contract/stage.ts";

export interface Engine {
  /** Told before a slide becomes the shown one, so that its content can be drawn first. */
  onBeforeChange(listener: (place: Pick<StagePlace, "h" | "v">) => void): void;
  /** Told after the shown slide or step changed. */
  onChange(listener: () => void): void;
  place(): StagePlace;
  /** Steps the shown slide has in all. */
  steps(): number;
  shown(): HTMLElement | null;
  go(place: StagePlace): void;
  /** One step on the shown slide; false when it has none left that way. */
  stepWithin(direction: "next" | "back"): boolean;
  /** After sections were exchanged; `from` is the place of the first one in the deck. */
  rearrange(from: number): void;
  /** Takes what a deck sets. */
  configure(deck: StageDeck, controls: boolean): void;
  /** After the content of one section changed. */
  refresh(section: HTMLElement): void;
  /** Runs `work` without any transition: an edit is not a move. */
  still(work: () => void): void;
}

/** Starts reveal.js on `root`, which holds `.slides`. */
export async function startEngine(
  root: HTMLElement,
  deck: StageDeck,
  controls: boolean,
  from: number,
): Promise<Engine> {
  const reveal = new Reveal(root, { ...fixed, ...options(deck, controls) });
  await reveal.initialize();
  return engine(reveal, root, from);
}

const fixed: RevealConfig = {
  embedded: true,
  plugins: [],
  keyboard: false,
  touch: false,
  overview: false,
  help: false,
  pause: false,
  jumpToSlide: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  postMessage: false,
  postMessageEvents: false,
  progress: false,
  slideNumber: false,
  showNotes: false,
  showHiddenSlides: true,
  autoSlide: 0,
  autoPlayMedia: false,
  preloadIframes: false,
  mouseWheel: false,
  previewLinks: false,
  focusBodyOnPageVisibilityChange: false,
  backgroundTransition: "none",
  controlsTutorial: false,
  center: false,
  margin: 0,
  minScale: 0.01,
  maxScale: 20,
  // Inline, because reveal.css hides a section that has no display of its own; themes lay slides out as columns.
  display: "flex",
  viewDistance: 2,
  mobileViewDistance: 2,
  // Below this width reveal.js would turn into a scrolling page; a thumbnail is narrower than that.
  scrollActivationWidth: 0,
  view: null,
};

function options(deck: StageDeck, controls: boolean): RevealConfig {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    width: deck.width,
    height: deck.height,
    controls,
    transition: still ? "none" : (deck.transition as NonNullable<RevealConfig["transition"]>),
    autoAnimate: !still,
  };
}

function engine(reveal: RevealApi, root: HTMLElement, first: number): Engine {
  let from = first;
  const place = (): StagePlace => {
    const { h, v, f } = reveal.getIndices();
    return { h: h + from, v: v ?? 0, step: (f ?? -1) + 1 };
  };
  return {
    onBeforeChange: (listener) =>
      reveal.on("beforeslidechange", (event) => {
        const { indexh, indexv } = event as Event & { indexh?: number; indexv?: number };
        listener({ h: (indexh ?? 0) + from, v: indexv ?? 0 });
      }),
    onChange: (listener) => {
      for (const name of ["slidechanged", "fragmentshown", "fragmenthidden"]) reveal.on(name, listener);
    },
    place,
    steps: () => countSteps(reveal.getCurrentSlide()),
    shown: () => reveal.getCurrentSlide() ?? null,
    go: ({ h, v, step }) => reveal.slide(h - from, v, step - 1),
    stepWithin: (direction) => (direction === "next" ? reveal.nextFragment() : reveal.prevFragment()),
    rearrange: (newFrom) => {
      from = newFrom;
      reveal.sync();
    },
    configure: (deck, controls) => reveal.configure(options(deck, controls)),
    refresh: (section) => {
      // Of a section that is not there reveal.js knows nothing; it is read when it comes.
      if (section.isConnected) reveal.syncSlide(section);
    },
    still: (work) => {
      const slides = root.querySelector(".slides");
      slides?.classList.add("no-transition");
      work();
      // A style read makes the engine apply the state without the transition before it is allowed again.
      root.getBoundingClientRect();
      requestAnimationFrame(() => slides?.classList.remove("no-transition"));
    },
  };
}

/** Fragments with the same index appear together: one step. */
function countSteps(slide: Element | undefined): number {
  const indices = Array.from(slide?.querySelectorAll(".fragment") ?? [], (it) =>
    it.getAttribute("data-fragment-index"),
  );
  return new Set(indices).size;
}
