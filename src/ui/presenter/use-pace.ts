/** The pace of the running show, renewed every second. */

import { useMemo } from "react";
import { spentBySlide } from "#core/show/log.ts";
import { elapsedMs } from "#core/show/show.ts";
import { type Pace, paceOf } from "#core/training/pace.ts";
import { currentIndex, type PresenterState } from "./presenter-store.ts";
import { useNow } from "./use-now.ts";

/** Null before the deck and the show's log are there. */
export function usePace(state: PresenterState): Pace | null {
  const nowMs = useNow(1000);
  const { deck, show, log, shown } = state;
  const index = shown.slides[currentIndex(state)]?.index ?? -1;
  return useMemo(() => {
    if (!deck || !show || !log || index < 0) return null;
    const elapsed = elapsedMs(show, nowMs);
    return paceOf(deck, shown, index, elapsed, spentBySlide(log, elapsed));
  }, [deck, shown, show, log, index, nowMs]);
}
