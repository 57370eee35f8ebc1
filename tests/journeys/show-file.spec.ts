/** A show in one file: opened from the disk in a browser that reaches nothing, presented to its end, harmed by nothing in it. */

import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { chartDeck } from "../support/chart-deck.ts";
import { exportShow, openShow } from "../support/exported-show.ts";
import { hostileSlides } from "../support/hostile-slides.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const heading = (page: Page) => page.locator("section.present:not(.stack)").getByRole("heading").first();
const shown = (page: Page) => page.locator("section.present:not(.stack)");
const photo =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const note = "Nobody in the room may ever read these words of mine.";
const files = {
  "deck.yml": "title: A small talk\nbrand: { logo: images/logo.svg, footer: North Clinic }\n",
  "images/a b.png": Buffer.from(photo, "base64"),
  "images/logo.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="40" height="30"><path d="M0 0h4v3z" fill="#0b6e75"/></svg>',
  "01.md": [
    `# First\n\n::: notes\n${note}\n:::`,
    "## Second\n\n+ one\n+ two",
    "## Third\n\n![A dot](images/a%20b.png)\n\nMath $\\sqrt{x}$ and [the end](#end)",
    `<!-- .slide: hidden -->\n\n## A hidden matter\n\nNot shown.`,
    "<!-- .slide: id=end background-image=images/logo.svg -->\n\n## Last\n\n<!-- a remark to myself -->\n\n[A site](https://example.org/)",
  ].join("\n\n---\n\n"),
};

test("is presented to the end by keyboard, offline, with every picture, and without a word of the notes", async ({
  context,
}) => {
  await using deck = await temporaryDeck(files);
  const file = await exportShow(deck.folder);
  const text = await readFile(file, "utf8");
  for (const secret of [note, "ever read these words", "remark to myself", "hidden matter"])
    expect(text).not.toContain(secret);
  const { page, asked, wrong } = await openShow(context, file);
  const seen: string[] = [];
  await expect(heading(page)).toHaveText("First");
  // Slower than a bounce of a remote, which counts as one press.
  const press = async (key: string) => {
    await page.keyboard.press(key, { delay: 130 });
  };
  const keys = ["ArrowRight", " ", "PageDown", "Enter", "ArrowDown", "ArrowRight", "Enter"];
  for (const key of keys) {
    const title = (await heading(page).textContent()) ?? "";
    if (seen.at(-1) !== title) seen.push(title);
    await press(key);
  }
  await expect(heading(page)).toHaveText("Last");
  expect([...seen, "Last"].filter((it, at, all) => all[at - 1] !== it)).toEqual([
    "First",
    "Second",
    "Third",
    "Last",
  ]);
  await expect(shown(page)).toHaveCSS("background-image", /^url\("data:image\/svg\+xml/);
  await press("Home");
  await expect(heading(page)).toHaveText("First");
  for (const digit of ["3", "Enter"]) await press(digit);
  await expect(heading(page)).toHaveText("Third");
  const picture = shown(page).getByRole("img", { name: "A dot" });
  expect(await picture.evaluate((it: HTMLImageElement) => it.decode().then(() => it.naturalWidth))).toBe(1);
  await expect(page.locator("html[data-logo]")).toHaveCount(1);
  expect(await page.evaluate(() => document.fonts.check("24px 'Atkinson Hyperlegible Next'"))).toBe(true);
  // A reload stays where the talk was.
  await page.reload();
  await expect(heading(page)).toHaveText("Third");
  await shown(page).getByRole("link", { name: "the end" }).click();
  await expect(heading(page)).toHaveText("Last");
  expect(asked).toEqual([]);
  expect(wrong).toEqual([]);
});

test("blanks the screen, says its keys, goes on with a click, and leaves no key to the slides while the keys are shown", async ({
  context,
}) => {
  await using deck = await temporaryDeck(files);
  const { page, wrong } = await openShow(context, await exportShow(deck.folder));
  await expect(heading(page)).toHaveText("First");
  await page.keyboard.press("b");
  await expect(page.locator("body[data-blank=black]")).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("body[data-blank]")).toHaveCount(0);
  await expect(heading(page)).toHaveText("First");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await expect(help).toBeVisible();
  await page.keyboard.press("PageDown");
  await help.getByRole("button", { name: "Close" }).click();
  await expect(help).toBeHidden();
  await expect(heading(page)).toHaveText("First");
  await page.locator("#stage").click({ position: { x: 300, y: 300 } });
  await expect(heading(page)).toHaveText("Second");
  expect(wrong).toEqual([]);
});

test("charts and diagrams are drawn by engines that came in the file", async ({ context }) => {
  await using deck = await temporaryDeck({
    ...chartDeck("clinic"),
    "00.md": "## A way\n\n```mermaid\ngraph LR\n  A[Begin]-->B[End]\n```\n",
  });
  const { page, asked, wrong } = await openShow(context, await exportShow(deck.folder));
  await expect(shown(page).locator(".diagram svg")).toBeVisible();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(page.locator(".chart-drawing svg").first()).toBeAttached();
  expect(asked).toEqual([]);
  expect(wrong).toEqual([]);
});

test("nothing on a hostile slide runs or reaches out, and a policy forbids it besides", async ({
  context,
}) => {
  const listener = "http://127.0.0.1:9";
  const sources = hostileSlides.map(({ markdown }, at) => [
    `${String(at).padStart(3, "0")}.md`,
    markdown.replaceAll("{{LISTENER}}", listener),
  ]);
  await using deck = await temporaryDeck({ "deck.yml": "title: Bad\n", ...Object.fromEntries(sources) });
  const { page, asked } = await openShow(context, await exportShow(deck.folder));
  const slides = await page.evaluate(
    () =>
      (JSON.parse(document.querySelector("#show")?.textContent ?? "{}") as { deck: { stacks: [][] } }).deck
        .stacks.length,
  );
  expect(slides).toBeGreaterThanOrEqual(hostileSlides.length);
  await expect(page.locator("section.present")).not.toHaveCount(0);
  for (let at = 2; at <= slides; at++) {
    // In turn, because the same key at once again is the bounce of a remote.
    await page.keyboard.press(at % 2 === 0 ? "Shift+ArrowRight" : "Shift+ArrowDown");
    await page.waitForFunction((wanted) => location.hash === `#${wanted}`, at, { timeout: 10_000 });
  }
  expect(await page.evaluate(() => (globalThis as { __executed?: unknown }).__executed)).toBeUndefined();
  expect(asked).toEqual([]);
  // The policy alone: what is put into the finished file by hand does not run either.
  const file = path.join(deck.outside, "changed.html");
  const text = await readFile(path.join(deck.outside, "talk.html"), "utf8");
  await writeFile(
    file,
    text.replace(
      "<main",
      "<script>globalThis.__executed = 1</script><img src=x onerror='globalThis.__executed = 2'><main",
    ),
  );
  const changed = await openShow(context, file);
  await expect(changed.page.locator("section.present")).not.toHaveCount(0);
  expect(
    await changed.page.evaluate(() => (globalThis as { __executed?: unknown }).__executed),
  ).toBeUndefined();
});
