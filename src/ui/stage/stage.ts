/** The stage itself: obeys messages, moves, and says where it stands. */

import type { FromStage, StageDeck, StagePlace, ToStage } from "#contract/stage.ts";
import { makeAnnouncer, quietEngine } from "./announce.ts";
import { showCodeSteps } from "./code-steps.ts";
import { dressStage } from "./dress.ts";
import { drawFigures } from "./figures.ts";
import { IdleGauge } from "./idle-gauge.ts";
import { listenForInput } from "./input.ts";
import { LiveQuiz } from "./live-quiz.ts";
import { type Span, spanAround } from "./nearby.ts";
import { Overlay } from "./overlay.ts";
import { patchSlide, showAll } from "./patch.ts";
import { type Engine, startEngine } from "./reveal.ts";
import { SlideMedia } from "./slide-media.ts";
import { buildSlides, type Shell, type Slides } from "./slides.ts";
import { neighbour } from "./steps.ts";

/** After so long without a move no transition runs any more. */
const restMs = 1500;

type Direction = Extract<ToStage, { kind: "stage.step" }>["direction"];

export class Stage {
  readonly #root: HTMLElement;
  readonly #container: HTMLElement;
  readonly #tell: (message: FromStage) => void;
  readonly #announce = makeAnnouncer();
  #engine: Engine | null = null;
  #slides: Slides | null = null;
  #overlay: Overlay | null = null;
  #quiz: LiveQuiz | null = null;
  readonly #media: SlideMedia;
  #gauge: IdleGauge | null = null;
  #shown: HTMLElement | null = null;
  #span: Span | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, tell: (message: FromStage) => void) {
    this.#root = root;
    this.#tell = tell;
    this.#media = new SlideMedia(tell);
    root.className = "reveal";
    this.#container = document.createElement("div");
    this.#container.className = "slides";
    root.replaceChildren(this.#container);
    listenForInput(root, {
      tell,
      follow: (place) => this.#follow(place),
      step: (direction) => this.#step(direction),
    });
  }

