/** A test whose page is drawn by the embedded Chromium, and no other: so its pictures are the same on every machine. */

import { type Browser, chromium, type Page } from "playwright";
import { test as base } from "playwright/test";
import { mayUseSandbox, unpackEmbeddedChromium } from "#adapters/chromium-embedded.ts";

interface Workers {
  readonly embedded: Browser | null;
}

/** `sheet` is a page in which half a CSS pixel is a dot, and scripts of a test may run. */
export const test = base.extend<{ readonly sheet: Page }, Workers>({
  embedded: [
    async ({ browserName: _ }, use) => {
      const found = await unpackEmbeddedChromium();
      const browser =
        found &&
        (await chromium.launch({
          executablePath: found.executablePath,
          env: { ...process.env, ...found.env } as Record<string, string>,
          chromiumSandbox: mayUseSandbox(),
        }));
      await use(browser);
      await browser?.close();
    },
    { scope: "worker" },
  ],
  sheet: async ({ embedded }, use) => {
    test.skip(embedded === null, "the embedded Chromium is for Linux on x64 only");
    if (embedded === null) return;
    const options = { viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5, bypassCSP: true };
    const page = await embedded.newPage(options);
    await use(page);
    await page.close();
  },
});
