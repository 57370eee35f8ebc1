/** The presenter's own phone: two large buttons, where the show stands, the timer, and notes where they were asked for. */

import type { RemoteView } from "#contract/phones.ts";
import { tick } from "./ticking.ts";
import { clockWords, element } from "./words.ts";

/** A thumb that trembles is one press, as on a clicker. */
const bounceMs = 120;

const covers: Readonly<Record<NonNullable<RemoteView["cover"]>, string>> = {
  black: "The screen is black. Next shows the slide again.",
  white: "The screen is white. Next shows the slide again.",
  pause: "Interrupted. Go on at the console.",
};

export function drawRemote(
  main: HTMLElement,
  view: RemoteView,
  say: (said: unknown) => Promise<boolean>,
): void {
  // The buttons stay the same elements, so that a press is never lost to news that came in under the thumb.
  const parts = main.querySelector(".remote-notes") ? main : build(main, say);
  const part = (name: string) => parts.querySelector<HTMLElement>(`.${name}`);
  const set = (name: string, text: string) => {
    const it = part(name);
    if (it && it.textContent !== text) it.textContent = text;
  };
  const step = view.steps > 0 ? `, step ${view.step} of ${view.steps}` : "";
  set("remote-place", `Slide ${view.number} of ${view.count}${step}`);
  set("remote-cover", view.cover === null ? "" : covers[view.cover]);
  const notes = part("remote-notes");
  if (notes) {
    const text =
      view.notes === null ? "Notes stay on the computer." : view.notes || "No notes on this slide.";
    const isOther = notes.textContent !== text;
    set("remote-notes", text);
    notes.classList.toggle("calm", !view.notes);
    if (isOther) notes.scrollTop = 0;
  }
  const { ms, isRunning } = view.timer;
  tick(isRunning, (passedMs) => set("remote-timer", clockWords(Math.floor((ms + passedMs) / 1000) * 1000)));
}

function build(main: HTMLElement, say: (said: unknown) => Promise<boolean>): HTMLElement {
  const head = element("header", "remote-head");
  const timer = element("p", "remote-timer");
  timer.setAttribute("role", "timer");
  head.append(element("h1", "remote-place"), timer);
  const cover = element("p", "remote-cover");
  cover.setAttribute("role", "status");
  const notes = element("section", "remote-notes");
  notes.setAttribute("aria-label", "Notes");
  notes.tabIndex = 0;
  const buttons = element("div", "remote-buttons");
  buttons.append(moveButton("back", "Back", say), moveButton("next", "Next", say));
  main.replaceChildren(head, cover, notes, buttons);
  return main;
}

function moveButton(
  press: "back" | "next",
  words: string,
  say: (said: unknown) => Promise<boolean>,
): HTMLButtonElement {
  const button = element("button", `move ${press}`, words);
  button.type = "button";
  let pressedAt = Number.NEGATIVE_INFINITY;
  button.addEventListener("click", ({ timeStamp }) => {
    if (timeStamp - pressedAt < bounceMs) return;
    pressedAt = timeStamp;
    void say({ press });
  });
  return button;
}
