/** The window of speaker notes of a show: this slide's notes, what comes next, the clock and the time the talk takes. */

import type { ShowFile } from "#contract/show-document.ts";
import { drawFigures } from "#ui/stage/figures.ts";
import { pressOf } from "#ui/stage/input.ts";
import { sanitize } from "#ui/stage/sanitize.ts";
import { button, element } from "./element.ts";
import { type FromNotes, isOwnOrigin, ownTarget, readToNotes, type ToNotes } from "./notes-messages.ts";
import { timeText } from "./time-text.ts";

/** Keys that mean something in the window with the slides only when they are pressed there. */
const notHere: ReadonlySet<string> = new Set(["Tab", "Escape", "f", "F", "s", "S", "g", "G", "?", "F11"]);

export function startNotes(
  root: HTMLElement,
  opener: Window,
  { title, deck, titles, notes }: ShowFile,
): void {
  const slides = deck.stacks.flat();
  const tell = (message: FromNotes) => opener.postMessage(message, ownTarget());
  document.title = `Notes: ${title}`;
  document.documentElement.classList.add("is-notes");
  let stands: ToNotes | null = null;

  const place = element("p", "notes-place");
  const clock = element("p", "notes-clock");
  const timer = element("p", "notes-timer");
  const heading = element("h1", "notes-title", "Waiting for the window with the slides…");
  const text = element("article", "notes-text");
  // Long notes are scrolled by keyboard once they have the focus.
  text.tabIndex = 0;
  text.setAttribute("aria-label", "Speaker notes");
  const next = element("p", "notes-next");
  const top = element("header", "notes-top");
  const times = element("div", "notes-times");
  const again = button("Start the time again", () => tell({ kind: "show.restart" }));
  times.append(timer, again, clock);
  top.append(place, times);
  root.className = "notes-window";
  root.removeAttribute("id");
  root.replaceChildren(top, heading, text, next);

  function tick(): void {
    const since = stands?.sinceMs ?? null;
    timer.textContent = timeText(since === null ? 0 : Date.now() - since);
    clock.textContent = new Date().toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
    if (opener.closed) place.textContent = "The window with the slides is closed.";
  }

  function show(to: ToNotes): void {
    const isOther = to.number !== stands?.number;
    stands = to;
    const steps = to.steps > 0 ? ` · step ${to.step} of ${to.steps}` : "";
    place.textContent = `Slide ${to.number} of ${slides.length}${steps}`;
    tick();
    const [slide, following] = [slides[to.number - 1], slides[to.number]];
    if (!isOther || !slide) return;
    heading.textContent = titles[slide.id] || "Without a title";
    const html = notes?.[slide.id] ?? "";
    if (html === "") text.replaceChildren(element("p", "notes-none", "No notes for this slide."));
    else text.replaceChildren(sanitize(html, "slide"));
    text.scrollTop = 0;
    void drawFigures(text);
    next.textContent = following
      ? `Next: ${titles[following.id] || "without a title"}`
      : "This is the last slide.";
  }

  window.addEventListener("message", (event) => {
    if (event.source !== opener || !isOwnOrigin(event)) return;
    const message = readToNotes(event.data);
    if (message) show(message);
  });
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const isScroll = target === text && (event.key === "ArrowDown" || event.key === "ArrowUp");
    const isOnButton = target?.closest("button") && (event.key === "Enter" || event.key === " ");
    if (isScroll || isOnButton || notHere.has(event.key) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    tell({ kind: "show.key", press: pressOf(event) });
  });
  document.addEventListener("click", (event) => {
    // A link would take this window away from the talk.
    if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  });
  setInterval(() => {
    tick();
    // The window with the slides may have been loaded again and know nothing of this one.
    if (!opener.closed) tell({ kind: "show.hello" });
  }, 1000);
  tell({ kind: "show.hello" });
}
