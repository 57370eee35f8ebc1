/** What phones answered, on the slide that asked: bars behind the options, how many answered, and the time left. */

import type { StageClock, StageOverlay, StageQuestion } from "#contract/stage.ts";

type Quiz = Extract<StageOverlay, { kind: "stage.quiz" }>;

export class LiveQuiz {
  readonly #plate = document.createElement("div");
  readonly #clock = document.createElement("span");
  readonly #answers = document.createElement("span");
  #quiz: Quiz | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(slides: HTMLElement) {
    this.#plate.className = "live-quiz";
    this.#plate.setAttribute("role", "timer");
    this.#clock.className = "live-clock";
    this.#answers.className = "live-answers";
    this.#plate.append(this.#clock, this.#answers);
    slides.append(this.#plate);
  }

  take(quiz: Quiz): void {
    this.#quiz = quiz;
  }

  /** Draws on the slide that is shown, when it is the one this is about. */
  draw(slideId: string, section: HTMLElement): void {
    const quiz = this.#quiz?.slide === slideId ? this.#quiz : null;
    const questions = quiz?.questions ?? [];
    for (const [at, block] of [...section.querySelectorAll(".quiz")].entries()) {
      for (const old of block.querySelectorAll(".live-bar, .live-count")) old.remove();
      const question = questions[at];
      if (question?.counts) drawBars(block, question.counts, question.phones);
    }
    this.#drawAnswers(questions);
    this.#run(quiz?.clock ?? null);
  }

  #drawAnswers(questions: readonly StageQuestion[]): void {
    const open = questions.find((it) => it.counts === null) ?? questions.at(-1);
    this.#answers.textContent = open && open.phones > 0 ? `${open.phones} answered` : "";
    this.#answers.hidden = this.#answers.textContent === "";
  }

  #run(clock: StageClock | null): void {
    clearInterval(this.#timer);
    this.#clock.hidden = clock === null;
    this.#plate.hidden = clock === null && this.#answers.hidden;
    if (!clock) return;
    const show = (): void => {
      const leftMs = clock.endsAtMs === null ? clock.leftMs : clock.endsAtMs - Date.now();
      const seconds = Math.max(0, Math.ceil(leftMs / 1000));
      this.#clock.textContent =
        seconds === 0 ? "Time is up" : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      this.#plate.classList.toggle("is-over", seconds === 0);
      if (seconds === 0) clearInterval(this.#timer);
    };
    show();
    if (clock.endsAtMs !== null) this.#timer = setInterval(show, 200);
  }
}

function drawBars(block: Element, counts: readonly number[], phones: number): void {
  for (const [at, option] of [...block.querySelectorAll(".quiz-options > li")].entries()) {
    const count = counts[at] ?? 0;
    const bar = document.createElement("span");
    bar.className = "live-bar";
    bar.style.setProperty("--share", String(phones > 0 ? count / phones : 0));
    const words = document.createElement("span");
    words.className = "live-count";
    words.textContent = String(count);
    words.setAttribute("aria-label", `${count} of ${phones} answers`);
    words.setAttribute("role", "img");
    option.prepend(bar);
    option.append(words);
  }
}
