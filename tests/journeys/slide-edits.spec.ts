/** Slides moved, copied and dropped in the list, by keyboard alone and by mouse: what is on disk afterwards, and after undo. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, type Page, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { stageOf } from "../support/show-windows.ts";

const a = "---\nsection: First\n---\n\n## One\n\n---\n\n## Two\n\n--\n\n## Three\n";
const b = "---\nsection: Second\n---\n\n## Four\n";
const files = { "a.md": a, "b.md": b };

const list = (page: Page) => page.getByRole("listbox", { name: "Slides" });
const row = (page: Page, title: string) => page.getByRole("option", { name: new RegExp(`^\\d+, ${title}`) });
const names = (page: Page) => page.locator("[role=option] > .only-heard").allTextContents();
const disk = async (folder: string) => ({
  "a.md": await readFile(join(folder, "a.md"), "utf8"),
  "b.md": await readFile(join(folder, "b.md"), "utf8"),
});

/** The window has come to rest: what is drawn last is drawn. */
async function drawn(page: Page, title: string): Promise<void> {
  await expect(page.frameLocator("iframe[aria-hidden]").locator("h2", { hasText: title })).toBeVisible();
  await expect(page.getByRole("option", { name: "1, One" })).toBeVisible();
}

/** Without the mouse: Tab until a slide has the focus. */
async function reachList(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(list(page).locator("[role=option]:focus")).toHaveCount(1, { timeout: 200 });
  }).toPass();
}

test("the keyboard alone adds, moves, duplicates, hides and deletes slides, and takes all of it back", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await expect(row(page, "One")).toBeVisible();
  await reachList(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Alt+ArrowDown");
  await expect
    .poll(() => names(page))
    .toEqual(["1, Two", "2, One, below the slide before", "3, Three, below the slide before", "4, Four"]);
  await expect(row(page, "One")).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(async () => (await disk(shell.folder))["b.md"]).toBe("---\nsection: Second\n---\n");
  await page.keyboard.press("Control+d");
  await expect(row(page, "Four")).toHaveCount(2);
  await page.keyboard.press("Control+Shift+H");
  await expect(page.getByRole("option", { name: "5, Four, hidden" })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(row(page, "Four")).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "“Four” deleted." })).toBeVisible();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("menuitem", { name: "New slide" })).toBeVisible();
  await page.getByRole("menuitem", { name: "New slide" }).press("Enter");
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.keyboard.type("Typed over");
  await expect(stageOf(page).locator(".slide h2")).toHaveText("Typed over");
  await expect(row(page, "Typed over")).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press("Control+z");
    expect(await names(page)).toEqual(["1, One", "2, Two", "3, Three, below the slide before", "4, Four"]);
  }).toPass();
  for (let step = 0; step < 12; step++) await page.keyboard.press("Control+z");
  await expect.poll(() => disk(shell.folder)).toEqual(files);
});

test("slides dragged by the mouse go into the other source, and one undo takes them out of it", async ({
  page,
}) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await drawn(page, "Two");
  await expect(async () => {
    // A drag that went wrong is given up, never dropped.
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await row(page, "Two").click();
    await row(page, "Three").click({ modifiers: ["Shift"] });
    await expect(page.locator("[role=option][aria-selected=true]")).toHaveCount(2, { timeout: 1000 });
    await row(page, "Four").scrollIntoViewIfNeeded();
    // The list brings the chosen slide into sight a moment later.
    await page.waitForTimeout(500);
    const [from, to] = [await row(page, "Three").boundingBox(), await row(page, "Four").boundingBox()];
    if (!from || !to) throw new Error("the rows are not in sight");
    await page.mouse.move(from.x + 90, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(from.x + 94, from.y + 48, { steps: 4 });
    const line = page.locator(".react-aria-DropIndicator[data-drop-target]");
    for (let y = to.y - 8; y < to.y + 8; y += 4) {
      await page.mouse.move(to.x + 90, y, { steps: 4 });
      await page.waitForTimeout(100);
    }
    await expect(line).toHaveAttribute("aria-label", "Insert before Four", { timeout: 1000 });
  }).toPass();
  await page.mouse.up();
  const moved = {
    "a.md": "---\nsection: First\n---\n\n## One\n\n",
    "b.md": "---\nsection: Second\n---\n\n## Two\n\n--\n\n## Three\n\n---\n\n## Four\n",
  };
  await expect.poll(() => disk(shell.folder)).toEqual(moved);
  await page.keyboard.press("Control+z");
  await expect.poll(() => disk(shell.folder)).toEqual(files);
  await page.keyboard.press("Control+y");
  await expect.poll(() => disk(shell.folder)).toEqual(moved);
});

