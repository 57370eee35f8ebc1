/** Finish on time: which slides would be left out from now on, shown before anything is done, and how to take it back. */

import type { ReactElement } from "react";
import type { Deck } from "#core/deck/deck.ts";
import { elapsedMs, placeKey, type Show } from "#core/show/show.ts";
import type { Shown } from "#core/show/shown.ts";
import { finishOnTime } from "#core/training/fit.ts";
import type { Ask } from "#ui/commands/show-calls.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";
import { useShownKey } from "#ui/commands/shown-keys.ts";
import { Button } from "#ui/kit/button.tsx";
import { timerText } from "./presenter-time.ts";

export interface FinishOnTimeProps {
  readonly deck: Deck;
  readonly shown: Shown;
  readonly show: Show;
  readonly slotMinutes: number;
  /** Index in the deck of the slide shown. */
  readonly at: number;
  readonly nowMs: number;
  readonly ask: Ask;
  onAction(action: ShowAction): void;
}

const minuteMs = 60_000;

export function FinishOnTime(props: FinishOnTimeProps): ReactElement {
  const { deck, shown, show, slotMinutes, at, nowMs, ask, onAction } = props;
  const backKey = useShownKey("bring-back");
  const minutesLeft = slotMinutes - elapsedMs(show, nowMs) / minuteMs;
  const dropped = finishOnTime(deck, shown, at, minutesLeft);
  const saved = dropped.reduce((sum, it) => sum + it.minutes, 0) * minuteMs;
  const out = show.chosen.dropped.length;
  return (
    <section className="finish" aria-labelledby="finish-title">
      <h3 id="finish-title">Finish on time</h3>
      {dropped.length === 0 ? (
        <p>What is still to come fits the time left, or every slide of it must be shown.</p>
      ) : (
        <>
          <p>
            To end on time, {dropped.length === 1 ? "this slide" : `these ${dropped.length} slides`} would be
            left out. That saves {timerText(saved)}.
          </p>
          <ul className="finish-list">
            {dropped.map(({ slide, minutes }) => (
              <li key={slide.slide.id}>
                <span>{slide.slide.title ?? "Untitled"}</span>
                <span>{timerText(minutes * minuteMs)}</span>
              </li>
            ))}
          </ul>
          <Button
            look="strong"
            onPress={() =>
              ask("show.choose", {
                ...show.chosen,
                dropped: [...new Set([...show.chosen.dropped, ...dropped.map((it) => placeKey(it.slide))])],
              })
            }
          >
            Leave {dropped.length === 1 ? "it" : "them"} out
          </Button>
        </>
      )}
      {out > 0 && (
        <p>
          {out === 1 ? "1 slide is" : `${out} slides are`} left out.{" "}
          <Button onPress={() => onAction({ kind: "bring-back" })}>
            Bring back{backKey === "" ? "" : ` (${backKey})`}
          </Button>
        </p>
      )}
    </section>
  );
}
