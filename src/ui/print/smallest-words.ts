/** Finds the smallest words on the small slides of drawn pages: what a reader of the paper has to be able to read. */

import type { SmallestWords } from "#contract/pages.ts";
import { marks, sizeOf, sources } from "#ui/stage/small-texts.ts";
import { visibleTexts } from "#ui/stage/visible-text.ts";

/** Words of lists of sources are left out: paper prints those in full at its end. Null when no slide is shown small. */
export function smallestWords(root: Element): SmallestWords | null {
  let found: { readonly text: string; readonly size: number; readonly thumb: HTMLElement } | null = null;
  for (const thumb of root.querySelectorAll<HTMLElement>(".page:not(.continued) .thumb"))
    for (const { element, words } of visibleTexts(thumb)) {
      if (element.closest(marks) || element.closest(sources)) continue;
      const size = sizeOf(element);
      if (size > 0 && (found === null || size < found.size)) found = { text: words, size, thumb };
    }
  return found && { text: found.text, size: found.size, slideWidth: found.thumb.clientWidth };
}
