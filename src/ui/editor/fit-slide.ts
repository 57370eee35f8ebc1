/** How the slide under the cursor fits, as it was last drawn, and the one click that draws it smaller. */

import { unseenExcess } from "#core/check/excess.ts";
import type { SlideMeasures } from "#core/check/measures.ts";
import { fitSlide } from "#core/deck/edit-attributes.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { currentSlide, type EditorState, tell } from "./editor-store.ts";
import { focusSource } from "./slide-actions.ts";

/** Null when all fits, and while it is not known. */
export function excessOfCurrent(state: EditorState): SlideMeasures | null {
  const slide = currentSlide(state)?.slide;
  const isKnown = slide !== undefined && state.layout.appearance === state.appearance;
  const found = isKnown ? state.layout.measures.get(slide) : undefined;
  return found && found.excess > unseenExcess ? found : null;
}

/** The percentage at which the slide would fit; null when nothing is to be done, or no readable size would do. */
export function fitOfCurrent(state: EditorState): number | null {
  const fit = excessOfCurrent(state)?.fit;
  return fit && fit.excess <= unseenExcess ? fit.percent : null;
}

/** Draws the slide at the largest size at which it fits: one step of undo. */
export function fitCurrent(editor: Editor): void {
  const { store } = editor;
  const percent = fitOfCurrent(store.getState());
  const current = currentSlide(store.getState());
  if (percent === null || !current) return;
  const changes = fitSlide(store.getState().deck, current.index, percent);
  if (changes.length === 0 || !changeTexts(editor, changes)) return;
  const how = percent === 100 ? "with closer lines" : `at ${percent} %`;
  tell(store, `The slide fits ${how}.`, "plain", { label: "Undo", command: "edit.undo" });
  // The button that was pressed goes with what it was for.
  focusSource(editor);
}

/** What the preview says of a slide that is too full; empty when it is not. */
export function excessWords(found: SlideMeasures | null): string {
  if (!found) return "";
  const pixels = `${Math.round(found.excess)} px`;
  const { fit, side } = found;
  const what =
    side === "picture"
      ? `A picture lacks ${pixels} of height`
      : side === "left" || side === "right"
        ? `Content is ${pixels} too wide`
        : `Content is ${pixels} too high`;
  if (!fit || fit.excess <= unseenExcess) return what;
  return `${what}; even with words at 24 px still ${Math.round(fit.excess)} px: split the slide`;
}
