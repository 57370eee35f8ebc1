/** A line over the slides that says why nothing happened, and goes by itself. */

import { element } from "./element.ts";

const shownMs = 6000;

export function makeTeller(): (words: string) => void {
  const line = element("p", "show-told");
  line.setAttribute("role", "status");
  document.body.append(line);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words) => {
    line.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      line.textContent = "";
    }, shownMs);
  };
}
