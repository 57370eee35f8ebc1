/** What rules want to know of a slide and the slide itself does not keep; read once for each slide. */

import type { Range, Slide } from "../deck/deck.ts";
import { findHeadings, type Heading } from "../deck/headings.ts";
import { findInline, type Link } from "../deck/inline.ts";
import { readSlide } from "../deck/parse.ts";

export interface SlideFacts {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** Containers with their lines; one that is not closed reaches to the end. */
  readonly containers: readonly { readonly range: Range; readonly name: string }[];
  /** The text with code, notes and comments blanked out. */
  readonly visibleText: string;
  /** Each `{{site.name}}`. */
  readonly values: readonly { readonly range: Range; readonly name: string }[];
}

const known = new WeakMap<Slide, SlideFacts>();

/** The facts of a slide, ranges relative to it. */
export function slideFacts(slide: Slide): SlideFacts {
  const found = known.get(slide);
  if (found) return found;
  const { visibleText, pairing } = readSlide(slide.text, slide.id).reading;
  const facts = {
    headings: findHeadings(slide.text, visibleText),
    links: findInline(visibleText).links,
    visibleText,
    containers: pairing.containers.map(({ open, close, name }) => ({
      range: { from: open.from, to: close?.to ?? slide.text.length },
      name,
    })),
    values: [...visibleText.matchAll(/\{\{\s{0,20}site\.([\p{L}\p{N}_-]{1,100})\s{0,20}\}\}/gu)].map(
      (it) => ({
        range: { from: it.index, to: it.index + it[0].length },
        name: it[1] ?? "",
      }),
    ),
  };
  known.set(slide, facts);
  return facts;
}
