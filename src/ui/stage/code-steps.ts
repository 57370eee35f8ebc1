/** Shows the lines of code a step is about and quiets the others. */

/** A step names lines and stretches of lines (`1,4-6`); empty or `all` means every line. */
function linesOf(step: string): ReadonlySet<number> | null {
  const lines = new Set<number>();
  for (const part of step.split(",")) {
    const [, from = "", to = from] = /^\s*(\d{1,5})(?:-(\d{1,5}))?\s*$/.exec(part) ?? [];
    for (let line = Number(from); from !== "" && line <= Number(to) && lines.size < 10_000; line++)
      lines.add(line);
  }
  return lines.size > 0 ? lines : null;
}

/** Brings every block of code on a slide to the step the slide stands on. */
export function showCodeSteps(slide: Element): void {
  let block: Element | null = null;
  const shown = new Map<Element, number>();
  // The marks of a block follow it in the document, inside it or after it, up to the next block.
  for (const element of slide.querySelectorAll("pre[data-steps], .code-step")) {
    if (element.matches("pre")) {
      block = element;
      shown.set(element, 0);
    } else if (block && element.classList.contains("visible")) shown.set(block, (shown.get(block) ?? 0) + 1);
  }
  for (const [pre, step] of shown) {
    const steps = (pre.getAttribute("data-steps") ?? "").split("|");
    const lines = linesOf(steps[Math.min(step, steps.length - 1)] ?? "");
    for (const [index, line] of pre.querySelectorAll(".line").entries())
      line.classList.toggle("line-quiet", lines !== null && !lines.has(index + 1));
  }
}
