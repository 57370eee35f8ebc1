/** What an editor window knows of the layout of its slides. */

import type { SlideMeasures } from "#core/check/measures.ts";
import type { Deck, Slide } from "#core/deck/deck.ts";
import type { Fault } from "#core/fault.ts";

/** What is known of the slides as they are drawn. */
export interface Layout {
  /** The deck and appearance they were measured in; slides that changed since are others. */
  readonly of: Deck | null;
  readonly appearance: number;
  readonly measures: ReadonlyMap<Slide, SlideMeasures>;
  readonly isMeasuring: boolean;
  /** Why they could not be measured. */
  readonly fault: Fault | null;
}

/** Before anything was. */
export const notMeasured: Layout = {
  of: null,
  appearance: 0,
  measures: new Map(),
  isMeasuring: false,
  fault: null,
};
