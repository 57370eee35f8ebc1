/** The questions of the slide a show stands on, and which of them is being asked. */

import type { Deck } from "../deck/deck.ts";
import { plainText } from "../deck/plain-text.ts";
import type { Quiz } from "../training/quiz.ts";
import { slideQuizzes } from "../training/quizzes.ts";
import { type Asked, type Poll, tally } from "./poll.ts";
import { type Position, placeKey } from "./show.ts";

export interface Question extends Asked {
  /** Words without markup, as are the options. */
  readonly words: string;
  readonly choices: readonly string[];
}

export interface CountedQuestion {
  /** Of its slide: `2/1`. */
  readonly place: string;
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly count: number }[];
}

/** In reading order; empty when the slide asks nothing. */
export function questionsAt(deck: Deck, position: Position): readonly Question[] {
  const found = deck.slides.find((it) => it.h === position.h && it.v === position.v);
  return found ? slideQuizzes(found.slide).map((it, at) => question(it, `${placeKey(position)}#${at}`)) : [];
}

/** What was counted in a show, question by question, for its record; those nobody answered are left out. */
export function countedQuestions(poll: Poll): readonly CountedQuestion[] {
  return [...poll.keys()].flatMap((key) => {
    const [at, words, choices]: [string, string, string[]] = JSON.parse(key);
    const { phones, counts } = tally(poll, { key, options: choices.length });
    if (phones === 0) return [];
    const answers = choices.map((text, option) => ({ text, count: counts[option] ?? 0 }));
    return [{ place: at.split("#")[0] ?? "", question: words, answers }];
  });
}

function question({ question, options, answers }: Quiz, place: string): Question {
  const words = plainText(question);
  const choices = options.map((it) => plainText(it));
  return {
    key: JSON.stringify([place, words, choices]),
    words,
    choices,
    options: choices.length,
    isMultiple: answers.length > 1,
  };
}
