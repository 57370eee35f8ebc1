/** What half-finished keys wait for: a second Escape, or Enter after a number. */

import "./key-hint.css";
import type { ReactElement } from "react";
import { awaitsEnd, type KeyState, typedDigits } from "#ui/commands/show-press.ts";
import { type ReadableStore, useStore } from "#ui/kit/use-store.ts";
import { useNow } from "./use-now.ts";

export interface KeyHintProps {
  readonly keys: ReadableStore<KeyState>;
  readonly count: number;
}

export function KeyHint({ keys: store, count }: KeyHintProps): ReactElement {
  const keys = useStore(store, (it) => it);
  const ticked = useNow(200);
  // A press since the last tick is newer than the tick.
  const nowMs = Math.max(ticked, keys.lastAtMs);
  const digits = typedDigits(keys, nowMs);
  const number = Math.min(Math.max(Number(digits), 1), Math.max(count, 1));
  return (
    <div className="key-hint" role="status">
      {awaitsEnd(keys, nowMs) ? (
        <p>
          Press <kbd>Esc</kbd> again to end the show
        </p>
      ) : digits !== "" ? (
        <p>
          Go to slide <strong>{number}</strong>
          {Number(digits) > count && ` (the last; you typed ${digits})`}: press <kbd>Enter</kbd>
        </p>
      ) : null}
    </div>
  );
}
