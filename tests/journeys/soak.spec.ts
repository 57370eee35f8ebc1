/**
 * A show that goes on and on: the memory of both windows stays where it was. A short one each time; `LECTERN_SOAK=1800` is
 * an hour with a step every two seconds, its clock shortened to what the machine can do.
 */

import { expect, test } from "playwright/test";
import { placeKey } from "#core/show/show.ts";
import { shownSlides } from "#core/show/shown.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { deckFolder } from "../support/deck-folder.ts";
import { readDeckFolder } from "../support/draw-deck.ts";
import { present } from "../support/show-windows.ts";
import { followToldShow } from "../support/told-show.ts";
import { memoryOf, type WindowMemory } from "../support/window-memory.ts";

const steps = Number(process.env.LECTERN_SOAK ?? 100);
/** The first rounds through the deck fill what is kept for good: slides drawn, formulas set, code compiled. */
const warmUp = 200;
const measureEvery = 100;

test("both windows hold no more after a long show than after its beginning", async ({ page, context }) => {
  test.setTimeout(120_000 + steps * 2000);
  const { deck } = await readDeckFolder("slides/ketamine-therapy");
  const last = shownSlides(deck).slides.at(-1);
  if (!last) throw new Error("the deck shows nothing");
  await using shell = await startBrowserShell(await deckFolder("ketamine-therapy"));
  const told = followToldShow(context);
  const { presenter: console, audience: room } = await present(shell, context, page);
  const measured: { readonly step: number; readonly console: WindowMemory; readonly room: WindowMemory }[] =
    [];
  const measure = async (step: number) => {
    // Around the same slide every time: only those near the shown one are drawn.
    await console.keyboard.press("Home");
    await expect.poll(() => placeKey(told.show()?.position ?? { h: -1, v: 0 })).toBe("0/0");
    measured.push({ step, console: await memoryOf(console), room: await memoryOf(room) });
    globalThis.console.log(JSON.stringify(measured.at(-1)));
  };

  for (let step = 0; step < warmUp + steps; step++) {
    if (step >= warmUp && (step - warmUp) % measureEvery === 0) await measure(step - warmUp);
    const { position, steps: all } = told.show() ?? { position: { h: 0, v: 0, step: 0 }, steps: 1 };
    const isEnd = position.h === last.h && position.v === last.v && position.step >= all;
    // Keys in turn: the same one twice at once in one window would be a bounce.
    const key = isEnd ? "Home" : (["ArrowRight", "PageDown", "n", "ArrowDown"][step % 4] ?? "n");
    await (step % 3 === 2 ? room : console).keyboard.press(key);
    await expect
      .poll(() => JSON.stringify(told.show()?.position), { intervals: [5, 10, 20, 50] })
      .not.toBe(JSON.stringify(position));
  }
  await measure(steps);

  const begun = measured[0];
  const ended = measured.at(-1);
  if (!begun || !ended) throw new Error("nothing was measured");
  for (const window of ["console", "room"] as const)
    for (const count of ["heapMB", "nodes", "listeners"] as const)
      expect(ended[window][count], `${count} of the ${window}`).toBeLessThan(begun[window][count] * 1.1);
});
