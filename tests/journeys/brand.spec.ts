/** The mark, the line and the typeface of an organization, from deck.yml to the stage of the editor and to paper. */

import type { Locator } from "playwright";
import { expect, test } from "playwright/test";
import { lookOf } from "#core/render/look.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { drawDeck, readDeckFolder, withSettings } from "../support/draw-deck.ts";
import { test as paper } from "../support/embedded-page.ts";

const mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>';
const deck = {
  "deck.yml":
    'font: serif\nbrand: { accent: teal, logo: images/a b.svg, footer: "Ward \\"7\\" \\\\ east" }\n',
  "a.md": '# One\n\n---\n\n<!-- .slide: layout="title" -->\n\n# Two\n',
  "images/a b.svg": mark,
};

/** What is drawn before and after the content of a slide. */
const drawnOn = (slide: Locator) =>
  slide.evaluate((it) => ({
    line: getComputedStyle(it, "::before").content,
    mark: getComputedStyle(it, "::after").borderImageSource,
    ratio:
      Number.parseFloat(getComputedStyle(it, "::after").width) /
      Number.parseFloat(getComputedStyle(it, "::after").height),
    font: getComputedStyle(it).fontFamily,
  }));

test("the stage wears mark, line, accent and typeface of deck.yml", async ({ page }) => {
  await using shell = await startBrowserShell(deck);
  await page.goto(shell.address("editor"));
  const slide = page.frameLocator("iframe:not([aria-hidden])").first().locator("section.slide.present");
  await expect.poll(async () => (await drawnOn(slide)).mark).toMatch(/deck\/images\/a%20b\.svg"\)$/);
  const { line, ratio, font } = await drawnOn(slide);
  expect(line).toBe('"Ward \\"7\\" \\\\ east" / ""');
  expect(ratio).toBeCloseTo(2);
  expect(font).toMatch(/^"Source Serif 4"/);
});

paper("paper wears them too, and a mark that is no picture is left out", async ({ sheet }) => {
  const gallery = await readDeckFolder("slides/gallery");
  const slide = sheet.locator(".slide.layout-content").first();
  await drawDeck(sheet, gallery);
  expect(await drawnOn(slide)).toMatchObject({ line: '"The gallery" / ""', ratio: 1 });
  expect((await drawnOn(slide)).mark).toMatch(/logo\.svg/);
  const brand = { accent: null, logo: "references.bib", footer: "" };
  await drawDeck(sheet, withSettings(gallery, { brand }));
  expect(await drawnOn(slide)).toMatchObject({ line: "none", mark: "none" });
});

test("a mark on the network is never asked for", async () => {
  const { deck: read } = await readDeckFolder("slides/gallery");
  const brand = { ...read.settings.brand, logo: "https://example.org/logo.svg" };
  expect(lookOf({ ...read.settings, brand }).logo).toBeNull();
});
