/** Proves which slides are drawn without the worker: only those that cannot surprise. */

import { describe, expect, it } from "vitest";
import { QuickSlides } from "#ui/quick-slides.ts";

const slide = (markdown: string) => ({ id: "s1", markdown });

function drawnIn(ms: number, markdown = "# Dose\n"): QuickSlides {
  const quick = new QuickSlides();
  quick.took(slide(markdown), ms);
  return quick;
}

describe("a slide is drawn at once", () => {
  it("when it was quick the last time and a few letters changed", () => {
    expect(drawnIn(1).allows(slide("# Dose and route\n"))).toBe(true);
  });

  it("never the first time", () => {
    expect(new QuickSlides().allows(slide("# Dose\n"))).toBe(false);
  });

  it("not after it was slow, and again after it was quick", () => {
    const quick = drawnIn(20);
    expect(quick.allows(slide("# Dose\n"))).toBe(false);
    quick.took(slide("# Dose\n"), 1);
    expect(quick.allows(slide("# Dose\n"))).toBe(true);
  });

  it("not when much came at once, nor when it is long", () => {
    expect(drawnIn(1).allows(slide(`# Dose\n\n${"word ".repeat(200)}`))).toBe(false);
    const long = "word ".repeat(2000);
    expect(drawnIn(1, long).allows(slide(long))).toBe(false);
  });

  it.each(["$x^2$", "```js\n1\n```", "~~~\nx\n~~~", "```quiz\n"])("not with %j on it", (part) => {
    expect(drawnIn(1).allows(slide(`# Dose\n\n${part}\n`))).toBe(false);
  });
});
