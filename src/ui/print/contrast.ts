/** Judges the contrast of drawn slides with axe-core, which is fetched only for this. */

import type { SlideMeasures } from "#core/check/measures.ts";
import { loadGuestScript } from "#ui/stage/guest-script.ts";

type Faint = SlideMeasures["faintTexts"];

/** What is used of axe-core. */
interface Axe {
  run(
    elements: readonly Element[],
    options: {
      readonly runOnly: readonly string[];
      readonly resultTypes: readonly string[];
      readonly elementRef: true;
      readonly selectors: false;
      readonly preload: false;
    },
  ): Promise<{ readonly violations: readonly { readonly nodes: readonly AxeNode[] }[] }>;
}

interface AxeNode {
  readonly element: Element;
  readonly any: readonly {
    readonly data: { readonly contrastRatio?: number; readonly expectedContrastRatio?: string };
  }[];
}

declare global {
  var axe: Axe | undefined;
}

/** By slide, in order. What cannot be judged (words on a picture) counts as readable. */
export async function contrastOf(slides: readonly HTMLElement[]): Promise<readonly Faint[]> {
  const found = new Map<Element, Faint>(slides.map((it) => [it, []]));
  if (slides.length === 0) return [];
  const axe = await loadGuestScript("guest/axe.js", () => globalThis.axe);
  const { violations } = await axe.run(slides, {
    runOnly: ["color-contrast"],
    resultTypes: ["violations"],
    elementRef: true,
    selectors: false,
    preload: false,
  });
  for (const { element, any } of violations.flatMap((it) => it.nodes)) {
    const { contrastRatio = 0, expectedContrastRatio = "4.5" } = any[0]?.data ?? {};
    const slide = element.closest(".slide");
    const text = (element.textContent ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 80);
    if (slide)
      found
        .get(slide)
        ?.push({ text, ratio: contrastRatio, needed: Number.parseFloat(expectedContrastRatio) });
  }
  return slides.map((it) => found.get(it)?.slice(0, 200) ?? []);
}
