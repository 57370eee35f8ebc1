/** The page on a phone: hears what it shows now, draws it, and says what the person pressed. */

import "./phone.css";
import type { PhoneView } from "#contract/phones.ts";
import { drawLearner } from "./learner.ts";
import { drawRemote } from "./remote.ts";
import { drawWords } from "./words.ts";

const main = document.querySelector("main");
const link = document.querySelector<HTMLElement>(".link");
const news = new EventSource("news");
let shown: PhoneView["kind"] | null = null;

/** Says it to the presenter's machine; gives whether it was taken. What is shown from now on comes with the news. */
async function say(said: unknown): Promise<boolean> {
  try {
    const response = await fetch("say", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
    });
    if (!response.ok) tell(await response.text());
    return response.ok;
  } catch {
    tell("Not sent: the connection is gone. It comes back by itself.");
    return false;
  }
}

/** A line at the foot; empty takes it away. */
function tell(words: string): void {
  if (!link) return;
  link.hidden = words === "";
  link.textContent = words;
}

function draw(view: PhoneView): void {
  if (!main) return;
  main.dataset.kind = view.kind;
  if (view.kind === "question") drawLearner(main, view, say);
  else if (view.kind === "remote") drawRemote(main, view, say);
  else if (view.kind !== shown) {
    const [title, text] =
      view.kind === "over"
        ? ["That was all.", "The presenter has closed the questions. You can close this page."]
        : ["You are in.", "The next question appears here by itself. Until then: eyes on the slides."];
    drawWords(main, title, text);
  }
  shown = view.kind;
}

news.onmessage = ({ data }) => {
  tell("");
  const view = JSON.parse(String(data)) as PhoneView;
  if (view.kind === "over") news.close();
  draw(view);
};
news.onerror = () => {
  if (news.readyState === EventSource.CLOSED && shown !== "over")
    tell("The connection is gone. Reload this page, or scan the code again.");
  else if (shown !== "over") tell("Connecting again…");
};
