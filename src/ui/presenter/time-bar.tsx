/** The times a speaker looks at: elapsed with pause and restart, what is left of the slot, and the clock. */

import "./time-bar.css";
import type { ReactElement } from "react";
import { elapsedMs, questionsMs, type Show } from "#core/show/show.ts";
import { useShownKey } from "#ui/commands/shown-keys.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { clockText, leftText, paceText, slotOf, timerText } from "./presenter-time.ts";
import { useNow } from "./use-now.ts";

export interface TimeBarProps {
  readonly show: Show;
  /** Minutes, or null when the deck has no slot. */
  readonly slotMinutes: number | null;
  /** Milliseconds behind the plan, negative when ahead; null when nothing is planned. */
  readonly behindMs: number | null;
  onPause(): void;
  onRestart(): void;
  onAgenda(): void;
}

export function TimeBar({
  show,
  slotMinutes,
  behindMs,
  onPause,
  onRestart,
  onAgenda,
}: TimeBarProps): ReactElement {
  const nowMs = useNow(250);
  const isPaused = show.runningSince === null;
  const slot = slotMinutes === null ? null : slotOf(show, slotMinutes, nowMs);
  return (
    <div className="time-bar">
      <div className="time-block">
        <span className="time-label">{isPaused ? "Paused" : "Elapsed"}</span>
        <span className={isPaused ? "time-value paused" : "time-value"} role="timer" aria-label="Elapsed">
          {timerText(elapsedMs(show, nowMs))}
        </span>
        <IconButton
          icon={isPaused ? <Icon name="resume" /> : <Icon name="pause" />}
          label={isPaused ? "Go on with the timer" : "Pause the timer"}
          keys={useShownKey("pause")}
          isOn={isPaused}
          onPress={onPause}
        />
        <IconButton icon={<Icon name="restart" />} label="Restart the timer" onPress={onRestart} />
      </div>
      {(show.questions.ms > 0 || show.questions.runningSince !== null) && (
        <div className="time-block">
          <span className="time-label">Questions</span>
          <span className={show.questions.runningSince === null ? "time-value" : "time-value counting"}>
            {timerText(questionsMs(show, nowMs))}
          </span>
        </div>
      )}
      {behindMs !== null && (
        <div className="time-block">
          <Button className={behindMs > 0 ? "pace behind" : "pace"} onPress={onAgenda}>
            <span className="only-heard">Pace: </span>
            {paceText(behindMs)}
          </Button>
        </div>
      )}
      {slot && (
        <div className={`time-block slot ${slot.state}`}>
          <span className="time-label">
            {slot.state === "over" ? "Ended" : "Ends"} {clockText(slot.endsAtMs, undefined)}
          </span>
          <span className="time-value">{leftText(slot.leftMs)}</span>
        </div>
      )}
      <div className="time-block">
        <span className="time-label">Now</span>
        <time className="time-value">{clockText(nowMs, undefined)}</time>
      </div>
    </div>
  );
}
