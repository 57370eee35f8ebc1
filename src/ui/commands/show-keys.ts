/** The key map of a running show: one table for the presenter console, the audience window and their stages. */

import type { Tool } from "#core/show/ink.ts";
import type { Blank, Direction } from "#core/show/show.ts";
import type { KeyRow } from "./key-map.ts";

export type ShowAction =
  | { readonly kind: "step"; readonly direction: Direction }
  /** To the slide a person calls by this number: 1 is the first. */
  | { readonly kind: "go"; readonly number: number }
  /** Blanks in this colour, or shows the slide again when it is blank in it already. */
  | { readonly kind: "blank"; readonly colour: Blank }
  | { readonly kind: "freeze" }
  /** Opens or closes the small pictures of all slides. */
  | { readonly kind: "grid" }
  | { readonly kind: "emergency" }
  /** Takes the slides that were left out to end on time into the show again. */
  | { readonly kind: "bring-back" }
  /** Takes a tool into the hand, or lays it down when it is in the hand. */
  | { readonly kind: "tool"; readonly tool: Tool }
  | { readonly kind: "lay-down" }
  | { readonly kind: "clear-ink" }
  /** Begins the clock for questions; letting the key go stops it. */
  | { readonly kind: "question" }
  /** Exchanges the displays of slides and console. */
  | { readonly kind: "swap" }
  | { readonly kind: "close-grid" }
  | { readonly kind: "notes-size"; readonly direction: 1 | -1 }
  | { readonly kind: "pause" }
  | { readonly kind: "help" }
  | { readonly kind: "close-help" }
  | { readonly kind: "unblank" }
  /** First Escape with nothing open: say that a second one ends the show. */
  | { readonly kind: "warn-end" }
  | { readonly kind: "end" };

/** What a key of a show does. Its `keys` are chords as `showChordOf` writes them; `label` is what the help says. */
export interface ShowKey extends KeyRow {
  readonly action: ShowAction;
}

const row = (id: string, keys: readonly string[], action: ShowAction, label: string): ShowKey => ({
  ...{ id, keys, action, label },
});
const tool = (it: Tool): ShowAction => ({ kind: "tool", tool: it });
const step = (direction: Direction): ShowAction => ({ kind: "step", direction });

/**
 * The table, from product.md section 4 and the key logs of clickers in console-and-paper.md A1. Digits, Enter after digits,
 * Escape and F5 depend on what came before: see show-press.ts.
 */
export const showKeys: readonly ShowKey[] = [
  row(
    "next",
    ["ArrowRight", "ArrowDown", "Space", "PageDown", "N", "Enter"],
    step("next"),
    "Next step, or next slide; when the screen is blank, only show it again",
  ),
  row(
    "back",
    ["ArrowLeft", "ArrowUp", "PageUp", "P", "Backspace", "Shift+Space"],
    step("back"),
    "One step back",
  ),
  row("skip-next", ["Shift+ArrowRight", "Shift+ArrowDown"], step("skip-next"), "Next slide, steps left out"),
  row("skip-back", ["Shift+ArrowLeft", "Shift+ArrowUp"], step("skip-back"), "Previous slide, steps left out"),
  row("first", ["Home"], step("first"), "First slide"),
  row("last", ["End"], step("last"), "Last slide"),
  row("black", ["B", "."], { kind: "blank", colour: "black" }, "Black screen"),
  row("white", ["W", ","], { kind: "blank", colour: "white" }, "White screen"),
  row("grid", ["G"], { kind: "grid" }, "All slides, to choose one"),
  row(
    "freeze",
    ["F"],
    { kind: "freeze" },
    "Freeze what the room sees and look ahead, or let it follow again",
  ),
  row("bigger-notes", ["+", "="], { kind: "notes-size", direction: 1 }, "Bigger notes"),
  row("smaller-notes", ["-", "_"], { kind: "notes-size", direction: -1 }, "Smaller notes"),
  row("pause", ["T"], { kind: "pause" }, "Pause the timer, or go on"),
  row("laser", ["L"], tool("laser"), "Laser pointer"),
  row("spot", [], tool("spot"), "Spotlight"),
  row("pen", ["D"], tool("pen"), "Pen"),
  row("marker", [], tool("marker"), "Highlighter"),
  row("eraser", ["E"], tool("eraser"), "Eraser"),
  row("clear", ["C"], { kind: "clear-ink" }, "Clear what was drawn on this slide"),
  row("zoom", ["Z"], tool("zoom"), "Zoom: click where, drag to move, click again for the whole slide"),
  row("question", ["Q"], { kind: "question" }, "Hold: the clock for questions runs"),
  row("bring-back", ["U"], { kind: "bring-back" }, "Bring back the slides left out to finish on time"),
  row(
    "emergency",
    ["Shift+P"],
    { kind: "emergency" },
    "Interruption: a calm screen, all clocks stopped; again to go on",
  ),
  row("swap", ["S"], { kind: "swap" }, "Swap the displays of slides and console"),
  row("help", ["?"], { kind: "help" }, "These keys"),
];
