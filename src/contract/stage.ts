/**
 * The messages between a page and its stage (the sandboxed frame). They travel on a MessagePort handed over once, in
 * the first message `{ kind: "stage.connect" }` with the port. The stage has no other way to be reached and no bridge.
 */

import { unseenExcess } from "#core/check/excess.ts";
import type { SlideMeasures } from "#core/check/measures.ts";
import { leastFit } from "#core/deck/attributes.ts";
import type { Look } from "#core/render/look.ts";

/** A slide as told to a stage: cleaned there, before it is drawn. Never holds a speaker note. */
export interface StageSlide {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly html: string;
  /** Kept out of the show: next and back pass over it, a jump still reaches it. */
  readonly hidden?: boolean;
}

/** How the content of a drawn slide fits its room. */
export interface SlideRoom extends Pick<SlideMeasures, "excess" | "side" | "fit" | "smallTexts"> {
  /** Of the slide. */
  readonly id: string;
}

/** What may leave a slide unseen, in CSS pixels, and the smallest percentage a slide may be drawn at. */
export const roomLimits = { unseenExcess, leastFit } as const;

/** Where a stage stands, in the slides it was given. */
export interface StagePlace {
  readonly h: number;
  readonly v: number;
  readonly step: number;
}

/** How the slides of a deck are dressed. */
export interface StageDress extends Look {
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  readonly theme: string;
  readonly transition: string;
}

export interface StageDeck extends StageDress {
  /** Stacks of slides; a slide not yet rendered has empty html and is sent later by `stage.replace`. */
  readonly stacks: readonly (readonly StageSlide[])[];
}

export type ToStage =
  | {
      readonly kind: "stage.load";
      readonly deck: StageDeck;
      readonly place: StagePlace;
      readonly controls: boolean;
    }
  /** Swaps one slide's content in place; the stage stays on the step it was on. */
  | { readonly kind: "stage.replace"; readonly slide: StageSlide }
  | { readonly kind: "stage.go"; readonly place: StagePlace }
  | {
      readonly kind: "stage.step";
      readonly direction: "next" | "back" | "skip-next" | "skip-back" | "first" | "last";
    }
  /** Asks the stage to tell, whenever it has a moment, how its slide fits (`stage.gauged`). */
  | { readonly kind: "stage.gauge" }
  /** `pause` is the calm screen of an interruption. */
  | { readonly kind: "stage.blank"; readonly blank: StageBlank | null }
  | StageOverlay;

/** What lies over the slide and is not part of the deck. A stage that starts again is told each of these anew. */
export type StageOverlay =
  /** The tool in the hand: while there is one, a pointer on the slide is told as `stage.hand` and is no click. */
  | { readonly kind: "stage.tool"; readonly tool: StageTool | null }
  /** All strokes of one slide, by its id; a stage that shows another one takes no notice. They go with their slide. */
  | { readonly kind: "stage.ink"; readonly slide: string; readonly strokes: readonly StageStroke[] }
  | { readonly kind: "stage.pointer"; readonly pointer: StagePointer | null }
  | { readonly kind: "stage.zoom"; readonly zoom: StageZoom | null }
  | { readonly kind: "stage.filter"; readonly filter: StageFilter }
  /** What phones answered to the questions of a slide, by its id, and the time left to answer. */
  | {
      readonly kind: "stage.quiz";
      readonly slide: string;
      readonly questions: readonly StageQuestion[];
      readonly clock: StageClock | null;
    }
  /** What plays on a slide, by its id, how loud, and whether it is heard here: one window of a show is. */
  | {
      readonly kind: "stage.media";
      readonly slide: string;
      readonly play: StagePlay | null;
      readonly volume: number;
      readonly captions: boolean;
      readonly isHeard: boolean;
    };

/** How a sound or film is to stand; `sinceMs` (epoch) while it plays, from `seconds`. */
export interface StagePlay {
  readonly item: number;
  readonly seconds: number;
  readonly sinceMs: number | null;
}

/** A sound or film as the stage found it. */
export interface StageMedia {
  readonly kind: "audio" | "video";
  readonly name: string;
  /** Seconds in all; null until it is known. */
  readonly length: number | null;
  /** The file cannot be played. */
  readonly isBroken: boolean;
  readonly hasCaptions: boolean;
  /** It is to start by itself, and its step has come. */
  readonly starts: boolean;
}

export interface StageQuestion {
  /** How many phones answered. */
  readonly phones: number;
  /** Ticks of each option; null while they are not to be seen. */
  readonly counts: readonly number[] | null;
}

/** `endsAtMs` (epoch) while it runs; while it stands it is null, and `leftMs` is what is left. */
export interface StageClock {
  readonly endsAtMs: number | null;
  readonly leftMs: number;
}

export type StageTool = "laser" | "spot" | "pen" | "marker" | "eraser" | "zoom";

/** Coordinates, here and below, are ten-thousandths of the slide's width and height. */
export interface StageStroke {
  readonly id: string;
  readonly tool: "pen" | "marker";
  readonly colour: "red" | "blue" | "green" | "yellow";
  /** x and y in turn. */
  readonly points: readonly number[];
}

