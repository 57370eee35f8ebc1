/** Where a reference can be read: its DOI, else its web address. */

import type { Reference } from "./bibliography.ts";

export interface ReferenceLink {
  /** `doi:10.1056/…` as AMA writes it, or the address. */
  readonly text: string;
  readonly href: string;
}

/** Null when neither is given, or what is given is no address a person could follow. */
export function linkOf({ fields }: Reference): ReferenceLink | null {
  const doi = (fields.doi ?? "").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "").trim();
  if (/^10\.\d{4,9}\/\S+$/.test(doi)) {
    return {
      text: `doi:${doi}`,
      href: `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`,
    };
  }
  const url = (fields.url ?? "").trim();
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(url) ? { text: url, href: url } : null;
}
