/** Looks for a pattern in texts off the page's thread, because a bad regular expression can take for ever. */

import { type FoundPlace, findPlaces, type Replacement } from "#core/find/find-places.ts";
import { type FindQuery, patternOf } from "#core/find/query.ts";
import { serveJobs } from "./serve-jobs.ts";

export interface FindJob {
  readonly query: FindQuery;
  /** Null only looks. */
  readonly replacement: Replacement | null;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** Places that are enough, of all texts together. */
  readonly most: number;
}

export type FindAnswer =
  /** One text is done; they come in the order of the job. */
  | { readonly kind: "text"; readonly source: string; readonly places: readonly FoundPlace[] }
  | { readonly kind: "done" };

serveJobs<FindJob, FindAnswer>(({ query, replacement, texts, most }, tell) => {
  const made = patternOf(query);
  if (made?.kind === "pattern") {
    let left = most;
    for (const { name, text } of texts) {
      const places = findPlaces(text, made.pattern, replacement, left);
      left -= places.length;
      tell({ kind: "text", source: name, places });
    }
  }
  tell({ kind: "done" });
});
