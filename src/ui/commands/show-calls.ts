/** What an action of the key map asks of the host, the same from either window. */

import type { CallName, Input } from "#contract/contract.ts";
import type { Relayed } from "#contract/shows.ts";
import type { Tool } from "#core/show/ink.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import type { Shown } from "#core/show/shown.ts";
import type { KeyMap } from "./key-map.ts";
import { parseChord } from "./keys.ts";
import type { ShowAction } from "./show-keys.ts";

export type Ask = <C extends CallName>(name: C, input: Input<C>) => void;

/** Makes the call of an action; nothing for one that concerns only its own window. A number past the end means the last slide. */
export function callShow(action: ShowAction, show: Show | null, { slides }: Shown, ask: Ask): void {
  if (action.kind === "step") ask("show.step", { direction: action.direction });
  else if (action.kind === "go") {
    const slide = slides[Math.min(Math.max(action.number, 1), slides.length) - 1];
    if (slide) ask("show.go", { position: { h: slide.h, v: slide.v, step: 0 } });
  } else if (action.kind === "blank")
    ask("show.blank", { blank: show?.blank === action.colour ? null : action.colour });
  else if (action.kind === "unblank") ask("show.blank", { blank: null });
  else if (action.kind === "freeze") ask("show.freeze", { on: show?.frozen === null });
  else if (action.kind === "emergency") ask("show.emergency", { on: show?.emergency === null });
  else if (action.kind === "question") ask("show.question", { on: true });
  else if (action.kind === "tool") callTool(action.tool, show, ask);
  else if (action.kind === "lay-down") layDown(show, ask);
  else if (action.kind === "clear-ink" && show) ask("ink.clear", { place: placeKey(show.position) });
  else if (action.kind === "bring-back" && show && show.chosen.dropped.length > 0)
    ask("show.choose", { ...show.chosen, dropped: [] });
  else if (action.kind === "pause")
    ask("show.timer", { action: show?.runningSince === null ? "resume" : "pause" });
  else if (action.kind === "end") ask("show.end", {});
}

/** A key was let go: the clock for questions runs only while its key is held. */
export function releaseKey(key: string, show: Show | null, map: KeyMap, ask: Ask): void {
  const counts = show !== null && show.questions.runningSince !== null;
  // Shift may have been let go before the key.
  const isIts = map.get("question")?.some((it) => lastKey(it) === lastKey(key)) ?? false;
  if (counts && isIts) ask("show.question", { on: false });
}

const lastKey = (chord: string): string => {
  const { key } = parseChord(chord);
  return key === " " ? "space" : key.toLowerCase();
};

/** Taking the tool that is in the hand lays it down; the zoom tool shows the whole slide again as it goes. */
function callTool(tool: Tool, show: Show | null, ask: Ask): void {
  if (show?.tool === tool) layDown(show, ask);
  else ask("ink.tool", { tool });
}

function layDown(show: Show | null, ask: Ask): void {
  if (show?.zoom) ask("ink.zoom", { zoom: null });
  ask("ink.tool", { tool: null });
}

/** What an action does to the console alone, so that a window without one hands it on; null for what concerns the show. */
export function relayedOf(action: ShowAction): Relayed | null {
  if (action.kind === "grid" || action.kind === "help" || action.kind === "swap") return action.kind;
  if (action.kind !== "notes-size") return null;
  return action.direction === 1 ? "bigger-notes" : "smaller-notes";
}

/** The action that was handed on. */
export function actionOf(relayed: Relayed): ShowAction {
  if (relayed === "grid" || relayed === "help" || relayed === "swap") return { kind: relayed };
  return { kind: "notes-size", direction: relayed === "bigger-notes" ? 1 : -1 };
}
