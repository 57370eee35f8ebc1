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

  const heavy = ["$x^2$", "$$\nx\n$$", "```js\n1\n```", "~~~\nx\n~~~", "```quiz\nquestion: x\n```"];

  it.each(heavy)("not when %j came to it or went", (part) => {
    expect(drawnIn(1).allows(slide(`# Dose\n\n${part}\n`))).toBe(false);
    expect(drawnIn(1, `# Dose\n\n${part}\n`).allows(slide("# Dose\n"))).toBe(false);
  });

  it.each(heavy)("when %j on it is as it was, above or below", (part) => {
    const quick = drawnIn(1, `# Dose\n\n${part}\n\nWords.\n`);
    expect(quick.allows(slide(`# Doses\n\n${part}\n\nWords.\n`))).toBe(true);
    expect(quick.allows(slide(`# Dose\n\n${part}\n\nSome words.\n`))).toBe(true);
    expect(quick.allows(slide(`# Dose\n\n${part}\n\nWords.\n\n- more\n`))).toBe(true);
  });

  it.each(heavy)("not when something within %j changed, or its end", (part) => {
    for (let at = 1; at < part.length; at++)
      for (const other of [`${part.slice(0, at)}x${part.slice(at)}`, part.slice(0, at) + part.slice(at + 1)])
        expect(drawnIn(1, `# Dose\n\n${part}\n`).allows(slide(`# Dose\n\n${other}\n`))).toBe(false);
  });
});
