/** What phones show: made from the show and its deck, word by word, so that nothing else of the deck can get there. */

import type { LearnerView, RemoteView } from "#contract/phones.ts";
import type { Deck } from "#core/deck/deck.ts";
import { plainText } from "#core/deck/plain-text.ts";
import type { Question } from "#core/show/questions.ts";
import { countdownMs, elapsedMs, roomCover, type Show } from "#core/show/show.ts";
import { shownIndex, shownSlides } from "#core/show/shown.ts";

/** The question that is asked now: the first one whose answer is not shown, or else the last. Null when the slide asks none. */
export function askedNow(questions: readonly Question[], show: Show): Question | null {
  return questions[Math.min(show.answered, questions.length - 1)] ?? null;
}

/** Why a question takes no more answers; null while it does. */
export function closedBecause(
  questions: readonly Question[],
  question: Question,
  show: Show,
  nowMs: number,
): "shown" | "time" | null {
  if (questions.findIndex((it) => it.key === question.key) < show.answered) return "shown";
  return countdownMs(show, nowMs) === 0 ? "time" : null;
}

export interface LearnerWorld {
  readonly show: Show;
  readonly questions: readonly Question[];
  readonly ticked: (question: Question) => readonly number[];
  readonly numberOf: (question: Question) => number;
}

/** For learners: the question and its options. During an interruption, a look ahead, and on any other slide, nothing. */
export function learnerView({ show, questions, ticked, numberOf }: LearnerWorld, nowMs: number): LearnerView {
  const asked = askedNow(questions, show);
  if (!asked || show.emergency || show.frozen) return { kind: "wait" };
  const leftMs = countdownMs(show, nowMs);
  return {
    kind: "question",
    question: numberOf(asked),
    words: asked.words,
    choices: asked.choices,
    isMultiple: asked.isMultiple,
    ticked: ticked(asked),
    time: leftMs === null ? null : { leftMs, isRunning: show.countdown?.runningSince != null },
    closed: closedBecause(questions, asked, show, nowMs),
  };
}

const listMark = /^\s*(?:[-+*]|\d+[.)])\s+|/;

/** Line by line without markup, so that lists stay lists on a page that draws plain text. */
function readable(markdown: string): string {
  const lines = markdown.trim().split("\n");
  return lines
    .map((line) => {
      const mark = listMark.exec(line)?.[0] ?? "";
      return mark + plainText(line.slice(mark.length));
    })
    .join("\n");
}

/** For the presenter's own phone; the notes only where they were asked for. */
export function remoteView(deck: Deck, show: Show, hasNotes: boolean, nowMs: number): RemoteView {
  const shown = shownSlides(deck, show.chosen);
  const at = shownIndex(shown, show.position);
  const notes = shown.slides[at]?.slide.notes.map((it) => readable(it.markdown)) ?? [];
  return {
    kind: "remote",
    number: at + 1,
    count: shown.slides.length,
    step: Math.min(show.position.step, show.steps),
    steps: show.steps,
    timer: { ms: elapsedMs(show, nowMs), isRunning: show.runningSince !== null },
    cover: roomCover(show),
    notes: hasNotes ? notes.join("\n\n") : null,
  };
}
