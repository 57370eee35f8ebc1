/** The menu bar follows the editor in front. */

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Menu } from "#contract/desk.ts";
import { createMenuBar } from "#shells/electron/menu-bar.ts";
import { type FakeDesk, fakeDesk, otherDeck } from "../../support/fake-desk.ts";
import { fakeDisplay } from "../../support/fake-electron.ts";

const menu = (label: string): Menu => [
  { label: "File", items: [{ command: "deck.save", label, keys: "Ctrl+S", enabled: true }] },
];

let desk: FakeDesk;
beforeEach(() => {
  vi.useFakeTimers();
  desk = fakeDesk();
});
afterEach(() => vi.useRealTimers());
const bar = (platform: NodeJS.Platform) => createMenuBar(desk.fake.api, platform, () => desk.windows);
const drawn = () => JSON.stringify(desk.fake.templates.at(-1));
const id = (n: number) => desk.connections[n]?.id ?? "";

it("is drawn in the editor's own window, and tells that editor which command was chosen", async () => {
  const editor = await desk.open("editor");
  bar("linux").describe(id(0), menu("Save"));
  expect(editor.done).toContain("setMenu");
  expect(desk.fake.applicationMenu).toBeUndefined();
  const file = desk.fake.templates[0]?.[0]?.submenu;
  const save = Array.isArray(file) ? file[0] : undefined;
  Reflect.apply(save?.click ?? (() => undefined), null, []);
  expect(editor.webContents.sent.at(-1)?.args).toEqual([
    { event: "desk.commandChosen", data: { command: "deck.save" } },
  ]);
});

it("is one for the whole program on macOS, and has Quit before any editor spoke", () => {
  bar("darwin").redraw();
  expect(JSON.stringify(desk.fake.applicationMenu)).toContain('"role":"quit"');
});

it("changes with the editor in front", async () => {
  const first = await desk.open("editor");
  await desk.open("editor", otherDeck);
  const it = bar("linux");
  it.describe(id(0), menu("Save one"));
  expect(desk.fake.templates).toEqual([]);
  it.describe(id(1), menu("Save two"));
  expect(drawn()).toContain("Save two");
  first.focus();
  it.redraw();
  expect(drawn()).toContain("Save one");
});

it("offers the displays only while slides are shown", async () => {
  desk.fake.displays = [
    ...desk.fake.displays,
    fakeDisplay(2, "", { x: 1440, y: 0, width: 1920, height: 1080 }),
  ];
  await desk.open("editor");
  const it = bar("linux");
  it.describe(id(0), menu("Save"));
  expect(drawn()).not.toContain("Show Slides On");
  await desk.open("audience");
  it.redraw();
  expect(drawn()).toContain("Display (1920 × 1080)");
  expect(drawn()).toContain("Built-in (1440 × 900)");
});
