/** What the check of the room says, in words: displays, shape of the slides, and what a key would do. */

import type { RoomDisplay } from "#contract/shows.ts";
import { rowOf } from "#ui/commands/show-chords.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One display in a line: name, size, and what stands on it. */
export function displayText(it: RoomDisplay): string {
  const name = it.name || (it.isBuiltIn ? "Built-in display" : "Display without a name");
  const holds = [it.hasSlides && "slides", it.hasConsole && "console"].filter((word) => word !== false);
  const what = holds.length > 0 ? holds.join(" and ") : "nothing of this show";
  return `${name}, ${it.width} × ${it.height}: ${what}${it.isMirrored ? ", shows the same as another" : ""}`;
}

/** How slides of this size sit on a display: null when they fill it, to a hundredth. */
export function barsText(slides: Size, display: Size): string | null {
  const ratio = slides.width / slides.height / (display.width / display.height);
  if (Math.abs(ratio - 1) < 0.01) return null;
  const where = ratio < 1 ? "left and right" : "above and below";
  const share = Math.round((1 - Math.min(ratio, 1 / ratio)) * 100);
  return `The slides have another shape than their display: ${share} % of it stay black, ${where}.`;
}

/** What a press in the clicker test would do in a show. */
export function actionText(action: ShowAction | null, isHandled: boolean): string {
  if (!isHandled) return "means nothing in a show";
  if (action === null) return "does nothing, on purpose";
  if (action.kind === "go") return `goes to slide ${action.number}`;
  if (action.kind === "warn-end") return "first of two: a second one ends the show";
  if (action.kind === "end") return "ends the show";
  return rowOf(action)?.label ?? action.kind;
}
