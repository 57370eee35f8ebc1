/** Replaces one slide in place: the section and what reveal.js keeps on it stay, and so does the step it was on. */

import type { StageSlide } from "#contract/stage.ts";
import type { Engine } from "./reveal.ts";
import { setAttributes } from "./section.ts";
import { drawContent, type Shell } from "./slides.ts";

export function patchSlide(engine: Engine, shell: Shell, slide: StageSlide): void {
  const isShown = engine.shown() === shell.section;
  const before = engine.place();
  shell.slide = slide;
  setAttributes(shell.section, slide.attributes);
  if (!shell.isDrawn) return;
  engine.still(() => {
    drawContent(shell);
    // Syncing sorts the new fragments and leaves them all unseen.
    engine.refresh(shell.section);
    if (isShown) engine.go({ ...before, step: Math.min(before.step, engine.steps()) });
    else if (shell.section.classList.contains("past")) showAll(shell.section);
  });
}

/** A slide that was left behind stands on its last step, as reveal.js leaves it. */
export function showAll(section: Element): void {
  for (const fragment of section.querySelectorAll(".fragment")) fragment.classList.add("visible");
}
