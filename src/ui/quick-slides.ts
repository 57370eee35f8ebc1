/** Which slides may be drawn in the page's own thread, at once: small ones that were quick the last time and cannot have become slow since. */

import type { SlideJob } from "#core/render/slide-job.ts";

/** Milliseconds: a quarter of a frame. */
const quickMs = 4;
/** Characters: what fits a slide, and some more. */
const longest = 6000;
/** Characters a slide may have grown or shrunk by: a keystroke or a pasted line. More is a slide nobody has drawn before. */
const mostChanged = 500;
/** What formulas and blocks of code, charts, diagrams and quizzes begin and end with: they may take long though they are short. */
const marks = /\$+|`{3,}|~{3,}/g;

/** Remembers how each slide was when it was drawn last, and how long that took, wherever it was. Times are milliseconds. */
export class QuickSlides {
  readonly #last = new Map<string, { readonly ms: number; readonly markdown: string }>();

  /** Only a slide that was drawn before, in the worker with its time limit, has shown that it is quick. */
  allows({ id, markdown }: Pick<SlideJob, "id" | "markdown">): boolean {
    const last = this.#last.get(id);
    return (
      last !== undefined &&
      last.ms <= quickMs &&
      markdown.length <= longest &&
      Math.abs(markdown.length - last.markdown.length) <= mostChanged &&
      changedPlainly(last.markdown, markdown)
    );
  }

  took({ id, markdown }: Pick<SlideJob, "id" | "markdown">, ms: number): void {
    this.#last.set(id, { ms, markdown });
  }
}

/** True when every formula and block is as it was: the changed lines hold no mark of one, and none is open above them. */
function changedPlainly(before: string, now: string): boolean {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from++;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const start = now.lastIndexOf("\n", from - 1) + 1;
  const lines = (text: string): string => {
    const to = text.indexOf("\n", text.length - behind);
    return text.slice(start, to < 0 ? text.length : to);
  };
  return countMarks(now.slice(0, start)) % 2 === 0 && countMarks(lines(before) + lines(now)) === 0;
}

const countMarks = (text: string): number => text.match(marks)?.length ?? 0;
