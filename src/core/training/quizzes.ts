/** The knowledge checks of a slide, read once for each slide. */

import { scanBlocks } from "../deck/blocks.ts";
import type { Slide } from "../deck/deck.ts";
import { isQuiz } from "../deck/parse.ts";
import { parseQuiz, type Quiz } from "./quiz.ts";

const known = new WeakMap<Slide, readonly Quiz[]>();

/** In reading order; those that cannot be read are left out (the slide lists the problem). */
export function slideQuizzes(slide: Slide): readonly Quiz[] {
  const found = known.get(slide);
  if (found) return found;
  const bodies = /quiz/i.test(slide.text) ? scanBlocks(slide.text).verbatim.filter(isQuiz) : [];
  const quizzes = bodies.flatMap(({ body }) => parseQuiz(slide.text.slice(body.from, body.to)).quiz ?? []);
  known.set(slide, quizzes);
  return quizzes;
}
