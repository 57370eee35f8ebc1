/** The sections of a deck: a shell for every slide, its content drawn only near the slide that is shown. */

import type { StageDeck, StagePlace, StageSlide } from "#contract/stage.ts";
import type { Span } from "./nearby.ts";
import { sanitize } from "./sanitize.ts";
import { setAttributes } from "./section.ts";

/** Slides this near to the shown one have their content; beyond `far` it is taken out again. */
const near = 2;
const far = 24;

export interface Shell {
  readonly section: HTMLElement;
  slide: StageSlide;
  readonly h: number;
  readonly v: number;
  isDrawn: boolean;
}

export interface Slides {
  readonly shells: readonly Shell[];
  /** How many stacks there are; a slide alone counts as one. */
  readonly stacks: number;
  /** Puts the stacks of a span into the document, in order, and takes the others out. Those that stay are not touched. */
  hold(span: Span): void;
  at(place: Pick<StagePlace, "h" | "v">): Shell | undefined;
  find(id: string): Shell | undefined;
  /** The slide an inner link names: by its own id, or by an element on it. */
  findAnchor(id: string): Shell | undefined;
  /** Draws the content around a slide; tells which were drawn just now. */
  drawNear(shell: Shell): readonly Shell[];
}

/** Builds the sections of `deck` for `container`, which loses those it had; `previous` lends sections that did not change. */
export function buildSlides(container: Element, deck: StageDeck, previous: Slides | null): Slides {
  // Nothing made here may remember `previous`: each deck of a long show would keep all the ones before it alive.
  const outer = makeStacks(deck, previous);
  const shells = outer.flatMap((it) => it.shells);
  const sections = outer.map((it) => it.section);
  for (const old of container.querySelectorAll(":scope > section")) old.remove();
  return { ...index(shells), stacks: outer.length, hold: (span) => hold(container, sections, span) };
}

interface Stack {
  /** Of the slide, or around all of its slides. */
  readonly section: HTMLElement;
  readonly shells: readonly Shell[];
}

function makeStacks(deck: StageDeck, previous: Slides | null): readonly Stack[] {
  return deck.stacks.map((stack, h) => {
    const shells = stack.map((slide, v) => makeShell(slide, h, v, previous?.find(slide.id)));
    const [only] = shells;
    if (only && shells.length === 1) return { section: only.section, shells };
    const section = document.createElement("section");
    section.className = "stack";
    section.append(...shells.map((it) => it.section));
    return { section, shells };
  });
}

function hold(container: Element, outer: readonly HTMLElement[], { from, to }: Span): void {
  let after: Element | null = null;
  for (const [at, section] of outer.entries()) {
    const isWanted = at >= from && at < to;
    if (!isWanted) section.remove();
    else if (!section.isConnected) {
      if (after) after.after(section);
      else container.prepend(section);
    }
    if (isWanted) after = section;
  }
}

function makeShell(slide: StageSlide, h: number, v: number, old: Shell | undefined): Shell {
  if (old && isSame(old.slide, slide)) {
    return { section: old.section, slide, h, v, isDrawn: old.isDrawn };
  }
  const section = document.createElement("section");
  setAttributes(section, slide.attributes);
  return { section, slide, h, v, isDrawn: false };
}

function isSame(a: StageSlide, b: StageSlide): boolean {
  return a.html === b.html && JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}

/** Takes the content of a slide off or puts it on, from the text it was given. */
export function drawContent(shell: Shell): void {
  shell.section.replaceChildren(sanitize(shell.slide.html, "slide"));
  shell.isDrawn = true;
}

function index(shells: readonly Shell[]): Omit<Slides, "stacks" | "hold"> {
  const byPlace = new Map(shells.map((it) => [`${it.h}/${it.v}`, it]));
  const byId = new Map(shells.map((it) => [it.slide.id, it]));
  return {
    shells,
    at: ({ h, v }) => byPlace.get(`${h}/${v}`),
    find: (id) => byId.get(id),
    findAnchor: (id) =>
      shells.find((it) => it.slide.attributes.id === id) ??
      shells.find((it) => it.slide.html.includes(`id="${id}"`)),
    drawNear: (shell) => drawNear(shells, shells.indexOf(shell)),
  };
}

function drawNear(shells: readonly Shell[], centre: number): readonly Shell[] {
  const drawn: Shell[] = [];
  for (const [place, shell] of shells.entries()) {
    const distance = Math.abs(place - centre);
    if (distance <= near && !shell.isDrawn) {
      drawContent(shell);
      drawn.push(shell);
    } else if (distance > far && shell.isDrawn) {
      shell.section.replaceChildren();
      shell.isDrawn = false;
    }
  }
  return drawn;
}
