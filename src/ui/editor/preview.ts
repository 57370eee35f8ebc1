/** Shows the slide under the cursor: a stage that holds one slide, and is told only what changed of it. */

import type { FromStage, StageSlide } from "#contract/stage.ts";
import { stageDeck } from "#contract/stage-deck.ts";
import type { Slide } from "#core/deck/deck.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { StageFrame } from "#ui/stage/frame.ts";
import { currentSlide, type EditorState, type EditorStore } from "./editor-store.ts";

export interface Preview {
  readonly element: HTMLElement;
  step(direction: "next" | "back"): void;
  onMessage(listener: (message: FromStage) => void): void;
}

interface Drawing {
  readonly slide: Slide;
  readonly appearance: number;
  readonly setting: string;
}

/** Marks in the performance timeline: `lectern:edited` when text changed, `lectern:painted` when the picture of it is there. */
export const editedMark = "lectern:edited";
const paintedMark = "lectern:painted";

export function createPreview(store: EditorStore, frame: StageFrame, renderer: SlideRenderer): Preview {
  let drawn: Drawing | null = null;
  let isDrawing = false;
  let mark = 0;

  frame.onMessage((message) => {
    if (message.kind === "stage.painted" && message.mark !== null)
      performance.mark(paintedMark, { detail: message.mark });
  });

  /** One slide is rendered at a time; what was asked for meanwhile is drawn from the newest state when it is done. */
  async function draw(): Promise<void> {
    if (isDrawing) return;
    isDrawing = true;
    try {
      for (
        let wanted = wish(store.getState());
        wanted && !same(wanted, drawn);
        wanted = wish(store.getState())
      ) {
        const { deck } = store.getState();
        const before = drawn;
        drawn = wanted;
        const [rendered] = await renderer.render(deck, [wanted.slide.id]);
        if (rendered) show(rendered, before, wanted);
      }
    } finally {
      isDrawing = false;
    }
  }

  function show(rendered: StageSlide, before: Drawing | null, now: Drawing): void {
    const { deck } = store.getState();
    if (before?.slide.id === now.slide.id && before.setting === now.setting) {
      mark += 1;
      frame.replace(rendered, mark);
    } else frame.load(stageDeck(deck, [rendered], [rendered.id]), { h: 0, v: 0, step: 0 });
  }

  store.subscribe((state, before) => {
    if (state.slideId !== before.slideId || state.deck !== before.deck) void draw();
  });
  void draw();

  return {
    element: frame.element,
    step: (it) => frame.step(it),
    onMessage: (it) => void frame.onMessage(it),
  };
}

function wish(state: EditorState): Drawing | null {
  const slide = currentSlide(state)?.slide;
  return slide ? { slide, appearance: state.appearance, setting: frameOf(state) } : null;
}

/** What is told with a load only: when it changes, replacing the slide is not enough. */
const frameOf = ({ deck: { settings } }: EditorState): string =>
  JSON.stringify([settings.size, settings.theme, settings.font, settings.brand, settings.lang]);

const same = (a: Drawing, b: Drawing | null): boolean =>
  a.slide === b?.slide && a.appearance === b.appearance && a.setting === b.setting;
