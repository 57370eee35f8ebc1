/**
 * The gallery in every theme, compared with pictures that somebody looked at (`gallery/`). After a wanted change run
 * `npx playwright test --config=tests/playwright.config.ts gallery --update-snapshots`, and look at each one that changed.
 */

import type { Page } from "playwright";
import { expect } from "playwright/test";
import { themes } from "#core/deck/settings.ts";
import { drawDeck, readDeckFolder, withSettings } from "../support/draw-deck.ts";
import { test } from "../support/embedded-page.ts";

/**
 * The browser is the same everywhere, but a processor may round the grey of an edge differently: a fifth of the way from
 * black to white is no difference, and neither are a few dots. A heading moved by 2 px changes some hundred.
 */
const tolerance = { threshold: 0.2, maxDiffPixels: 60 };

const pictureOf = (page: Page, slide: number): Promise<Buffer> =>
  page.locator(".slides-page").nth(slide).screenshot({ animations: "disabled" });

const nameOf = (theme: string, slide: number): string => `${theme}-${`${slide + 1}`.padStart(2, "0")}.png`;

for (const theme of themes)
  test(`every slide of the gallery looks as it did in the theme ${theme}, and fits`, async ({ sheet }) => {
    const gallery = withSettings(await readDeckFolder("slides/gallery"), { theme });
    const drawn = await drawDeck(sheet, gallery);
    expect(drawn.overflowing).toEqual([]);
    for (let slide = 0; slide < drawn.pages; slide++)
      expect.soft(await pictureOf(sheet, slide)).toMatchSnapshot(nameOf(theme, slide), tolerance);
  });

test("a heading that moved by 2 px does not pass for the same picture", async ({ sheet }, { config }) => {
  test.skip(/^(?:all|changed)$/.test(config.updateSnapshots), "new pictures are being taken");
  await drawDeck(sheet, withSettings(await readDeckFolder("slides/gallery"), { theme: "clinic" }));
  const slide = 2;
  expect(await pictureOf(sheet, slide)).toMatchSnapshot(nameOf("clinic", slide), tolerance);
  const heading = sheet.locator(".slides-page").nth(slide).locator("h1, h2, h3").first();
  for (const moved of ["translateX(2px)", "translateY(2px)"]) {
    await heading.evaluate((it, to) => {
      it.style.transform = to;
    }, moved);
    const picture = await pictureOf(sheet, slide);
    expect(() => expect(picture).toMatchSnapshot(nameOf("clinic", slide), tolerance), moved).toThrow(
      /pixels.*are different/,
    );
  }
});

for (const [shape, size] of [
  ["4:3", { width: 1280, height: 960 }],
  ["16:9 with a serif", { width: 1280, height: 720 }],
] as const)
  test(`the gallery fits at ${shape} in every theme`, async ({ sheet }) => {
    const gallery = await readDeckFolder("slides/gallery");
    for (const theme of themes) {
      const font = shape.includes("serif") ? "serif" : "sans";
      const { overflowing } = await drawDeck(sheet, withSettings(gallery, { theme, size, font }));
      expect({ theme, overflowing }).toEqual({ theme, overflowing: [] });
    }
  });
