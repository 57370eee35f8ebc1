/** Draws the menu of the editor in front, as that editor last described it. */

import type { Menu } from "#contract/desk.ts";
import type { ElectronApi } from "./electron-api.ts";
import { type DisplayChoice, menuTemplate } from "./menu.ts";
import type { DesktopWindows } from "./windows.ts";

export interface MenuBar {
  /** Keeps what the page of a window described, and draws it. */
  describe(windowId: string, menu: Menu): void;
  /** Draws again: another window is in front, or the displays changed. */
  redraw(): void;
}

/** macOS has one menu bar for the whole program; elsewhere each editor window carries its own. */
export function createMenuBar(
  electron: ElectronApi,
  platform: NodeJS.Platform,
  windows: () => DesktopWindows,
): MenuBar {
  const described = new Map<string, Menu>();

  const displays = (): readonly DisplayChoice[] => {
    if (!windows().hasAudience()) return [];
    const chosen = windows().slidesOn();
    return electron.screen.getAllDisplays().map(({ id, label, bounds }) => ({
      id,
      label: `${label.trim() || "Display"} (${bounds.width} × ${bounds.height})`,
      isChosen: id === chosen,
    }));
  };
  const draw = (windowId: string | null, menu: Menu) =>
    menuTemplate(menu, {
      platform,
      appName: electron.app.name,
      displays: displays(),
      choose: (command) => {
        const it = windowId === null ? null : windows().byId(windowId);
        it?.end().send({ event: "desk.commandChosen", data: { command } });
      },
      showOn: (display) => void windows().showSlidesOn(display),
    });

  const redraw = () => {
    const front = windows().frontEditor();
    const menu = front ? (described.get(front.id) ?? []) : [];
    if (platform === "darwin") electron.setApplicationMenu(draw(front?.id ?? null, menu));
    else if (front && !front.window.isDestroyed())
      front.window.setMenu?.(electron.buildMenu(draw(front.id, menu)));
    for (const id of described.keys()) if (!windows().byId(id)) described.delete(id);
  };

  return {
    describe(windowId, menu) {
      described.set(windowId, menu);
      if (windows().frontEditor()?.id === windowId) redraw();
    },
    redraw,
  };
}
