/** Shows the slide under the cursor: a stage that holds one slide, and is told only what changed of it. */

import type { FromStage, StageSlide } from "#contract/stage.ts";
import { stageDeck } from "#contract/stage-deck.ts";
import type { Slide } from "#core/deck/deck.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import type { StageFrame } from "#ui/stage/frame.ts";
import { currentSlide, type EditorState, type EditorStore } from "./editor-store.ts";
import { noteRoom } from "./note-room.ts";

export interface Preview {
  readonly element: HTMLElement;
  step(direction: "next" | "back"): void;
  /** Gives what ends the listening. */
  onMessage(listener: (message: FromStage) => void): () => void;
}

interface Drawing {
  readonly slide: Slide;
  readonly appearance: number;
  readonly setting: string;
}

export function createPreview(store: EditorStore, frame: StageFrame, renderer: SlideRenderer): Preview {
  /** What was asked for last, and what the stage was told last. */
  let asked: Drawing | null = null;
  let told: Drawing | null = null;
  let isWaiting = false;

  /** A quick slide goes to the stage in the task of the keystroke, before anything else of the window is drawn. */
  function draw(): void {
    const { deck } = store.getState();
    const wanted = wish(store.getState());
    if (!wanted || same(wanted, asked)) return;
    asked = wanted;
    const rendered = renderer.renderNow(deck, wanted.slide);
    if (rendered) show(rendered, wanted);
    else void drawLater();
  }

  /** One slide is rendered at a time; what was asked for meanwhile is drawn from the newest state when it is done. */
  async function drawLater(): Promise<void> {
    if (isWaiting) return;
    isWaiting = true;
    try {
      for (let wanted = asked; wanted && !same(wanted, told); wanted = asked) {
        const [rendered] = await renderer.render(store.getState().deck, [wanted.slide.id]);
        if (wanted !== asked) continue;
        if (!rendered) break;
        show(rendered, wanted);
      }
    } finally {
      isWaiting = false;
    }
  }

  function show(rendered: StageSlide, now: Drawing): void {
    const { deck } = store.getState();
    if (told?.slide.id === now.slide.id && told.setting === now.setting) frame.replace(rendered);
    else frame.load(stageDeck(deck, [rendered], [rendered.id]), { h: 0, v: 0, step: 0 });
    told = now;
  }

  frame.gauge();
  frame.onMessage((message) => {
    if (message.kind !== "stage.gauged" || !told) return;
    // What was told of a slide that was left is of no use; of one that was changed, the next word follows.
    for (const room of message.slides) if (room.id === told.slide.id) noteRoom(store, told, room);
  });
  store.subscribe((state, before) => {
    if (state.slideId !== before.slideId || state.deck !== before.deck) draw();
  });
  draw();

  return {
    element: frame.element,
    step: (it) => frame.step(it),
    onMessage: (it) => frame.onMessage(it),
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