  /** The layer over the slides; made when it is first needed, because most stages never have one. */
  get #over(): Overlay {
    this.#overlay ??= new Overlay(this.#root, this.#container, this.#tell);
    return this.#overlay;
  }

  async obey(message: ToStage): Promise<void> {
    switch (message.kind) {
      case "stage.load":
        await this.#load(message.deck, message.place, message.controls);
        break;
      case "stage.replace":
        this.#replace(message);
        break;
      case "stage.go":
        this.#go(message.place);
        break;
      case "stage.step":
        this.#step(message.direction);
        break;
      case "stage.tool":
      case "stage.ink":
      case "stage.pointer":
      case "stage.zoom":
      case "stage.filter":
        // Strokes that were on their way when the slide changed belong to the one before.
        if (message.kind !== "stage.ink" || this.#slides?.find(message.slide)?.section === this.#shown)
          this.#over.obey(message);
        break;
      case "stage.quiz":
        this.#quiz ??= new LiveQuiz(this.#container);
        this.#quiz.take(message);
        this.#drawQuiz();
        break;
      case "stage.media":
        this.#media.take(message);
        break;
      case "stage.gauge":
        this.#gauge ??= new IdleGauge(this.#root, (slides) => this.#tell({ kind: "stage.gauged", slides }));
        this.#measure();
        break;
      case "stage.blank":
        if (message.blank === null) delete document.body.dataset.blank;
        else document.body.dataset.blank = message.blank;
        break;
    }
  }

  async #load(deck: StageDeck, place: StagePlace, controls: boolean): Promise<void> {
    dressStage(deck);
    const slides = buildSlides(this.#container, deck, this.#slides);
    this.#slides = slides;
    const start = slides.at(place) ?? slides.shells[0];
    if (start) slides.drawNear(start);
    const span = spanAround(place.h, slides.stacks, null);
    this.#span = span;
    slides.hold(span);
    if (this.#engine) {
      const engine = this.#engine;
      engine.still(() => {
        engine.configure(deck, controls);
        engine.rearrange(span.from);
        engine.go(place);
      });
    } else {
      this.#engine = await startEngine(this.#root, deck, controls, span.from);
      quietEngine(this.#root);
      this.#engine.onBeforeChange((to) => this.#prepare(to));
      this.#engine.still(() => this.#engine?.go(place));
    }
    this.#report();
  }

  /** Draws the slides around the next place before reveal.js looks at them. */
  #prepare(to: Pick<StagePlace, "h" | "v">): void {
    const shell = this.#slides?.at(to);
    for (const drawn of (shell && this.#slides?.drawNear(shell)) || []) {
      this.#engine?.refresh(drawn.section);
      if (drawn.section.classList.contains("past")) showAll(drawn.section);
    }
  }

  #replace({ slide }: Extract<ToStage, { kind: "stage.replace" }>): void {
    const shell = this.#slides?.find(slide.id);
    if (this.#engine && shell) patchSlide(this.#engine, shell, slide);
    if (!this.#engine || !shell || shell.section === this.#shown) this.#report();
    else {
      // Nothing is seen of it; the page only waits for an answer.
      const place = this.#engine.place();
      const slide = this.#slides?.at(place)?.slide.id ?? "";
      this.#tell({ kind: "stage.moved", slide, place, steps: this.#engine.steps() });
      if (shell.isDrawn) void drawFigures(shell.section);
    }
  }

  #go(place: StagePlace): void {
    this.#move(place);
    this.#report();
  }

  /** Moves to a place; a far one has its surroundings brought into the document first. */
  #move(place: StagePlace, wish: "move" | "rest" = "move"): void {
    const engine = this.#engine;
    const slides = this.#slides;
    if (!engine || !slides) return;
    const span = spanAround(place.h, slides.stacks, this.#span, wish);
    if (span === this.#span) {
      if (wish === "move") engine.go(place);
      return;
    }
    this.#span = span;
    engine.still(() => {
      slides.hold(span);
      engine.rearrange(span.from);
      engine.go(place);
    });
  }

  #step(direction: Direction): void {
    const engine = this.#engine;
    const slides = this.#slides;
    if (!engine || !slides) return;
    const isStep = direction === "next" || direction === "back";
    if (!(isStep && engine.stepWithin(direction))) {
      const target = neighbour(slides.shells, slides.at(engine.place()), direction);
      // Backwards onto the last step: what the room saw last. The engine stops at the steps there are.
      if (target)
        this.#move({ h: target.h, v: target.v, step: direction === "back" ? Number.MAX_SAFE_INTEGER : 0 });
    }
    this.#report();
  }

  #follow(place: string): void {
    const [, h, v] = /^\/(\d+)(?:\/(\d+))?$/.exec(place) ?? [];
    const target: Shell | undefined =
      h === undefined
        ? this.#slides?.findAnchor(place)
        : this.#slides?.at({ h: Number(h), v: Number(v ?? 0) });
    if (target) this.#go({ h: target.h, v: target.v, step: 0 });
  }

  #measure(): void {
    const shell = this.#slides?.shells.find((it) => it.section === this.#shown);
    if (shell) this.#gauge?.soon(shell.slide.id, shell.section);
  }

  /** What was drawn anew has lost its bars. */
  #drawQuiz(): void {
    const shell = this.#slides?.shells.find((it) => it.section === this.#shown);
    if (shell) this.#quiz?.draw(shell.slide.id, shell.section);
  }

  #report(): void {
    const engine = this.#engine;
    const shown = engine?.shown();
    if (!engine || !shown) return;
    // What was drawn on a slide goes with it; the page sends what belongs on the new one.
    if (shown !== this.#shown) this.#overlay?.wipe();
    this.#shown = shown;
    const place = engine.place();
    const steps = engine.steps();
    const shells = this.#slides?.shells ?? [];
    showCodeSteps(shown);
    document.body.style.backgroundColor = getComputedStyle(shown).backgroundColor;
    for (const ground of ["on-dark", "on-light"])
      document.body.classList.toggle(ground, shown.classList.contains(ground));
    document.body.dataset.layout = /\blayout-([\w-]+)/.exec(shown.className)?.[1] ?? "content";
    this.#announce(
      shown,
      shells.findIndex((it) => it.section === shown) + 1,
      shells.length,
      place.step,
      steps,
    );
    const slide = shells.find((it) => it.section === shown)?.slide.id ?? "";
    this.#tell({ kind: "stage.moved", slide, place, steps });
    this.#drawQuiz();
    this.#media.show(slide, shown);
    this.#tell({
      kind: "stage.answered",
      slide,
      count: shown.querySelectorAll(".quiz-reveal.visible").length,
    });
    // Those of the slides around it follow, so that the next slide stands ready.
    void drawFigures(shown).then(() => {
      this.#measure();
      return drawFigures(this.#container);
    });
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#move(engine.place(), "rest"), restMs);
  }
}
