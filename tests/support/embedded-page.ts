/** A test whose page is drawn by the embedded Chromium, and no other: so its pictures are the same on every machine. */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
      const ownFonts = await mkdtemp(join(tmpdir(), "lectern-fonts-"));
      await writeFile(join(ownFonts, "fonts.conf"), onlyFonts(found?.env.FONTCONFIG_PATH ?? "", ownFonts));
      const browser =
        found &&
        (await chromium.launch({
          executablePath: found.executablePath,
          env: { ...process.env, ...found.env, FONTCONFIG_PATH: ownFonts } as Record<string, string>,
          chromiumSandbox: mayUseSandbox(),
        }));
      await use(browser);
      await browser?.close();
      await rm(ownFonts, { recursive: true });
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

/** Words in a picture are set in whatever typeface there is; so there are only those that came with the browser. */
const onlyFonts = (folder: string, cache: string): string =>
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${cache}/cache</cachedir></fontconfig>
`;
