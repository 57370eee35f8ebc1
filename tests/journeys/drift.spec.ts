/**
 * Both windows of a show stand where the program says, whatever is done in whichever of them. `LECTERN_DRIFT=10000` does so
 * many things; each time a hundred are done. `LECTERN_SEED` repeats a run.
 */

import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { parseDeck } from "#core/deck/assemble.ts";
import { placeKey, roomCover, roomPosition, type Show } from "#core/show/show.ts";
import { shownIndex, shownSlides } from "#core/show/shown.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { type Chance, chance } from "../support/chance.ts";
import { present, stageOf } from "../support/show-windows.ts";
import { followToldShow, type ToldShow } from "../support/told-show.ts";

const deeds = Number(process.env.LECTERN_DRIFT ?? 100);
const seed = Number(process.env.LECTERN_SEED ?? 20_261_124);
const checkEvery = 10;
const reloadEvery = 50;

/** Forty slides, some below one another, some hidden, with none to three steps. */
const slide = (_: unknown, at: number) =>
  `${at % 9 === 5 ? "<!-- .slide: hidden -->\n\n" : ""}# S${at}\n\n${"+ point\n".repeat(at % 4)}`;
const text = Array.from({ length: 40 }, slide).reduce(
  (all, it, at) => `${all}\n${at % 7 === 3 ? "--" : "---"}\n\n${it}`,
);
const deck = parseDeck({
  name: "drift",
  settings: null,
  sources: [{ name: "a.md", text }],
  data: [],
  assets: [],
});

const moves = ["ArrowRight", "PageDown", "n", "Space", "ArrowLeft", "PageUp", "p", "Backspace"];
const jumps = ["Shift+ArrowRight", "Shift+ArrowLeft", "Home", "End"];
const states = ["b", "w", ".", ",", "f", "t", "c", "Shift+P", "q"];

/** What a stage shows. */
interface Seen {
  readonly title: string;
  readonly steps: number;
  readonly cover: string;
  readonly isEnlarged: boolean;
  readonly isTurned: boolean;
  readonly tool: string;
  readonly strokes: readonly string[];
}

async function see(page: Page): Promise<Seen | null> {
  const frame = page.frames().find((it) => it.url().endsWith("/stage.html"));
  const read = (): Seen => {
    const slide = document.querySelector("section.present:not(.stack)");
    const root = document.querySelector<HTMLElement>("#stage");
    const strokes = Array.from(document.querySelectorAll<SVGElement>(".ink [data-stroke]"));
    return {
      title: slide?.querySelector("h1")?.textContent?.trim() ?? "",
      steps: slide?.querySelectorAll(".fragment.visible").length ?? 0,
      cover: document.body.dataset.blank ?? "",
      isEnlarged: (root?.style.transform ?? "") !== "",
      isTurned: (root?.style.filter ?? "") !== "",
      tool: document.querySelector<SVGElement>(".ink")?.dataset.tool ?? "",
      strokes: strokes.map((it) => it.dataset.stroke ?? ""),
    };
  };
  return (await frame?.evaluate(read).catch(() => null)) ?? null;
}

/** What a stage should show that stands at a place of the show. */
function expected(told: ToldShow, show: Show, at: Show["position"]) {
  const shown = shownSlides(deck, show.chosen);
  const found = shown.slides[shownIndex(shown, at)];
  return {
    title: found?.slide.title ?? "",
    steps: at.step,
    isEnlarged: show.zoom !== null && placeKey(at) === placeKey(show.position),
    tool: show.tool ?? "",
    strokes: told.strokes(placeKey(at)),
  };
}

async function compare(windows: { console: Page; room: Page }, told: ToldShow, what: string) {
  await expect(async () => {
    const show = told.show();
    if (!show) throw new Error("no show was told");
    const [console, room] = [await see(windows.console), await see(windows.room)];
    expect(console, "the console").toMatchObject(expected(told, show, show.position));
    expect(room, "the room").toMatchObject({
      ...expected(told, show, roomPosition(show)),
      cover: roomCover(show) ?? "",
      isTurned: show.filter.invert,
    });
    // Nothing was on its way meanwhile.
    expect(told.show()).toEqual(show);
  }, what).toPass({ timeout: 30_000 });
}

async function drag(page: Page, { below }: Chance): Promise<void> {
  const box = await page.locator("iframe:not([aria-hidden])").first().boundingBox();
  if (!box) return;
  const at = () =>
    [box.x + (box.width * (10 + below(80))) / 100, box.y + (box.height * (20 + below(70))) / 100] as const;
  // A pointer that rests over the picture wakes with its first movement.
  await page.mouse.move(...at());
  await page.mouse.move(...at());
  await page.mouse.down();
  await page.mouse.move(...at(), { steps: 3 });
  await page.mouse.up();
}

/** One thing at random; gives its name. */
async function act(windows: { console: Page; room: Page }, luck: Chance): Promise<string> {
  const window = luck.pick([windows.console, windows.room]);
  const press = async (key: string) => {
    await window.keyboard.press(key);
    return key;
  };
  const kind = luck.below(100);
  if (kind < 50) return press(luck.pick(moves));
  if (kind < 60) return press(luck.pick(jumps));
  if (kind < 70) {
    const number = 1 + luck.below(40);
    for (const digit of String(number)) await window.keyboard.press(digit);
    return `${number} ${await press("Enter")}`;
  }
  if (kind < 84) return press(luck.pick(states));
  if (kind < 94) {
    const tool = luck.pick(["d", "d", "e", "z", "l"]);
    await press(tool);
    await drag(luck.pick([windows.console, windows.room]), luck);
    return `${tool} and a drag`;
  }
  if (kind < 97) {
    await windows.console.getByRole("button", { name: "Undo the last stroke" }).click();
    return "undo";
  }
  if (kind < 98) {
    await windows.console.getByRole("button", { name: "Picture in the room" }).click();
    await windows.console.getByRole("menuitem", { name: "Invert colors" }).click();
    return "invert";
  }
  await windows.console.keyboard.press("g");
  const grid = windows.console.frameLocator("iframe[title='All slides']");
  await grid.getByRole("option").nth(luck.below(40)).click();
  return "a slide out of all, left out or not";
}

test("after random deeds both windows show what the program says", async ({ page, context }) => {
  test.setTimeout(120_000 + deeds * 3000);
  await using shell = await startBrowserShell({ "a.md": text });
  const told = followToldShow(context);
  const { presenter: console, audience: room } = await present(shell, context, page);
  const windows = { console, room };
  const luck = chance(seed);
  const done: string[] = [];
  for (let at = 1; at <= deeds; at++) {
    done.push(await act(windows, luck));
    if (at % reloadEvery === 0) {
      const window = luck.pick([console, room]);
      await window.reload();
      await expect(stageOf(window).locator("section.present").first()).toBeVisible();
    }
    if (at % checkEvery === 0)
      await compare(
        windows,
        told,
        `after ${at} deeds of seed ${seed}, the last ${done.slice(-15).join(", ")}`,
      );
  }
});
