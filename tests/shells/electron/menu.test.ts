/** The native menu: the page's commands with the platform's own around them. */

import type { MenuItemConstructorOptions } from "electron/main";
import { describe, expect, it } from "vitest";
import type { Menu } from "#contract/desk.ts";
import { acceleratorOf } from "#shells/electron/accelerator.ts";
import { type MenuSurroundings, menuTemplate } from "#shells/electron/menu.ts";

const page: Menu = [
  {
    label: "File",
    items: [
      { command: "deck.save", label: "Save", keys: "Ctrl+S", enabled: true },
      { command: null, label: "", keys: "", enabled: true },
      { command: "export.slides", label: "Export Slides…", keys: "", enabled: false },
    ],
  },
  { label: "Edit", items: [{ command: "edit.undo", label: "Undo", keys: "Ctrl+Z", enabled: true }] },
  { label: "Show", items: [{ command: "show.start", label: "Present", keys: "F5", enabled: true }] },
  { label: "Help", items: [{ command: "help.keys", label: "Keys", keys: "?", enabled: true }] },
];

function draw(platform: NodeJS.Platform, more: Partial<MenuSurroundings> = {}, menu = page) {
  const chosen: string[] = [];
  const shown: number[] = [];
  const template = menuTemplate(menu, {
    platform,
    appName: "Lectern",
    displays: [],
    choose: (command) => void chosen.push(command),
    showOn: (display) => void shown.push(display),
    ...more,
  });
  return { template, chosen, shown };
}
const below = (item: MenuItemConstructorOptions | undefined) =>
  Array.isArray(item?.submenu) ? item.submenu : [];
const find = (template: MenuItemConstructorOptions[], label: string) =>
  template.find((it) => it.label === label);
const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((it) => [it, ...flat(below(it))]);
/** Menus call back with things of Electron's; ours look at none of them. */
const click = (item: MenuItemConstructorOptions | undefined) =>
  Reflect.apply(item?.click ?? (() => undefined), null, []);

describe("the menu", () => {
  it.each(["darwin", "win32", "linux"] as const)(
    "on %s draws what the page described, in its order",
    (platform) => {
      const { template } = draw(platform);
      const labels = template.map((it) => it.label).filter((it) => it !== "Lectern");
      expect(labels).toEqual(["File", "Edit", "Show", "Window", "Help"]);
      expect(below(find(template, "File")).map((it) => it.label ?? it.type)).toEqual([
        "Save",
        "separator",
        "Export Slides…",
      ]);
    },
  );

  it("tells the page which command was chosen", () => {
    const { template, chosen } = draw("linux");
    click(flat(template).find((it) => it.id === "deck.save"));
    expect(chosen).toEqual(["deck.save"]);
  });

  it("disables what the page disabled", () => {
    const items = flat(draw("linux").template);
    expect(items.find((it) => it.id === "export.slides")?.enabled).toBe(false);
    expect(items.find((it) => it.id === "deck.save")?.enabled).toBe(true);
  });

  it("shows keys without taking them from the page", () => {
    for (const item of flat(draw("linux").template).filter((it) => it.id))
      expect(item.registerAccelerator).toBe(false);
  });

  it.each(["darwin", "win32", "linux"] as const)(
    "on %s has no reload, no developer tools, no zoom of the page",
    (platform) => {
      const roles = flat(draw(platform).template).map((it) => it.role?.toLowerCase());
      for (const role of [
        "reload",
        "forcereload",
        "toggledevtools",
        "resetzoom",
        "zoomin",
        "zoomout",
        "viewmenu",
        "editmenu",
      ])
        expect(roles).not.toContain(role);
      expect(flat(draw(platform, {}, []).template).map((it) => it.accelerator)).not.toContain("F5");
    },
  );

  it("adds cut, copy and paste below the page's own Edit items, or a menu for them", () => {
    const roles = (template: MenuItemConstructorOptions[]) =>
      below(find(template, "Edit")).map((it) => it.role);
    expect(roles(draw("linux").template).slice(-5)).toEqual([
      "cut",
      "copy",
      "paste",
      "pasteAndMatchStyle",
      "selectAll",
    ]);
    expect(roles(draw("linux", {}, []).template)).toEqual([
      "cut",
      "copy",
      "paste",
      "pasteAndMatchStyle",
      "selectAll",
    ]);
  });

  it("has an application menu with Quit on macOS only, and About elsewhere under Help", () => {
    const mac = draw("darwin").template;
    expect(below(mac[0]).map((it) => it.role)).toContain("quit");
    expect(below(find(mac, "Help")).map((it) => it.role)).not.toContain("about");
    const linux = draw("linux").template;
    expect(linux[0]?.label).toBe("File");
    expect(below(find(linux, "Help")).map((it) => it.role)).toContain("about");
  });

  it("offers the displays for the slides when there are at least two", () => {
    const displays = [
      { id: 1, label: "Built-in", isChosen: false },
      { id: 2, label: "EPSON", isChosen: true },
    ];
    const { template, shown } = draw("linux", { displays });
    const choices = below(flat(template).find((it) => it.label === "Show Slides On"));
    expect(choices.map((it) => [it.label, it.type, it.checked])).toEqual([
      ["Built-in", "radio", false],
      ["EPSON", "radio", true],
    ]);
    click(choices[1]);
    expect(shown).toEqual([2]);
    expect(flat(draw("linux", { displays: displays.slice(1) }).template).map((it) => it.label)).not.toContain(
      "Show Slides On",
    );
  });
});

describe("keys beside a menu item", () => {
  it.each([
    ["Ctrl+S", "Ctrl+S"],
    ["ctrl+shift+p", "Ctrl+Shift+P"],
    ["Cmd+S", "Cmd+S"],
    ["⌘S", "Cmd+S"],
    ["⇧⌘P", "Shift+Cmd+P"],
    ["⌥⌘↑", "Alt+Cmd+Up"],
    ["F5", "F5"],
    ["Shift+F5", "Shift+F5"],
    ["Ctrl++", "Ctrl+Plus"],
    ["Ctrl+Plus", "Ctrl+Plus"],
    ["Ctrl+-", "Ctrl+-"],
    ["Ctrl+,", "Ctrl+,"],
    ["Ctrl+PageDown", "Ctrl+PageDown"],
    ["Alt+Enter", "Alt+Enter"],
  ])("%s is drawn as %s", (keys, accelerator) => {
    expect(acceleratorOf(keys)).toBe(accelerator);
  });

  it.each([
    "",
    " ",
    "N",
    "?",
    "Space",
    "Shift+P",
    "Esc",
    "Enter",
    "Ctrl",
    "Ctrl+Shift",
    "Ctrl+S, K",
    "Ctrl+Foo",
    "S+Ctrl",
    "F99",
  ])("%j is not drawn: typed into text, or no key Electron knows", (keys) => {
    expect(acceleratorOf(keys)).toBeNull();
  });
});
