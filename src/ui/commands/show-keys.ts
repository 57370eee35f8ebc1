/** The key map of a running show: one table for the presenter console, the audience window and their stages. */

import type { Tool } from "#core/show/ink.ts";
import type { Blank, Direction } from "#core/show/show.ts";

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

export interface ShowKey {
  /** Names as `KeyboardEvent.key` gives them, letters small. */
  readonly keys: readonly string[];
  /** Whether Shift must be held; `any` for signs, which need it on some keyboards and not on others. */
  readonly shift: boolean | "any";
  readonly action: ShowAction;
  /** How the help names the keys, and what they do. */
  readonly shown: readonly string[];
  readonly words: string;
}

const tool = (it: Tool): ShowAction => ({ kind: "tool", tool: it });
const step = (direction: Direction): ShowAction => ({ kind: "step", direction });

/**
 * The table, from product.md section 4 and the key logs of clickers in console-and-paper.md A1. Digits, Enter after digits,
 * Escape and F5 depend on what came before: see show-press.ts.
 */
export const showKeys: readonly ShowKey[] = [
  {
    keys: ["ArrowRight", "ArrowDown", " ", "PageDown", "n", "Enter"],
    shift: false,
    action: step("next"),
    shown: ["→", "↓", "Space", "Page Down", "N", "Enter"],
    words: "Next step, or next slide; when the screen is blank, only show it again",
  },
  {
    keys: ["ArrowLeft", "ArrowUp", "PageUp", "p", "Backspace"],
    shift: false,
    action: step("back"),
    shown: ["←", "↑", "Page Up", "P", "Backspace"],
    words: "One step back",
  },
  { keys: [" "], shift: true, action: step("back"), shown: ["Shift+Space"], words: "One step back" },
  {
    keys: ["ArrowRight", "ArrowDown"],
    shift: true,
    action: step("skip-next"),
    shown: ["Shift+→", "Shift+↓"],
    words: "Next slide, steps left out",
  },
  {
    keys: ["ArrowLeft", "ArrowUp"],
    shift: true,
    action: step("skip-back"),
    shown: ["Shift+←", "Shift+↑"],
    words: "Previous slide, steps left out",
  },
  { keys: ["Home"], shift: false, action: step("first"), shown: ["Home"], words: "First slide" },
  { keys: ["End"], shift: false, action: step("last"), shown: ["End"], words: "Last slide" },
  {
    keys: ["b"],
    shift: false,
    action: { kind: "blank", colour: "black" },
    shown: ["B"],
    words: "Black screen",
  },
  {
    keys: ["."],
    shift: "any",
    action: { kind: "blank", colour: "black" },
    shown: ["."],
    words: "Black screen",
  },
  {
    keys: ["w"],
    shift: false,
    action: { kind: "blank", colour: "white" },
    shown: ["W"],
    words: "White screen",
  },
  {
    keys: [","],
    shift: "any",
    action: { kind: "blank", colour: "white" },
    shown: [","],
    words: "White screen",
  },
  { keys: ["g"], shift: false, action: { kind: "grid" }, shown: ["G"], words: "All slides, to choose one" },
  {
    keys: ["f"],
    shift: false,
    action: { kind: "freeze" },
    shown: ["F"],
    words: "Freeze what the room sees and look ahead, or let it follow again",
  },
  {
    keys: ["+", "="],
    shift: "any",
    action: { kind: "notes-size", direction: 1 },
    shown: ["+"],
    words: "Bigger notes",
  },
  {
    keys: ["-", "_"],
    shift: "any",
    action: { kind: "notes-size", direction: -1 },
    shown: ["−"],
    words: "Smaller notes",
  },
  { keys: ["t"], shift: false, action: { kind: "pause" }, shown: ["T"], words: "Pause the timer, or go on" },
  { keys: ["l"], shift: false, action: tool("laser"), shown: ["L"], words: "Laser pointer" },
  { keys: ["d"], shift: false, action: tool("pen"), shown: ["D"], words: "Pen" },
  { keys: ["e"], shift: false, action: tool("eraser"), shown: ["E"], words: "Eraser" },
  {
    keys: ["c"],
    shift: false,
    action: { kind: "clear-ink" },
    shown: ["C"],
    words: "Clear what was drawn on this slide",
  },
  {
    keys: ["z"],
    shift: false,
    action: tool("zoom"),
    shown: ["Z"],
    words: "Zoom: click where, drag to move, click again for the whole slide",
  },
  {
    keys: ["q"],
    shift: false,
    action: { kind: "question" },
    shown: ["Q"],
    words: "Hold: the clock for questions runs",
  },
  {
    keys: ["u"],
    shift: false,
    action: { kind: "bring-back" },
    shown: ["U"],
    words: "Bring back the slides left out to finish on time",
  },
  {
    keys: ["p"],
    shift: true,
    action: { kind: "emergency" },
    shown: ["Shift+P"],
    words: "Interruption: a calm screen, all clocks stopped; again to go on",
  },
  {
    keys: ["s"],
    shift: false,
    action: { kind: "swap" },
    shown: ["S"],
    words: "Swap the displays of slides and console",
  },
  { keys: ["?"], shift: "any", action: { kind: "help" }, shown: ["?"], words: "These keys" },
];
