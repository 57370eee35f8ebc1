/** From a key in the console to the next step in both windows. */

import type { Frame, Page } from "playwright";
import { type OpenLectern, stageOf } from "./lectern-jobs.ts";
import { lastKeyMs, paintAt, paintCount, watchKeys, watchPaints } from "./watch-paints.ts";

/** Milliseconds until the slower of the two stages has drawn it; one value per step. */
export async function lecternSteps(open: OpenLectern, steps: number): Promise<number[]> {
  const { presenter, console, room } = await openShow(open);
  await watchKeys(presenter);
  await watchPaints(console, "steps");
  await watchPaints(room, "steps");
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    // A second press within a bounce of a clicker's button is none.
    await presenter.waitForTimeout(300);
    const before = [await paintCount(console), await paintCount(room)] as const;
    await presenter.keyboard.press("PageDown");
    const paints = await Promise.all([paintAt(console, before[0]), paintAt(room, before[1])]);
    times.push(Math.max(...paints.map((it) => it.atMs)) - (await lastKeyMs(presenter)));
  }
  return times;
}

interface OpenShow {
  readonly presenter: Page;
  /** The stages of the two windows. */
  readonly console: Frame;
  readonly room: Frame;
}

async function openShow({ context, editor }: OpenLectern): Promise<OpenShow> {
  const pages = context.waitForEvent("page").then(async (first) => {
    const second = context.pages().find((page) => page !== first && page !== editor);
    return [first, second ?? (await context.waitForEvent("page"))] as const;
  });
  await editor.keyboard.press("F5");
  const opened = await pages;
  await Promise.all(opened.map((page) => page.waitForLoadState("load")));
  const presenter = opened.find((page) => page.url().includes("/presenter/"));
  const audience = opened.find((page) => page.url().includes("/audience/"));
  if (!presenter || !audience) throw new Error(`F5 opened ${opened.map((page) => page.url()).join(" and ")}`);
  // The console's first stage is the slide of now.
  const [console, room] = await Promise.all([stageOf(presenter), stageOf(audience)]);
  for (const stage of [console, room]) await stage.waitForSelector(".slide.present :is(h1, h2)");
  return { presenter, console, room };
}
