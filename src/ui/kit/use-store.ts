/** Reads a part of a store and draws again only when that part changes. */

import { useSyncExternalStore } from "react";

/** What a component needs of a store; `zustand/vanilla` has it. */
export interface ReadableStore<S> {
  getState(): S;
  subscribe(listener: () => void): () => void;
}

/** `select` must give the same value for the same state: no new arrays or objects. */
export function useStore<S, P>(store: ReadableStore<S>, select: (state: S) => P): P {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
