/** The questions of the slide a show stands on, and which of them is being asked. */

import type { Deck } from "../deck/deck.ts";
import { plainText } from "../deck/plain-text.ts";
import type { Quiz } from "../training/quiz.ts";
import { slideQuizzes } from "../training/quizzes.ts";
import type { Asked } from "./poll.ts";
import { type Position, placeKey } from "./show.ts";

export interface Question extends Asked {
  /** Words without markup, as are the options. */
  readonly words: string;
  readonly choices: readonly string[];
}

/** In reading order; empty when the slide asks nothing. */
export function questionsAt(deck: Deck, position: Position): readonly Question[] {
  const found = deck.slides.find((it) => it.h === position.h && it.v === position.v);
  return found ? slideQuizzes(found.slide).map((it, at) => question(it, `${placeKey(position)}#${at}`)) : [];
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
