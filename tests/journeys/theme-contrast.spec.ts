/** Words on slides in every theme, judged by axe-core: as the themes come, and with accents that are hard to read. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright";
import { expect } from "playwright/test";
import { themes } from "#core/deck/settings.ts";
import { drawDeck, readDeckFolder, withSettings } from "../support/draw-deck.ts";
import { test } from "../support/embedded-page.ts";

interface Judged {
  /** What axe finds too faint, as `ratio: words`. */
  readonly faint: readonly string[];
  /** Slides with words on a ground that it cannot judge. */
  readonly unknown: readonly string[];
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** `rule` is `color-contrast` (AA) or `color-contrast-enhanced` (AAA). */
async function judge(page: Page, rule: string): Promise<Judged> {
  // Lines drawn on a ground of one colour are a picture to axe: it would judge nothing that stands on them.
  await page.addStyleTag({
    content: `.layout-section { background: var(--deep) !important }
      .layout-title { background: var(--paper) !important }`,
  });
  await page.evaluate(axe);
  return page.evaluate(async (asked) => {
    interface Node {
      readonly target: readonly string[];
      readonly html: string;
      readonly any: readonly {
        readonly data: { readonly contrastRatio?: number; readonly messageKey?: string } | null;
      }[];
    }
    interface Results {
      readonly violations: readonly { readonly nodes: readonly Node[] }[];
      readonly incomplete: readonly { readonly nodes: readonly Node[] }[];
    }
    const { axe: judgeOf } = globalThis as unknown as {
      axe: { run(where: string, options: object): Promise<Results> };
    };
    const { violations, incomplete } = await judgeOf.run(".slide", {
      runOnly: [asked],
      rules: { [asked]: { enabled: true } },
    });
    const grounds = ["bgImage", "bgGradient"];
    const slideOf = (node: Node) =>
      document.querySelector(node.target.at(-1) ?? "")?.closest(".slide")?.className ?? "none";
    return {
      faint: violations.flatMap((it) =>
        it.nodes.map((node) => `${node.any[0]?.data?.contrastRatio}: ${slideOf(node)} ${node.html}`),
      ),
      unknown: incomplete
        .flatMap((it) => it.nodes)
        .filter((node) => grounds.includes(node.any[0]?.data?.messageKey ?? ""))
        .map((node) => `${slideOf(node)} ${node.html}`),
    };
  }, rule);
}

const accents = [null, "#ffd400", "#0a0a3c", "#ff2d55"];

for (const theme of themes)
  test(`words in the theme ${theme} reach AA with any accent${theme === "contrast" ? ", and AAA" : ""}`, async ({
    sheet,
  }) => {
    const gallery = await readDeckFolder("slides/gallery");
    for (const accent of accents) {
      const brand = { ...gallery.deck.settings.brand, accent };
      await drawDeck(sheet, withSettings(gallery, { theme, brand }));
      const rule = theme === "contrast" ? "color-contrast-enhanced" : "color-contrast";
      const { faint, unknown } = await judge(sheet, rule);
      expect(faint, `accent ${accent}`).toEqual([]);
      // Words on a picture that fills the slide are left to a person, words inside a drawing to whoever drew it.
      expect(unknown.filter((it) => !/layout-image-full|<t(?:ext|span)/.test(it))).toEqual([]);
    }
  });

test("faint words are found: the test can fail", async ({ sheet }) => {
  await drawDeck(sheet, await readDeckFolder("slides/gallery"));
  await sheet.addStyleTag({ content: ".slide .layout-content, .slide li { color: #9aa }" });
  const { faint } = await judge(sheet, "color-contrast");
  expect(faint.length).toBeGreaterThan(5);
});
