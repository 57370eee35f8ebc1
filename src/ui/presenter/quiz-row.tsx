/** A question is on the slide: time to answer, what phones answered, and its answer. */

import "./quiz-row.css";
import type { ReactElement } from "react";
import type { LiveQuiz, Phones } from "#contract/phones.ts";
import type { Slide } from "#core/deck/deck.ts";
import { minutesText } from "#core/minutes-text.ts";
import { countdownMs, placeKey, type Show } from "#core/show/show.ts";
import { slideQuizzes } from "#core/training/quizzes.ts";
import type { Ask } from "#ui/commands/show-calls.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MenuButton } from "#ui/kit/menu.tsx";
import { useNow } from "./use-now.ts";

export interface QuizRowProps {
  readonly slide: Slide;
  readonly show: Show;
  readonly live: LiveQuiz;
  readonly code: Phones | null;
  readonly ask: Ask;
  /** The next step. */
  onReveal(): void;
}

const choices = [15, 30, 60, 120];

export function QuizRow({ slide, show, live, code, ask, onReveal }: QuizRowProps): ReactElement | null {
  const nowMs = useNow(250);
  const quizzes = slideQuizzes(slide);
  const at = Math.min(show.answered, quizzes.length - 1);
  const quiz = quizzes[at];
  if (!quiz) return null;
  const isShown = at < show.answered;
  const left = countdownMs(show, nowMs);
  const question = live.place === placeKey(show.position) ? live.questions[at] : undefined;
  return (
    <section className="quiz-row" aria-label="Question on this slide">
      {question && (
        <p className="quiz-counts" role="status">
          <strong>{question.phones} answered</strong>
          {question.counts?.map((count, option) => (
            <span key={letter(option)} className={quiz.answers.includes(option) ? "right" : ""}>
              {letter(option)} {count}
              {quiz.answers.includes(option) && <span className="only-heard"> (right)</span>}
            </span>
          ))}
        </p>
      )}
      <ButtonGroup name="Question" className="quiz-buttons">
        {left === null ? (
          !isShown && (
            <MenuButton
              name="Countdown"
              label={<Icon name="time" />}
              entries={choices.map((it) => ({
                id: String(it),
                label: it < 60 ? `${it} seconds` : `${it / 60} minute${it === 60 ? "" : "s"}`,
                keys: "",
                isEnabled: true,
              }))}
              onChoose={(id) => ask("quiz.countdown", { seconds: Number(id) })}
            />
          )
        ) : (
          <Button className="quiz-time" onPress={() => ask("quiz.countdown", { seconds: null })}>
            <Icon name="time" />
            {left === 0 ? "Time is up: stop" : `${clock(left)} stop`}
          </Button>
        )}
        {code?.joinUrl != null && !isShown && (
          <IconButton
            icon={<Icon name="code" />}
            label={code.showsCode ? "Take the code off the screen" : "Show the code to the room"}
            isOn={code.showsCode}
            onPress={() => ask("phones.code", { on: !code.showsCode })}
          />
        )}
        <Button isDisabled={isShown} onPress={onReveal}>
          <Icon name="check" />
          {isShown ? "Answer is shown" : "Show answer"}
        </Button>
      </ButtonGroup>
    </section>
  );
}

const letter = (at: number): string => String.fromCharCode(65 + at);

const clock = (ms: number): string => minutesText(Math.ceil(ms / 1000));