test("a slide is picked up with a key, put down with arrows, and said so", async ({ page }) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  await drawn(page, "Two");
  await row(page, "One").click();
  await page.keyboard.press("Home");
  await expect(row(page, "One")).toBeFocused();
  await page.keyboard.press("Alt+Enter");
  await expect(page.locator("[data-live-announcer]")).toContainText(/drag/i);
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", "Insert between One and Two");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toHaveAttribute("aria-label", "Insert between Two and Three");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => names(page))
    .toEqual(["1, Two", "2, One, below the slide before", "3, Three, below the slide before", "4, Four"]);
  await expect(page.locator("[data-live-announcer]")).toContainText("Drop complete");
});

test("slides copied in one deck are pasted into another with their stack, and their Markdown into any text", async ({
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await using one = await startBrowserShell(files);
  await using two = await startBrowserShell({ "x.md": "# Other\n" });
  const [first, second] = [await context.newPage(), await context.newPage()];
  await first.goto(one.address("editor"));
  await second.goto(two.address("editor"));
  await first.bringToFront();
  await drawn(first, "One");
  await row(first, "Two").click();
  await row(first, "Three").click({ modifiers: ["Shift"] });
  await first.keyboard.press("Control+c");
  // The browser writes the clipboard a moment after the key.
  await expect
    .poll(() => first.evaluate(() => navigator.clipboard.readText()))
    .toBe("## Two\n\n--\n\n## Three\n");
  await second.bringToFront();
  await row(second, "Other").click();
  await second.keyboard.press("Control+v");
  await expect
    .poll(() => readFile(join(two.folder, "x.md"), "utf8"))
    .toBe("# Other\n\n---\n\n## Two\n\n--\n\n## Three\n\n");
  await expect(second.locator("[role=option][aria-selected=true]")).toHaveCount(2);
});

test("of a thousand slides only rows in sight exist, and each shows the slide itself", async ({ page }) => {
  const text = Array.from({ length: 1000 }, (_, at) => `## Slide ${at + 1}`).join("\n\n---\n\n");
  await using shell = await startBrowserShell({ "a.md": text });
  await page.goto(shell.address("editor"));
  const pictures = page.frameLocator("iframe[aria-hidden]");
  await expect(pictures.locator(".sheet-thumb h2").first()).toHaveText("Slide 1");
  await list(page).evaluate((it) => it.scrollTo(0, it.scrollHeight));
  await expect(row(page, "Slide 1000")).toBeVisible();
  const last = pictures.locator(".sheet-thumb", { hasText: "Slide 1000" });
  await expect(last).toBeVisible();
  const [picture, place] = [
    await last.boundingBox(),
    await row(page, "Slide 1000").locator(".slide-picture").boundingBox(),
  ];
  expect(Math.abs((picture?.y ?? 0) - (place?.y ?? 99))).toBeLessThan(1.5);
  expect(Math.abs((picture?.width ?? 0) - (place?.width ?? 99))).toBeLessThan(1.5);
  expect(await page.getByRole("option").count()).toBeLessThan(30);
  expect(await pictures.locator(".sheet-thumb").count()).toBeLessThan(100);
});

test("a picture is drawn again when its slide changes, and only that one", async ({ page }) => {
  await using shell = await startBrowserShell(files);
  await page.goto(shell.address("editor"));
  const pictures = page.frameLocator("iframe[aria-hidden]");
  await expect(pictures.locator("h2", { hasText: "Two" })).toBeVisible();
  await pictures.locator("h2", { hasText: "Two" }).evaluate((it) => it.setAttribute("data-first", ""));
  await page.locator(".cm-line", { hasText: "## One" }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" more");
  await expect(pictures.locator("h2", { hasText: "One more" })).toBeVisible();
  await expect(pictures.locator("h2[data-first]")).toHaveText("Two");
});

test("the editor has nothing axe finds fault with, nor has the menu of a slide", async ({ page }) => {
  await using shell = await startBrowserShell({
    "a.md":
      '## One\n\n---\n\n<!-- .slide: hidden priority="could" minutes="2" -->\n\n## Two [@none]\n\n::: notes\nx\n:::\n',
  });
  await page.goto(shell.address("editor"));
  await expect(
    page.getByRole("option", { name: "2, Two, hidden, could, 2 minutes, 1 error, has speaker notes" }),
  ).toBeVisible();
  const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(axe);
  const faults = (without: readonly string[] = []) =>
    page.evaluate(async (rules) => {
      const { axe } = window as unknown as {
        axe: {
          run: (
            what: object,
            how: object,
          ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(
        { exclude: [["iframe"]] },
        { iframes: false, rules: Object.fromEntries(rules.map((it) => [it, { enabled: false }])) },
      );
      return violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.html).join(" | ")}`);
    }, without);
  expect(await faults()).toEqual([]);
  await row(page, "Two").click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: "Cut slide" })).toBeVisible();
  // The keys beside an entry describe it; its name is its words.
  expect(await faults(["label-content-name-mismatch"])).toEqual([]);
});
