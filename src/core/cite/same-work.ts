/** Tells when two entries are of one work. */

import type { Reference } from "./bibliography.ts";

/** The same DOI; or, where one has none, the same title but for spelling of signs, in the same year. */
export function sameWork(a: Reference, b: Reference): boolean {
  const [one, other] = [doiOf(a), doiOf(b)];
  if (one !== "" && other !== "") return one === other;
  const title = titleOf(a);
  return title !== "" && title === titleOf(b) && (a.fields.year ?? "") === (b.fields.year ?? "");
}

/** Groups of keys that are of one work, each with at least two. */
export function duplicates(references: Iterable<Reference>): readonly (readonly string[])[] {
  const groups: Reference[][] = [];
  for (const it of references) {
    const group = groups.find(([first]) => first !== undefined && sameWork(first, it));
    if (group) group.push(it);
    else groups.push([it]);
  }
  return groups.filter((it) => it.length > 1).map((group) => group.map((it) => it.key));
}

const doiOf = ({ fields }: Reference): string =>
  (fields.doi ?? "")
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)\s*/, "")
    .trim();

const titleOf = ({ fields }: Reference): string =>
  (fields.title ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
