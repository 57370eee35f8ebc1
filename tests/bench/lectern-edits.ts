/** From a key in the editor to its picture in the preview. */

import type { Frame, Page } from "playwright";
import { lastKeyMs, paintAt, paintCount, watchKeys, watchPaints } from "./watch-paints.ts";

export interface EditTimes {
  /** Slides of text, lists, tables, pictures: milliseconds, one a key. */
  readonly plain: readonly number[];
  /** Slides with formulas, code or a quiz, which only the worker draws. */
  readonly heavy: readonly number[];
}

/** The first slides of a generated deck, by what is on them. */
const plain = [0, 1, 2, 4, 6];
const heavy = [3, 5, 7];

/** Types `keys` letters at the ends of headings, in turn on slides of every kind. */
export async function lecternEdits(editor: Page, stage: Frame, keys: number): Promise<EditTimes> {
  await watchPaints(stage, "heading");
  await watchKeys(editor);
  const perSlide = Math.ceil(keys / (plain.length + heavy.length));
  const on = async (slides: readonly number[]) => {
    const times: number[] = [];
    for (const slide of slides) times.push(...(await typeOn(editor, stage, slide, perSlide)));
    return times;
  };
  return { plain: await on(plain), heavy: await on(heavy) };
}

async function typeOn(editor: Page, stage: Frame, slide: number, keys: number): Promise<number[]> {
  const start = slide === 0 ? /^# / : new RegExp(`^## .*\\(${slide + 1}\\)`);
  const heading = editor.locator(".cm-line", { hasText: start }).first();
  await editor.locator(".cm-content").focus();
  await editor.keyboard.press("Control+Home");
  for (let page = 0; page < 20 && (await heading.count()) === 0; page++)
    await editor.keyboard.press("PageDown");
  await heading.click();
  await stage
    .locator("section.present :is(h1, h2)", { hasText: slide === 0 ? /^/ : `(${slide + 1})` })
    .waitFor();
  await editor.keyboard.press("End");
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    // As a hand types: not the moment the last picture is there.
    await editor.waitForTimeout(60 + 10 * (key % 8));
    const before = await paintCount(stage);
    await editor.keyboard.type("x");
    const { atMs } = await paintAt(stage, before);
    times.push(atMs - (await lastKeyMs(editor)));
  }
  return times;
}