export interface StagePointer {
  readonly tool: "laser" | "spot";
  readonly x: number;
  readonly y: number;
}

export interface StageZoom {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Shares of the usual; colours turned round or not. */
export interface StageFilter {
  readonly brightness: number;
  readonly contrast: number;
  readonly invert: boolean;
}

export type StageBlank = "black" | "white" | "pause";

export type FromStage =
  /** The stage listens; nothing was loaded yet. */
  | { readonly kind: "stage.ready" }
  /**
   * Where it stands after every load, step, go or replace; `steps` is how many steps this slide has in all. The slide is named,
   * because the page may have newer slides by the time it hears of it, and other places for them.
   */
  | {
      readonly kind: "stage.moved";
      readonly slide: string;
      readonly place: StagePlace;
      readonly steps: number;
    }
  /** How the shown slide fits, measured after it was drawn and when what it shows has loaded. */
  | { readonly kind: "stage.gauged"; readonly slides: readonly SlideRoom[] }
  /** The sounds and films of the slide, told after every `stage.moved` of a slide that has some, and when more is known. */
  | { readonly kind: "stage.found"; readonly slide: string; readonly media: readonly StageMedia[] }
  /** A sound or film was pressed. */
  | { readonly kind: "stage.pressed"; readonly slide: string; readonly item: number }
  /** The browser plays it without its sound until somebody has clicked in this window. */
  | { readonly kind: "stage.hushed" }
  /** How many questions of the slide have shown their answer; told after every `stage.moved`. */
  | { readonly kind: "stage.answered"; readonly slide: string; readonly count: number }
  /** A key pressed while the frame has the focus: the page decides what it means. */
  | {
      readonly kind: "stage.key";
      readonly key: string;
      readonly code: string;
      readonly shift: boolean;
      readonly ctrl: boolean;
      readonly alt: boolean;
      readonly meta: boolean;
      readonly repeat: boolean;
    }
  /** The tool was put on the slide, moved (also above it), lifted, or left the slide. */
  | {
      readonly kind: "stage.hand";
      readonly phase: "down" | "move" | "up" | "out";
      readonly x: number;
      readonly y: number;
    }
  /** A key was let go that the page may be counting the time of. */
  | { readonly kind: "stage.released"; readonly key: string }
  /** A click or touch on the slide that was on nothing of its own (no link, no video). */
  | {
      readonly kind: "stage.clicked";
      /** The beginning of what is written where it was clicked, or a picture's words; empty on bare ground. */
      readonly words: string;
    }
  | { readonly kind: "stage.link"; readonly address: string };

/** A slide on a sheet: all slides of a deck as small pictures, in the same kind of document a stage lives in. */
export interface SheetCell {
  readonly id: string;
  /** As the show counts it, from 1; null for a slide the show does not have. */
  readonly number: number | null;
  readonly title: string;
}

/** Messages to a sheet; the first one makes the document a sheet instead of a stage. */
export type ToSheet =
  | { readonly kind: "sheet.load"; readonly dress: StageDress; readonly cells: readonly SheetCell[] }
  /** Slides the sheet asked for, or newer versions of them. */
  | { readonly kind: "sheet.fill"; readonly slides: readonly StageSlide[] }
  /** Which cells are seen (null: all), and which one is the slide shown now. */
  | { readonly kind: "sheet.show"; readonly only: readonly string[] | null; readonly current: string | null }
  /** Puts the keyboard on the current cell, or the first one seen. */
  | { readonly kind: "sheet.focus" }
  /** Its ground is light, or dark as it is at first. */
  | { readonly kind: "sheet.look"; readonly isLight: boolean };

export type FromSheet =
  /** Cells came into view whose slides are not here yet. */
  | { readonly kind: "sheet.wanted"; readonly ids: readonly string[] }
  | { readonly kind: "sheet.picked"; readonly id: string }
  /** A cell is ready for keys: from now on the frame may have the focus of the page without losing one. */
  | { readonly kind: "sheet.focused" };

/** Messages to a strip: pictures of slides behind the rows of a list; the first one makes the document a strip. */
export type ToStrip =
  | { readonly kind: "strip.dress"; readonly dress: StageDress }
  /** Which pictures are in sight now and where, in CSS pixels of the frame; all others are out of sight. */
  | {
      readonly kind: "strip.place";
      readonly left: number;
      readonly width: number;
      readonly pictures: readonly { readonly id: string; readonly top: number }[];
    }
  /** Slides the strip asked for, or newer versions of them. */
  | { readonly kind: "strip.fill"; readonly slides: readonly StageSlide[] };

export type FromStrip =
  /** Pictures were placed whose slides are not here. */
  | { readonly kind: "strip.wanted"; readonly ids: readonly string[] }
  /** How slides fit, measured when they were drawn and nothing else was to do. */
  | { readonly kind: "strip.gauged"; readonly slides: readonly SlideRoom[] };
