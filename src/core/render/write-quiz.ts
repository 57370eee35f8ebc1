/** Writes a knowledge check: the question for everybody, the answer for those who may see it. */

import type { ElementAttributes } from "../deck/directives.ts";
import { parseQuiz } from "../training/quiz.ts";
import { openTag } from "./html-tag.ts";
import type { Writing } from "./writing.ts";

/** Null when the fence cannot be read as a quiz: then its source is shown. */
export function writeQuiz(
  source: string,
  writing: Writing,
  told: ElementAttributes | undefined,
): string | null {
  const { quiz } = parseQuiz(source);
  if (!quiz) return null;
  const showsAnswer = writing.medium === "screen" || writing.medium === "facilitator";
  const options = quiz.options.map((option, at) => {
    // On the screen the answer comes with the next step; only the key is marked from the start.
    const isRight = writing.medium === "facilitator" && quiz.answers.includes(at);
    return `<li${isRight ? ' class="quiz-right"' : ""}>${writing.line(option)}</li>`;
  });
  const parts = [
    `${openTag("div", { class: "quiz" }, told)}\n`,
    `<p class="quiz-question">${writing.line(quiz.question)}</p>\n`,
    `<ol class="quiz-options" type="A">\n${options.join("\n")}\n</ol>\n`,
  ];
  if (showsAnswer) {
    const step = writing.medium === "screen" ? " fragment" : "";
    parts.push(`<div class="quiz-reveal${step}">\n`);
    for (const at of quiz.answers) {
      const letter = `<span class="quiz-letter">${String.fromCharCode(65 + at)}</span>`;
      parts.push(`<p class="quiz-answer">${letter} ${writing.line(quiz.options[at] ?? "")}</p>\n`);
    }
    if (quiz.rationale !== "") parts.push(`<p class="quiz-rationale">${writing.line(quiz.rationale)}</p>\n`);
    parts.push("</div>\n");
  }
  return `${parts.join("")}</div>\n`;
}
