/** What is looked for in the whole deck and what was found: kept while the window is open, whichever panel is seen. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlaceGroup } from "#core/find/group-places.ts";
import type { FindQuery } from "#core/find/query.ts";
import { createFinder, type Finder } from "#ui/finder.ts";

export interface FindState {
  readonly query: FindQuery;
  /** Places are to be replaced, so their preview is shown. */
  readonly replaces: boolean;
  readonly replacement: string;
  /** Looks in `deck.yml`, references and tables too. */
  readonly everywhere: boolean;
  readonly results: FindResults | null;
  /** Keys of places that are not to be replaced. */
  readonly left: ReadonlySet<string>;
  /** Grows when the field is to be written in. */
  readonly asked: number;
}

export interface FindResults {
  /** What was looked for. */
  readonly query: FindQuery;
  readonly everywhere: boolean;
  readonly replacement: string | null;
  readonly groups: readonly PlaceGroup[];
  readonly count: number;
  /** There are more places than are listed. */
  readonly isCut: boolean;
  /** The text at which the search had to be stopped. */
  readonly stoppedAt: string | null;
  /** Every text as it read then. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface FindDesk {
  readonly store: StoreApi<FindState>;
  readonly finder: Finder;
}

export function createFindDesk(): FindDesk {
  const store = createStore<FindState>(() => ({
    query: { text: "", matchesCase: false, wholeWord: false, isPattern: false },
    replaces: false,
    replacement: "",
    everywhere: false,
    results: null,
    left: new Set(),
    asked: 0,
  }));
  return { store, finder: createFinder() };
}
