/** Keeps one audience window on the display it belongs to while displays come and go. */

import { type PlacingWorld, placeWindow, unfillWindow } from "./audience-window.ts";
import type { DisplayMemory } from "./display-memory.ts";
import {
  type DisplayInfo,
  followDisplays,
  identityOf,
  identityOfSet,
  type Placement,
  placeAudience,
} from "./displays.ts";
import type { WindowApi } from "./electron-api.ts";

export interface SeatWorld extends PlacingWorld {
  readonly memory: DisplayMemory;
  /** Display the console (or else the editor) stands on; null when neither is open. */
  readonly consoleDisplay: () => number | null;
}

export interface AudienceSeat {
  /** Puts the window where it belongs and shows it. */
  take(): Promise<void>;
  /** Displays were added, removed or changed: moves only if the room's display did. */
  displaysChanged(): Promise<void>;
  /** The user chose a display: goes there, and remembers it for this set of displays. */
  moveTo(displayId: number): Promise<void>;
  /** The display it fills, or null while it is an ordinary window. */
  displayId(): number | null;
}

export function createAudienceSeat(window: WindowApi, world: SeatWorld): AudienceSeat {
  let placed: Placement = { kind: "window" };
  // One move at a time: a projector that flickers sends many changes before the first full screen is done.
  let moves = Promise.resolve();
  const displays = (): readonly DisplayInfo[] => world.screen.getAllDisplays();
  const remembered = () => world.memory.recall(identityOfSet(displays()));

  const queue = (decide: () => Placement | null) => {
    moves = moves.then(async () => {
      const next = window.isDestroyed() ? null : decide();
      if (!next) return;
      const isLeaving = placed.kind === "fill" && next.kind === "window";
      placed = next;
      await (isLeaving ? unfillWindow(window, world) : placeWindow(window, next, world));
    });
    return moves;
  };

  return {
    take: () => queue(() => placeAudience(displays(), world.consoleDisplay(), remembered())),
    displaysChanged: () =>
      queue(() => followDisplays(placed, displays(), world.consoleDisplay(), remembered())),
    async moveTo(displayId) {
      const chosen = displays().find((display) => display.id === displayId);
      if (!chosen) return;
      await world.memory.remember(identityOfSet(displays()), identityOf(chosen));
      await queue(() => ({ kind: "fill", display: chosen }));
    },
    displayId: () => (placed.kind === "fill" ? placed.display.id : null),
  };
}
