/** What a hand does on a stage (keys, clicks, links) becomes a message; the page decides what it means. */

import type { FromStage } from "#contract/stage.ts";
import { isWebAddress } from "./addresses.ts";
import { clickedLength } from "./messages.ts";

export interface InputReceiver {
  tell(message: FromStage): void;
  /** A link to a place in the deck: `deck-ref-3`, `/2`. */
  follow(place: string): void;
  /** An arrow on the stage was pressed. */
  step(direction: "next" | "back"): void;
}

/** Keys a browser would answer itself, were they not taken here: reload, save, print, find, scroll. */
const browserLetters = new Set(["s", "p", "f", "o", "g", "d", "h", "n"]);

export function listenForInput(root: HTMLElement, receiver: InputReceiver): void {
  document.addEventListener("keydown", (event) => onKey(event, receiver));
  document.addEventListener("keyup", ({ key }) => receiver.tell({ kind: "stage.released", key }));
  // Capturing: reveal.js must not act on its own arrows, nor the browser on any link.
  document.addEventListener("click", (event) => onClick(event, root, receiver), { capture: true });
  document.addEventListener("auxclick", (event) => event.preventDefault(), { capture: true });
  for (const name of ["dragstart", "drop", "dragover", "submit"])
    document.addEventListener(name, (event) => event.preventDefault(), { capture: true });
}

function onKey(event: KeyboardEvent, receiver: InputReceiver): void {
  const isOnOwn =
    event.target instanceof Element && event.target.closest("a[href], button, summary, video, audio");
  if (isOnOwn && (event.key === "Enter" || event.key === " ")) return;
  const hasModifier = event.ctrlKey || event.metaKey;
  const isBrowsers = hasModifier
    ? browserLetters.has(event.key.toLowerCase())
    : event.key !== "Tab" && !event.altKey;
  if (isBrowsers) event.preventDefault();
  receiver.tell(pressOf(event));
}

/** A press as the page is told it. */
export function pressOf(event: KeyboardEvent): Extract<FromStage, { kind: "stage.key" }> {
  return {
    kind: "stage.key",
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    repeat: event.repeat,
  };
}

function onClick(event: MouseEvent, root: HTMLElement, receiver: InputReceiver): void {
  const target = event.target instanceof Element ? event.target : root;
  const arrow = target.closest(".controls button");
  if (arrow) {
    event.stopPropagation();
    receiver.step(arrow.matches(".navigate-left, .navigate-up") ? "back" : "next");
    return;
  }
  // A tool on the slide is no click of the show.
  if (target.closest(".ink.in-hand")) return;
  const link = target.closest("a");
  if (link) {
    event.preventDefault();
    const address = link.getAttribute("href") ?? "";
    if (address.startsWith("#")) receiver.follow(address.slice(1));
    else if (isWebAddress(address)) receiver.tell({ kind: "stage.link", address: new URL(address).href });
    return;
  }
  if (!target.closest("video, audio, .sound, summary"))
    receiver.tell({ kind: "stage.clicked", words: wordsAt(target) });
}

/** What is written in the smallest block around an element. */
function wordsAt(target: Element): string {
  if (target instanceof HTMLImageElement) return target.alt.slice(0, clickedLength);
  const block = target.closest("h1, h2, h3, h4, h5, h6, p, li, td, th, figcaption, .line");
  return (block?.textContent ?? "").trim().slice(0, clickedLength);
}
