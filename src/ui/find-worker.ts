/** Looks for a pattern in texts off the page's thread, because a bad regular expression can take for ever. */

import { type FoundPlace, findPlaces, type Replacement } from "#core/find/find-places.ts";
import { type FindQuery, patternOf } from "#core/find/query.ts";

export interface FindJob {
  readonly query: FindQuery;
  /** Null only looks. */
  readonly replacement: Replacement | null;
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** Places that are enough, of all texts together. */
  readonly most: number;
}

export type FindAnswer =
  | { readonly kind: "ready" }
  /** One text is done; they come in the order of the job. */
  | { readonly kind: "text"; readonly source: string; readonly places: readonly FoundPlace[] }
  | { readonly kind: "done" };

/** The part of a worker's own scope used here; the DOM types know only the page's. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FindJob>) => void) | null;
  postMessage(answer: FindAnswer): void;
};

scope.onmessage = ({ data: { query, replacement, texts, most } }) => {
  const made = patternOf(query);
  if (made?.kind === "pattern") {
    let left = most;
    for (const { name, text } of texts) {
      const places = findPlaces(text, made.pattern, replacement, left);
      left -= places.length;
      scope.postMessage({ kind: "text", source: name, places });
    }
  }
  scope.postMessage({ kind: "done" });
};

scope.postMessage({ kind: "ready" });
