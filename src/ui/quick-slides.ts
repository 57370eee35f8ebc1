/** Which slides may be drawn in the page's own thread, at once: small plain ones that were quick the last time. */

import type { SlideJob } from "#core/render/slide-job.ts";

/** Milliseconds: a quarter of a frame. */
const quickMs = 4;
/** Characters: what fits a slide, and some more. */
const longest = 6000;
/** Characters a slide may have grown or shrunk by: a keystroke or a pasted line. More is a slide nobody has drawn before. */
const mostChanged = 500;
/** What may take long though it is short: formulas, and the blocks that code, charts, diagrams and quizzes are written in. */
const heavy = /\$|`{3}|~{3}/;

/** Remembers how long each slide took, wherever it was drawn. Times are milliseconds. */
export class QuickSlides {
  readonly #last = new Map<string, { readonly ms: number; readonly length: number }>();

  /** Only a slide that was drawn before, in the worker with its time limit, has shown that it is quick. */
  allows({ id, markdown }: Pick<SlideJob, "id" | "markdown">): boolean {
    const last = this.#last.get(id);
    return (
      last !== undefined &&
      last.ms <= quickMs &&
      markdown.length <= longest &&
      Math.abs(markdown.length - last.length) <= mostChanged &&
      !heavy.test(markdown)
    );
  }

  took({ id, markdown }: Pick<SlideJob, "id" | "markdown">, ms: number): void {
    this.#last.set(id, { ms, length: markdown.length });
  }
}
