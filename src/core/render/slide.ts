/** One slide → the attributes and the HTML of its section. */

import type { SlideAttributes } from "../deck/attributes.ts";
import { mediaAddress } from "./addresses.ts";
import { prefixed } from "./html-tag.ts";
import { renderMarkdown } from "./markdown.ts";
import type { RenderedSlide } from "./rendered.ts";
import type { Medium, SlideJob } from "./slide-job.ts";
import { writeReferences, writeSources } from "./write-citation.ts";
import type { Writing } from "./writing.ts";

/** Cleaned by whoever draws it. `bookmarkLevel` is for paper, where the first heading names the slide's bookmark. */
export function renderSlide(
  job: SlideJob,
  medium: Medium,
  bookmarkLevel: Writing["bookmarkLevel"] = null,
): RenderedSlide {
  const html = renderMarkdown(job, medium, bookmarkLevel) + writeReferences(job) + writeSources(job);
  return { id: job.id, attributes: sectionAttributes(job.attributes), html };
}

function sectionAttributes(attributes: SlideAttributes): Readonly<Record<string, string>> {
  const { layout, id, classes, background, transition, autoAnimate, fit } = attributes;
  const written: Record<string, string> = { class: ["slide", `layout-${layout}`, ...classes].join(" ") };
  if (id !== null) written.id = prefixed(id);
  if (background?.kind === "colour") written["data-background-color"] = background.colour;
  if (background?.kind === "image") {
    const media = mediaAddress(background.address);
    if (media.kind === "deck") {
      written["data-background-image"] = media.address;
      written["data-background-size"] = background.fit;
    }
  }
  if (fit !== null) written["data-fit"] = String(fit);
  if (transition !== null) written["data-transition"] = transition;
  if (autoAnimate) written["data-auto-animate"] = "";
  return written;
}
