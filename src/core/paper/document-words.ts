/** What a PDF says of itself: title, authors, subject, keywords. */

import type { Deck } from "../deck/deck.ts";
import type { PrintDocument } from "./print-document.ts";

/** Keywords are the sections and the objectives' codes: what somebody searches a shared drive for. */
export function documentWords(deck: Deck): Pick<PrintDocument, "title" | "author" | "subject" | "keywords"> {
  const { title, subtitle, authors, organization, version } = deck.settings;
  const sections = deck.sources.flatMap((it) => it.header.section ?? []);
  return {
    title,
    author: authors.join(", ") || organization,
    subject: subtitle,
    keywords: [...new Set([...sections, ...(version === "" ? [] : [`version ${version}`])])]
      .join(", ")
      .slice(0, 2000),
  };
}
