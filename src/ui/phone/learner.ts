/** A question on a learner's phone: the options as large buttons, what is ticked, and whether it still counts. */

import type { LearnerView } from "#contract/phones.ts";
import { tick } from "./ticking.ts";
import { clockWords, element } from "./words.ts";

type QuestionView = Extract<LearnerView, { kind: "question" }>;
type Say = (said: unknown) => Promise<boolean>;

export function drawLearner(main: HTMLElement, view: QuestionView, say: Say): void {
  const hadFocus = main.contains(document.activeElement)
    ? document.activeElement?.getAttribute("data-option")
    : null;
  const status = element("p", "status");
  status.setAttribute("role", "status");
  const list = element("div", "options");
  list.setAttribute("role", "group");
  list.setAttribute("aria-labelledby", "question");
  const title = element("h1", "question", view.words);
  title.id = "question";
  list.append(...view.choices.map((words, at) => optionButton(view, words, at, say)));
  const clock = element("p", "clock");
  clock.setAttribute("role", "timer");
  main.replaceChildren(title, clock, list, status);
  showTime(view, clock, status, list);
  if (hadFocus != null) main.querySelector<HTMLElement>(`[data-option="${CSS.escape(hadFocus)}"]`)?.focus();
}

function optionButton(view: QuestionView, words: string, at: number, say: Say): HTMLButtonElement {
  const button = element("button", "option");
  button.type = "button";
  button.dataset.option = String(at);
  const isTicked = view.ticked.includes(at);
  button.setAttribute("aria-pressed", String(isTicked));
  button.disabled = view.closed !== null;
  button.append(element("span", "letter", String.fromCharCode(65 + at)), element("span", "words", words));
  button.addEventListener("click", () => {
    const rest = view.isMultiple ? view.ticked.filter((it) => it !== at) : [];
    // Felt at once; the news draw what really counts.
    button.setAttribute("aria-pressed", String(!isTicked));
    void say({ question: view.question, ticked: isTicked ? rest : [...rest, at] }).then((isTaken) => {
      if (!isTaken) button.setAttribute("aria-pressed", String(isTicked));
    });
  });
  return button;
}

function showTime(view: QuestionView, clock: HTMLElement, status: HTMLElement, list: HTMLElement): void {
  const { time, closed } = view;
  clock.hidden = time === null || closed !== null;
  status.textContent = statusWords(view);
  tick(time?.isRunning === true && closed === null, (passedMs) => {
    if (!time) return;
    const leftMs = time.leftMs - passedMs;
    clock.textContent = clockWords(leftMs);
    if (leftMs > 0 || closed !== null) return;
    for (const button of list.querySelectorAll("button")) button.disabled = true;
    status.textContent = statusWords({ ...view, closed: "time" });
  });
}

function statusWords({ closed, ticked, isMultiple }: QuestionView): string {
  if (closed === "shown") return "The answer is on the screen.";
  const has = ticked.length > 0;
  if (closed === "time") return has ? "Time is up. Your answer counts." : "Time is up.";
  if (has) return "Your answer counts. You can change it until the answer is shown.";
  return isMultiple
    ? "Tick all that apply. Nobody sees who answered what."
    : "Nobody sees who answered what.";
}
