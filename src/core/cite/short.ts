/** The short source line at the foot of a slide. */

import { journalName, yearOf } from "./ama.ts";
import type { Reference } from "./bibliography.ts";

/** `Anand et al. New England Journal of Medicine. 2023`; without authors the beginning of the title stands for them. */
export function shortSource(reference: Reference): string {
  const { authors, moreAuthors, fields } = reference;
  const names = authors.map((it) => it.family);
  const who =
    names.length > 2 || (moreAuthors && names.length > 0)
      ? `${names[0]} et al`
      : names.length > 0
        ? names.join(" and ")
        : shortened(fields.title ?? reference.key);
  const where =
    journalName(reference) ?? fields.publisher ?? fields.organization ?? fields.institution ?? null;
  return [who, where, yearOf(reference)]
    .filter((it) => it !== null)
    .join(". ")
    .replaceAll("…. ", "… ");
}

function shortened(title: string): string {
  if (title.length <= 60) return title;
  const cut = title.slice(0, 60).replace(/[\s,:;–—-]+\S*$/, "");
  return `${cut} …`;
}
