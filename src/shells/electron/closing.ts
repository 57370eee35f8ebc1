/** Lets a window with text in it close only when the page says all is saved, or the user says it may. */

import type { WindowApi } from "./electron-api.ts";

export interface ClosingWorld {
  /** Tells the page to save now. */
  readonly askPage: () => void;
  /** Asks the user when the page did not answer in time; true when the window may close all the same. */
  readonly askUser: () => Promise<boolean>;
  /** The window goes for good. */
  readonly onFreed: () => void;
  /** The window stays: whoever wanted to quit stops wanting it. */
  readonly onKept: () => void;
  readonly limitMs: number;
}

export interface HeldWindow {
  /** The page has saved and lets go. */
  free(): void;
}

/** A save to a slow network folder takes seconds; a page that hangs must not hold a window for ever. */
export const closingLimitMs = 5000;

/** Holds `window` open at every attempt to close it until it is freed. */
export function holdWindow(window: WindowApi, world: ClosingWorld): HeldWindow {
  let state: "open" | "asked" | "free" = "open";
  const free = () => {
    if (state === "free") return;
    state = "free";
    if (!window.isDestroyed()) window.destroy();
    world.onFreed();
  };
  const askUser = async () => {
    if (state !== "asked" || window.isDestroyed()) return;
    if (await world.askUser()) free();
    else if (state === "asked") {
      state = "open";
      world.onKept();
    }
  };
  window.on("close", (event) => {
    if (state === "free") return;
    event.preventDefault();
    if (state === "asked") return;
    state = "asked";
    world.askPage();
    setTimeout(() => void askUser(), world.limitMs);
  });
  return { free };
}
