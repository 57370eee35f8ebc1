/** Finds typefaces of the program that slides are set in and that did not load: other letters would stand there. */

/** For each slide the families that failed, as the style sheets name them. The page has waited for its fonts. */
export function failedFonts(slides: readonly HTMLElement[]): readonly (readonly string[])[] {
  const failed = new Set(
    [...document.fonts].filter((it) => it.status === "error").map((it) => bare(it.family)),
  );
  if (failed.size === 0) return slides.map(() => []);
  return slides.map((slide) => {
    const used = new Set([slide, ...slide.querySelectorAll("*")].flatMap((it) => families(it)));
    return [...failed].filter((it) => used.has(it));
  });
}

/** All that are named, because a letter the first lacks comes from the next. */
const families = (element: Element): string[] => getComputedStyle(element).fontFamily.split(",").map(bare);

const bare = (family: string): string => family.trim().replaceAll(/^["']|["']$/g, "");
