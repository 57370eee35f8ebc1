/** The native menu: what the page described, with the items a platform expects around it. */

import type { MenuItemConstructorOptions } from "electron/main";
import type { Menu } from "#contract/desk.ts";
import { acceleratorOf } from "./accelerator.ts";

/** A display the slides can be shown on, as a menu names it. */
export interface DisplayChoice {
  readonly id: number;
  readonly label: string;
  readonly isChosen: boolean;
}

export interface MenuSurroundings {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** Displays the room can look at; fewer than two are not worth a menu. */
  readonly displays: readonly DisplayChoice[];
  readonly choose: (command: string) => void;
  readonly showOn: (displayId: number) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: "separator" };
const clipboardRoles = ["cut", "copy", "paste", "pasteAndMatchStyle", "selectAll"] as const;

/**
 * The whole menu bar. There is no reload and no developer item in it: F5 begins a show, and a reload would lose the place.
 * Undo and redo are the page's own commands, because the editor owns its history.
 */
export function menuTemplate(menu: Menu, around: MenuSurroundings): Item[] {
  const own = menu.map((it) => ({
    label: it.label,
    submenu: it.items.map((item) => drawItem(item, around)),
  }));
  const edit = own.find((it) => it.label === "Edit");
  edit?.submenu.push(separator, ...clipboardRoles.map((role) => ({ role })));
  const help = own.find((it) => it.label === "Help");
  const isMac = around.platform === "darwin";
  if (!isMac) help?.submenu.push(separator, { role: "about" });
  const rest: Item[] = own.filter((it) => it !== help);
  return [
    ...(isMac ? [appMenu(around.appName)] : []),
    ...rest,
    ...(edit ? [] : [{ label: "Edit", submenu: clipboardRoles.map((role) => ({ role })) }]),
    windowMenu(around, isMac),
    { role: "help", label: "Help", submenu: help?.submenu ?? [{ role: "about" }] },
  ];
}

/** The page hears its own keys, also from inside the slide frame; the menu only shows them, so nothing runs twice. */
function drawItem(item: Menu[number]["items"][number], around: MenuSurroundings): Item {
  const { command } = item;
  if (command === null) return separator;
  const accelerator = acceleratorOf(item.keys);
  return {
    id: command,
    label: item.label,
    enabled: item.enabled,
    registerAccelerator: false,
    ...(accelerator === null ? {} : { accelerator }),
    click: () => around.choose(command),
  };
}

function appMenu(label: string): Item {
  return {
    label,
    submenu: [
      { role: "about" },
      separator,
      { role: "services" },
      separator,
      { role: "hide" },
      { role: "hideOthers" },
      { role: "unhide" },
      separator,
      { role: "quit" },
    ],
  };
}

function windowMenu(around: MenuSurroundings, isMac: boolean): Item {
  const displays: Item[] =
    around.displays.length < 2
      ? []
      : [
          separator,
          {
            label: "Show Slides On",
            submenu: around.displays.map((display) => ({
              label: display.label,
              type: "radio" as const,
              checked: display.isChosen,
              click: () => around.showOn(display.id),
            })),
          },
        ];
  const system: Item[] = isMac ? [{ role: "zoom" }, separator, { role: "front" }] : [{ role: "close" }];
  return { role: "window", label: "Window", submenu: [{ role: "minimize" }, ...system, ...displays] };
}
