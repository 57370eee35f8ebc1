/** Exchanges the displays of slides and console, and says which display holds what. */

import type { RoomDisplay, Swap } from "#contract/shows.ts";
import type { AudienceSeat } from "./audience-seat.ts";
import { enterFullScreen, leaveFullScreen, type PlacingWorld } from "./audience-window.ts";
import { distinctDisplays } from "./displays.ts";
import type { ScreenDisplay, WindowApi } from "./electron-api.ts";

/**
 * Sends the slides to the display of the console, and the console to the one the slides leave. When both stand on one
 * display, only the slides go. The new display of the slides is remembered like one that was chosen in the menu.
 */
export async function swapDisplays(
  seat: AudienceSeat | null,
  room: WindowApi | null,
  console: WindowApi | null,
  world: PlacingWorld,
): Promise<Swap> {
  const displays = distinctDisplays(world.screen.getAllDisplays());
  if (displays.length < 2) return "one-display";
  if (!seat || !room) return "no-audience";
  const from = displayOf(room, world);
  const near = console && displayOf(console, world);
  const to = near && near.id !== from.id ? near : displays.find((it) => it.id !== from.id);
  if (!to) return "one-display";
  // The slides go first: they cover the notes, and never the other way round on the display they arrive at.
  await seat.moveTo(to.id);
  if (console && near?.id === to.id) await carryOver(console, near, from, world);
  if (console && !console.isDestroyed()) console.focus();
  return "swapped";
}

/** Every display once, with what stands on it. */
export function roomDisplays(
  room: WindowApi | null,
  console: WindowApi | null,
  world: PlacingWorld,
): readonly RoomDisplay[] {
  const all = world.screen.getAllDisplays();
  const holds = (window: WindowApi | null, id: number) =>
    window !== null && displayOf(window, world).id === id;
  return all.map((it) => ({
    name: it.label.trim(),
    width: it.bounds.width,
    height: it.bounds.height,
    isBuiltIn: it.internal,
    isMirrored: all.some((other) => other.id !== it.id && covers(other, it)),
    hasSlides: holds(room, it.id),
    hasConsole: holds(console, it.id),
  }));
}

const displayOf = (window: WindowApi, world: PlacingWorld): ScreenDisplay =>
  world.screen.getDisplayMatching(window.getBounds());

const covers = ({ bounds: a }: ScreenDisplay, { bounds: b }: ScreenDisplay): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** Keeps the window's distance from the corner as far as the other display has room for it. */
async function carryOver(
  window: WindowApi,
  from: ScreenDisplay,
  to: ScreenDisplay,
  world: PlacingWorld,
): Promise<void> {
  const isFull = window.isFullScreen();
  await leaveFullScreen(window, world);
  if (window.isDestroyed()) return;
  const old = window.getBounds();
  const area = to.workArea;
  const width = Math.min(old.width, area.width);
  const height = Math.min(old.height, area.height);
  const place = (at: number, start: number, length: number, size: number): number =>
    Math.round(start + Math.min(Math.max(at, 0), length - size));
  window.setBounds({
    x: place(old.x - from.workArea.x, area.x, area.width, width),
    y: place(old.y - from.workArea.y, area.y, area.height, height),
    width,
    height,
  });
  if (isFull) await enterFullScreen(window, world);
}
