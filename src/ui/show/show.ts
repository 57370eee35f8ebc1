/** A show without a presenter console: what a hand does on the stage goes straight back to the stage. */

import type { FromStage, StageBlank, StagePlace, ToStage } from "#contract/stage.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";
import { type KeyState, noKeys, pressKey } from "#ui/commands/show-press.ts";
import type { Grid } from "./grid.ts";

export interface ShowWorld {
  readonly nowMs: () => number;
  readonly tell: (message: ToStage) => void;
  /** The list of keys. */
  readonly help: { readonly isOpen: () => boolean; readonly open: () => void; readonly close: () => void };
  readonly grid: Grid;
  /** Opens the window of speaker notes; null when this file has none. False when the browser held it back. */
  readonly openNotes: (() => boolean) | null;
  /** A line for whoever pressed a key that could do nothing. */
  readonly say: (words: string) => void;
  readonly switchFullScreen: () => void;
  readonly openLink: (address: string) => void;
  /** Told where the show stands, slides counted from 1, so that it can begin there again. */
  readonly moved: (number: number, step: number, steps: number) => void;
}

export interface FileShow {
  hear(message: FromStage): void;
  step(direction: "next" | "back"): void;
}

/** `places` are those of the slides, in show order. */
export function createFileShow(places: readonly StagePlace[], world: ShowWorld): FileShow {
  let keys: KeyState = noKeys;
  let blank: StageBlank | null = null;
  let shown = 1;

  const isCovered = (): boolean => world.help.isOpen() || world.grid.isOpen();

  function cover(wanted: StageBlank | null): void {
    blank = wanted;
    world.tell({ kind: "stage.blank", blank });
  }

  function step(direction: Extract<ShowAction, { kind: "step" }>["direction"]): void {
    // As in a show with a console: the first press after a blank screen only brings the slide back.
    const wasBlank = blank !== null;
    if (wasBlank) cover(null);
    if (!wasBlank || direction !== "next") world.tell({ kind: "stage.step", direction });
  }

  function act(action: ShowAction): void {
    switch (action.kind) {
      case "step":
        step(action.direction);
        break;
      case "go": {
        const place = places[Math.min(Math.max(action.number, 1), places.length) - 1];
        if (place) world.tell({ kind: "stage.go", place });
        break;
      }
      case "blank":
        cover(blank === action.colour ? null : action.colour);
        break;
      case "grid":
        world.grid.open(shown);
        break;
      case "close-grid":
        world.grid.close();
        break;
      // There are no displays to swap: the key opens what a speaker needs on the other one.
      case "swap":
        if (world.openNotes === null) world.say("This file was made without speaker notes.");
        else if (!world.openNotes())
          world.say(
            "The browser held back the window of notes. Allow it to open windows here, and press S again.",
          );
        break;
      case "unblank":
        cover(null);
        break;
      case "help":
        if (world.help.isOpen()) world.help.close();
        else world.help.open();
        break;
      case "close-help":
        world.help.close();
        break;
      // There is nobody to freeze the picture for; other programs fill the screen with this key.
      case "freeze":
        world.switchFullScreen();
        break;
      // The rest belongs to a console.
      default:
        break;
    }
  }

  return {
    step,
    hear(message) {
      switch (message.kind) {
        case "stage.key": {
          if (message.key === "F11" && !message.repeat) world.switchFullScreen();
          const scene = {
            isHelpOpen: world.help.isOpen(),
            isGridOpen: world.grid.isOpen(),
            isBlank: blank !== null,
            hasTool: false,
          };
          const { state, action } = pressKey(keys, message, scene, world.nowMs());
          keys = state;
          const closes =
            action?.kind === "help" || action?.kind === "close-help" || action?.kind === "close-grid";
          if (action && (closes || !isCovered())) act(action);
          break;
        }
        case "stage.clicked":
          if (!isCovered()) step("next");
          break;
        case "stage.link":
          world.openLink(message.address);
          break;
        case "stage.moved": {
          const { h, v, step } = message.place;
          shown = places.findIndex((it) => it.h === h && it.v === v) + 1;
          world.moved(shown, step, message.steps);
          break;
        }
        default:
          break;
      }
    },
  };
}
