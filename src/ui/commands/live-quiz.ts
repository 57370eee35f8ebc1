/** Live questions in one window: lays counts and countdown over its stage, and tells when an answer was shown. */

import type { LiveQuiz } from "#contract/phones.ts";
import type { FromStage, StageOverlay } from "#contract/stage.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import type { Ask } from "./show-calls.ts";

export interface LiveQuizWorld {
  overlay(message: StageOverlay): void;
  readonly ask: Ask;
  /** `placeKey` and id of the slide on this stage; null when there is none. */
  slide(): { readonly place: string; readonly id: string } | null;
}

export interface LiveQuizTools {
  take(show: Show): void;
  live(live: LiveQuiz): void;
  /** The stage stands somewhere, for the first time or again. */
  moved(): void;
  answered(message: Extract<FromStage, { kind: "stage.answered" }>): void;
}

export function createLiveQuiz({ overlay, ask, slide }: LiveQuizWorld): LiveQuizTools {
  let show: Show | null = null;
  let live: LiveQuiz = { place: null, questions: [], code: null };
  let laid = "";

  function lay(): void {
    const here = slide();
    if (!here) return;
    const isHere = live.place === here.place;
    const message: StageOverlay = {
      kind: "stage.quiz",
      slide: here.id,
      questions: isHere
        ? live.questions.map((it, at) => ({ ...it, counts: isShown(at) ? it.counts : null }))
        : [],
      clock: show && placeKey(show.position) === here.place ? clockOf(show) : null,
    };
    // Nothing to say of a slide without questions, which is nearly all of them.
    const text = JSON.stringify(message);
    if (text === laid || (laid === "" && message.questions.length === 0 && !message.clock)) return;
    laid = text;
    overlay(message);
  }

  /** The console knows the counts before the room; on the slide they stand for both at the same time. */
  const isShown = (at: number): boolean => show !== null && at < show.answered;

  return {
    take(next) {
      show = next;
      lay();
    },
    live(next) {
      live = next;
      lay();
    },
    moved: lay,
    answered({ slide: id, count }) {
      const here = slide();
      if (here?.id === id && (count > 0 || show?.answered !== 0))
        ask("quiz.answered", { place: here.place, count });
    },
  };
}

function clockOf({ countdown }: Show): Extract<StageOverlay, { kind: "stage.quiz" }>["clock"] {
  if (!countdown) return null;
  const { leftMs, runningSince } = countdown;
  return { leftMs, endsAtMs: runningSince === null ? null : runningSince + leftMs };
}
