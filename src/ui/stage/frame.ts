/** A page's handle on its stage: a sandboxed frame without a bridge, spoken to over one port. */

import type {
  FromStage,
  StageBlank,
  StageDeck,
  StageOverlay,
  StagePlace,
  StageSlide,
  ToStage,
} from "#contract/stage.ts";
import { GuestFrame } from "./guest-frame.ts";
import { readFromStage } from "./messages.ts";

export interface StageFrame {
  readonly element: HTMLIFrameElement;
  load(deck: StageDeck, place: StagePlace, options?: { readonly controls?: boolean }): void;
  /** Swaps one slide in place. */
  replace(slide: StageSlide): void;
  go(place: StagePlace): void;
  step(direction: Extract<ToStage, { kind: "stage.step" }>["direction"]): void;
  blank(colour: StageBlank | null): void;
  /** Lays something over the slide, or changes what lies there. */
  overlay(message: StageOverlay): void;
  /** Asks to be told how slides fit. */
  gauge(): void;
  /** Gives what ends the listening. */
  onMessage(listener: (message: FromStage) => void): () => void;
  dispose(): void;
}

/** A stage that answers nothing for so long is stuck (a diagram, a formula) and starts again: promises.md S7.3. */
const stuckAfterMs = 8000;

/** `address` is that of the stage document, `title` what a screen reader calls the frame. */
export function createStageFrame(address: string, title: string): StageFrame {
  const talk = new StageTalk(address, title);
  return {
    element: talk.element,
    load: (deck, place, options) =>
      talk.send({ kind: "stage.load", deck, place, controls: options?.controls ?? false }),
    replace: (slide) => talk.send({ kind: "stage.replace", slide }),
    go: (place) => talk.send({ kind: "stage.go", place }),
    step: (direction) => talk.send({ kind: "stage.step", direction }),
    overlay: (message) => talk.send(message),
    gauge: () => talk.send({ kind: "stage.gauge" }),
    blank: (blank) => talk.send({ kind: "stage.blank", blank }),
    onMessage: (listener) => talk.listen(listener),
    dispose: () => talk.end(),
  };
}

/** What lies over the slides: it is answered by nothing, and a new start of the frame has to be told it again. */
const lies: ReadonlySet<ToStage["kind"]> = new Set([
  "stage.gauge",
  "stage.blank",
  "stage.tool",
  "stage.ink",
  "stage.pointer",
  "stage.zoom",
  "stage.filter",
  "stage.quiz",
  "stage.media",
]);

class StageTalk {
  readonly #guest: GuestFrame;
  readonly #listeners = new Set<(message: FromStage) => void>();
  #isReady = false;
  #waiting: ToStage[] = [];
  /** What a new start of the frame has to be told again. */
  #loaded: Extract<ToStage, { kind: "stage.load" }> | null = null;
  #place: StagePlace | null = null;
  readonly #over = new Map<ToStage["kind"], ToStage>();
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string, title: string) {
    this.#guest = new GuestFrame(address, title, {
      starts: () => {
        this.#isReady = false;
      },
      hear: (data) => this.#hear(data),
    });
  }

  get element(): HTMLIFrameElement {
    return this.#guest.element;
  }

  send(message: ToStage): void {
    if (message.kind === "stage.load") this.#loaded = message;
    if (lies.has(message.kind)) this.#over.set(message.kind, message);
    if (message.kind === "stage.replace") this.#remember(message.slide);
    if (!this.#isReady) {
      this.#waiting.push(message);
      return;
    }
    this.#guest.post(message);
    // Only a stage that has slides answers every message.
    if (!lies.has(message.kind) && this.#loaded && this.#loaded.deck.stacks.length > 0) this.#watchFor();
  }

  listen(listener: (message: FromStage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  end(): void {
    clearTimeout(this.#watch);
    this.#listeners.clear();
    this.#guest.end();
  }

  #hear(data: unknown): void {
    clearTimeout(this.#watch);
    const message = readFromStage(data);
    if (!message) return;
    if (message.kind === "stage.ready") this.#begin();
    if (message.kind === "stage.moved") this.#place = message.place;
    for (const listener of this.#listeners) listener(message);
  }

  #begin(): void {
    this.#isReady = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    const isFirst = waiting.some((it) => it.kind === "stage.load");
    if (this.#loaded && !isFirst) {
      this.send({ ...this.#loaded, place: this.#place ?? this.#loaded.place });
      for (const message of this.#over.values()) this.send(message);
    }
    for (const message of waiting) this.send(message);
  }

  #watchFor(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#guest.restart(), stuckAfterMs);
  }

  /** Keeps the deck that would be loaded again true to what was replaced since. */
  #remember(slide: StageSlide): void {
    if (!this.#loaded) return;
    const { deck } = this.#loaded;
    const stacks = deck.stacks.map((stack) =>
      stack.some((it) => it.id === slide.id)
        ? stack.map((it) => (it.id === slide.id ? { ...it, ...slide } : it))
        : stack,
    );
    this.#loaded = { ...this.#loaded, deck: { ...deck, stacks } };
  }
}
