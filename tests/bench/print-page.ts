/** `node print-page.ts PAGE.html FILE.pdf`: the print view of a page of reveal.js, printed by Chromium, as its documentation says. */

import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

const [page = "", file = ""] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "",
  chromiumSandbox: process.getuid?.() !== 0,
});
const view = await browser.newPage();
await view.goto(`${pathToFileURL(page)}?view=print`);
// Set when its print view has laid out the pages.
await view.waitForFunction(() => document.querySelector(".pdf-page") !== null, undefined, { timeout: 0 });
await view.evaluate(() => document.fonts.ready);
await view.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
await browser.close();
