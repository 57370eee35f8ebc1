/** A slide of a deck → everything its rendering needs, as plain data. */

import { tableOf } from "../chart/read-table.ts";
import { dataFile, dataOfSlide } from "../chart/slide-charts.ts";
import { amaEntry } from "../cite/ama.ts";
import { shortSource } from "../cite/short.ts";
import { isRemote } from "../deck/asset-address.ts";
import type { SlideAttributes } from "../deck/attributes.ts";
import type { Deck, Slide } from "../deck/deck.ts";
import { visibleMarkdown } from "../deck/without-notes.ts";
import { readCaptions } from "../media/captions.ts";
import { captionsFile, captionsOfSlide } from "../media/slide-media.ts";
import type { CitedSource, ReferenceEntry, SlideJob } from "./slide-job.ts";

/** What rendering the slide needs; never a word of its notes. Throws a `RangeError` for an id that is not in the deck. */
export function slideJob(deck: Deck, id: string): SlideJob {
  const found = deck.slides.find((it) => it.slide.id === id);
  if (!found) throw new RangeError(`no slide ${id} in the deck`);
  const { slide } = found;
  const markdown = visibleMarkdown(slide);
  return {
    id,
    attributes: slide.attributes,
    markdown,
    cited: citedSources(deck, slide),
    linksReferences: deck.slides.some((it) => it.slide.attributes.layout === "references"),
    references: shareOfReferences(deck, slide.attributes),
    tables: Object.fromEntries(
      dataOfSlide(slide).flatMap((name) => {
        const file = dataFile(deck.files, name);
        return file ? [[name, tableOf(file)]] : [];
      }),
    ),
    captions: Object.fromEntries(
      captionsOfSlide(slide).flatMap((name) => {
        const file = captionsFile(deck.files, name);
        return file ? [[name, readCaptions(file.text)]] : [];
      }),
    ),
    remoteHosts: slide.images.some((it) => isRemote(it.address)) ? (deck.files.remoteHosts ?? []) : [],
    site: markdown.includes("{{") ? deck.settings.site : {},
  };
}

function citedSources(deck: Deck, slide: Slide): Readonly<Record<string, CitedSource>> {
  const { references, order } = deck.bibliography;
  const cited: [string, CitedSource][] = [];
  for (const key of new Set(slide.citations.flatMap((it) => it.keys))) {
    const reference = references.get(key);
    const at = order.indexOf(key);
    if (reference && at >= 0) cited.push([key, { number: at + 1, line: shortSource(reference) }]);
  }
  return Object.fromEntries(cited);
}

/** The whole list, or the part `2/5` of it: parts as equal as can be, the earlier ones longer. */
function shareOfReferences(deck: Deck, { layout, part }: SlideAttributes): readonly ReferenceEntry[] {
  if (layout !== "references") return [];
  const { references, order } = deck.bibliography;
  const { index, of } = part ?? { index: 1, of: 1 };
  const size = Math.ceil(order.length / of);
  const from = (index - 1) * size;
  return order.slice(from, from + size).flatMap((key, at) => {
    const reference = references.get(key);
    return reference ? [{ number: from + at + 1, entry: amaEntry(reference) }] : [];
  });
}
