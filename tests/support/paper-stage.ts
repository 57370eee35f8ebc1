/** A stage without a browser: it keeps slides, place, and what lies over them as a real one does, and answers late. */

import type { FromStage, StageDeck, StageOverlay, StagePlace, StageSlide, ToStage } from "#contract/stage.ts";
import type { StageFrame } from "#ui/stage/frame.ts";

type Direction = Extract<ToStage, { kind: "stage.step" }>["direction"];
type Over<K extends StageOverlay["kind"]> = Extract<StageOverlay, { readonly kind: K }>;

export interface PaperStage extends StageFrame {
  /** What the hand does on it. */
  say(message: FromStage): void;
  seen(): {
    readonly id: string;
    readonly step: number;
    readonly blank: string | null;
    readonly tool: string | null;
    readonly zoom: Over<"stage.zoom">["zoom"];
    readonly filter: Over<"stage.filter">["filter"] | null;
    readonly strokes: readonly string[];
  };
}

const stepsOf = (slide: StageSlide | undefined): number => slide?.html.match(/^\+/gm)?.length ?? 0;

/** `later` runs a task when what was asked before has been done. */
export function paperStage(later: (task: () => void) => void): PaperStage {
  const listeners = new Set<(message: FromStage) => void>();
  let slides: { readonly h: number; readonly v: number; slide: StageSlide }[] = [];
  let at = 0;
  let step = 0;
  let blank: string | null = null;
  let tool: string | null = null;
  let zoom: Over<"stage.zoom">["zoom"] = null;
  let filter: Over<"stage.filter">["filter"] | null = null;
  let strokes: readonly string[] = [];

  const here = () => slides[at];
  const say = (message: FromStage) => {
    for (const listener of listeners) listener(message);
  };
  function stand(index: number, wanted: number): void {
    if (slides[index]?.slide.id !== here()?.slide.id) wipe();
    at = index;
    step = Math.max(0, Math.min(wanted, stepsOf(here()?.slide)));
  }
  function wipe(): void {
    strokes = [];
    zoom = null;
  }
  /** Works through an order later, and answers it later still. */
  function obey(work: () => void): void {
    later(() => {
      work();
      const { h = 0, v = 0, slide } = here() ?? {};
      const steps = stepsOf(slide);
      const place = { h, v, step };
      later(() => say({ kind: "stage.moved", slide: slide?.id ?? "", place, steps }));
    });
  }
  const find = ({ h, v }: StagePlace) => slides.findIndex((it) => it.h === h && it.v === v);

  function move(direction: Direction): void {
    if (direction === "next" && step < stepsOf(here()?.slide)) step += 1;
    else if (direction === "back" && step > 0) step -= 1;
    else if (direction === "first") stand(0, 0);
    else if (direction === "last") stand(slides.length - 1, 0);
    else {
      const to = at + (direction === "next" || direction === "skip-next" ? 1 : -1);
      if (slides[to]) stand(to, direction === "back" ? Number.MAX_SAFE_INTEGER : 0);
    }
  }

  return {
    element: {} as HTMLIFrameElement,
    say,
    load: ({ stacks }: StageDeck, place) =>
      obey(() => {
        const before = here()?.slide.id;
        slides = stacks.flatMap((stack, h) => stack.map((slide, v) => ({ h, v, slide })));
        at = Math.max(0, find(place));
        if (here()?.slide.id !== before) wipe();
        step = Math.min(place.step, stepsOf(here()?.slide));
      }),
    replace: (slide) =>
      obey(() => {
        for (const it of slides) if (it.slide.id === slide.id) it.slide = slide;
      }),
    go: (place) => obey(() => stand(Math.max(0, find(place)), place.step)),
    step: (direction) => obey(() => move(direction)),
    blank: (colour) =>
      later(() => {
        blank = colour;
      }),
    overlay: (message) =>
      later(() => {
        if (message.kind === "stage.tool") tool = message.tool;
        if (message.kind === "stage.zoom") zoom = message.zoom;
        if (message.kind === "stage.filter") filter = message.filter;
        if (message.kind === "stage.ink" && message.slide === here()?.slide.id)
          strokes = message.strokes.map((it) => it.id);
      }),
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    gauge: () => undefined,
    dispose: () => listeners.clear(),
    seen: () => ({ id: here()?.slide.id ?? "", step, blank, tool, zoom, filter, strokes }),
  };
}
