/** Makes the stage speak to a screen reader as a document: no application role, one polite line for each move. */

import { titleOf } from "./section.ts";

/**
 * reveal.js gives its root the role `application`, which takes the reading keys away from a screen reader, and reads
 * every slide aloud as a whole (hakimel/reveal.js#3772). Both are undone here.
 */
export function quietEngine(root: HTMLElement): void {
  root.setAttribute("role", "region");
  root.setAttribute("aria-label", "Slides");
  const status = root.querySelector(".aria-status");
  status?.removeAttribute("aria-live");
  status?.setAttribute("aria-hidden", "true");
}

export function makeAnnouncer(): (
  slide: Element,
  number: number,
  of: number,
  step: number,
  steps: number,
) => void {
  const line = document.createElement("p");
  line.className = "stage-status";
  line.setAttribute("aria-live", "polite");
  document.body.append(line);
  return (slide, number, of, step, steps) => {
    const title = titleOf(slide);
    const words = [
      `Slide ${number} of ${of}`,
      title,
      steps > 0 && step > 0 ? `step ${step} of ${steps}` : "",
    ];
    const text = words.filter((it) => it !== "").join(", ");
    if (line.textContent !== text) line.textContent = text;
  };
}
