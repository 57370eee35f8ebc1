/** Measures drawn slides when there is nothing else to do: one at a time, after the last change, and again when what they show has loaded. */

import type { SlideRoom } from "#contract/stage.ts";
import { roomOf } from "./room-of.ts";

/** Whoever types goes on typing for so long. */
const restMs = 250;
const mostKnown = 200;

export class IdleGauge {
  readonly #tell: (slides: readonly SlideRoom[]) => void;
  /** Every slide that was to be measured, by its section; those that left the document are forgotten now and then. */
  readonly #known = new Map<Element, string>();
  readonly #waiting = new Set<HTMLElement>();
  /** Not laid out when their turn came. */
  readonly #unseen = new Set<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, tell: (slides: readonly SlideRoom[]) => void) {
    this.#tell = tell;
    // A picture that came, or cannot come, may have changed the layout of its slide.
    for (const kind of ["load", "error"])
      root.addEventListener(kind, ({ target }) => this.#again(target), { capture: true });
    document.fonts.addEventListener("loadingdone", () => this.#all());
  }

  /** `id` is that of the slide drawn in the section. */
  soon(id: string, section: HTMLElement): void {
    if (this.#known.size > mostKnown) this.#forget();
    this.#known.set(section, id);
    this.#waiting.add(section);
    this.#plan();
  }

  /** Slides that were out of sight may be in sight now. */
  retry(): void {
    if (this.#unseen.size === 0) return;
    for (const it of this.#unseen) this.#waiting.add(it);
    this.#unseen.clear();
    this.#plan();
  }

  #forget(): void {
    for (const section of this.#known.keys()) if (!section.isConnected) this.#known.delete(section);
  }

  #again(target: EventTarget | null): void {
    const section = target instanceof Element ? target.closest<HTMLElement>(".slide") : null;
    const id = section ? this.#known.get(section) : undefined;
    if (section && id !== undefined) this.soon(id, section);
  }

  #all(): void {
    for (const section of this.#known.keys())
      if (section instanceof HTMLElement && section.isConnected) this.#waiting.add(section);
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#begin(), restMs);
  }

  async #begin(): Promise<void> {
    // In a face that is about to change nothing is worth measuring.
    await document.fonts.ready;
    whenIdle(() => this.#work());
  }

  /** One slide, so that a key that comes meanwhile waits for no more than one. */
  #work(): void {
    const [section] = this.#waiting;
    if (!section) return;
    this.#waiting.delete(section);
    const id = this.#known.get(section);
    if (!section.isConnected || id === undefined) this.#known.delete(section);
    else if (section.offsetWidth === 0) this.#unseen.add(section);
    else this.#tell([{ id, ...roomOf(section) }]);
    if (this.#waiting.size > 0) whenIdle(() => this.#work());
  }
}

/** A browser that cannot say when it is idle is left alone for the length of two frames. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 33);
}
