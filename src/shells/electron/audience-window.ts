/** Puts the audience window onto a display and fills it, or makes it an ordinary window again. */

import type { Log } from "#host/ports.ts";
import type { Placement } from "./displays.ts";
import type { ScreenApi, WindowApi } from "./electron-api.ts";

export interface PlacingWorld {
  readonly screen: ScreenApi;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

/** How long a window manager may take to fill the screen before the result is looked at anyway. */
const fullScreenLimitMs = 1500;
const ordinarySize = { width: 1280, height: 720 };

/**
 * Makes the window stand where `placement` says. Full screen names no display in Electron, so the window is moved onto the
 * display first, and looked for afterwards; when it landed elsewhere it is tried once more (electron#30249, #13077, #24048).
 */
export async function placeWindow(
  window: WindowApi,
  placement: Placement,
  world: PlacingWorld,
): Promise<void> {
  if (placement.kind === "window") {
    await leaveFullScreen(window, world);
    if (window.isDestroyed()) return;
    if (!window.isVisible()) window.show();
    return;
  }
  const { display } = placement;
  for (const isLastTry of [false, true]) {
    await leaveFullScreen(window, world);
    if (window.isDestroyed()) return;
    window.setBounds(display.bounds);
    if (!window.isVisible()) window.show();
    await enterFullScreen(window, world);
    if (window.isDestroyed() || world.screen.getDisplayMatching(window.getBounds()).id === display.id) return;
    if (isLastTry) world.log.note("The slides could not be moved to the chosen display.");
  }
}

/** Back to an ordinary window of ordinary size, on a display that is left. */
export async function unfillWindow(window: WindowApi, world: PlacingWorld): Promise<void> {
  await leaveFullScreen(window, world);
  const home = world.screen.getAllDisplays()[0];
  if (window.isDestroyed() || !home) return;
  const { x, y, width, height } = home.workArea;
  const size = {
    width: Math.min(ordinarySize.width, width),
    height: Math.min(ordinarySize.height, height),
  };
  window.setBounds({ x: x + width - size.width, y: y + height - size.height, ...size });
}

/** Full screen as each system does it best: on macOS without a space of its own, so that the console stays where it is. */
export async function enterFullScreen(window: WindowApi, world: PlacingWorld): Promise<void> {
  if (world.platform === "darwin") window.setSimpleFullScreen?.(true);
  else if (!window.isFullScreen())
    await settled(
      (done) => window.once("enter-full-screen", done),
      () => window.setFullScreen(true),
    );
}

export async function leaveFullScreen(window: WindowApi, world: PlacingWorld): Promise<void> {
  if (world.platform === "darwin" && window.isSimpleFullScreen?.()) window.setSimpleFullScreen?.(false);
  if (!window.isFullScreen()) return;
  await settled(
    (done) => window.once("leave-full-screen", done),
    () => window.setFullScreen(false),
  );
  if (window.isFullScreen()) world.log.note("The window manager kept the slides in full screen.");
}

/** Acts, and waits for the sign that it happened; a window manager that gives none is not waited for longer. */
function settled(listen: (done: () => void) => void, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, fullScreenLimitMs);
    listen(() => {
      clearTimeout(timer);
      resolve();
    });
    act();
  });
}
