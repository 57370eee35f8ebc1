/** The stage of a running show: read by a screen reader as a document, and patched in place without a move. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: T\nlang: en\n",
  "a.md": `# One

---

## Two

Before the steps.

+ first
+ second

| Drug | Dose |
| --- | --- |
| A | 5 mg |

![Two curves that cross](p.svg)

---

### Three
`,
  "p.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>',
};

/** What Chromium tells a screen reader of the first stage: one line for each node, role and name. */
async function accessibilityTree(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const stage = frameTree.childFrames?.find((it) => it.frame.url.endsWith("/stage.html"));
  if (!stage) throw new Error("the window has no stage");
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId: stage.frame.id });
  await session.detach();
  return nodes.filter((it) => !it.ignored).map((it) => `${it.role?.value} ${it.name?.value ?? ""}`.trim());
}

test("a screen reader finds the slide as a document: headings, text, list, table, picture", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter, audience } = await present(shell, context, page);
  await presenter.keyboard.press("PageDown");
  await expectStanding(audience, "Two+0");
  for (const window of [audience, presenter]) {
    await expect.poll(() => accessibilityTree(context, window)).toContain("heading Two");
    const tree = await accessibilityTree(context, window);
    expect(tree.filter((it) => it.startsWith("application"))).toEqual([]);
    expect(tree).toEqual(
      expect.arrayContaining([
        "StaticText Before the steps.",
        "cell 5 mg",
        "columnheader Dose",
        "image Two curves that cross",
      ]),
    );
    expect(tree.join("\n")).toMatch(/^list\b/m);
    // What the room does not see yet, or no longer, is not read either.
    expect(tree).not.toContain("heading One");
    expect(tree).not.toContain("heading Three");
  }
  await presenter.keyboard.press("n");
  await expect(stageOf(audience).locator("[aria-live=polite]")).toHaveText("Slide 2 of 3, Two, step 1 of 2");
  await expect(stageOf(audience).locator("[role=application]")).toHaveCount(0);
});

test("a slide edited during the show changes in place and stays on its step", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter, audience } = await present(shell, context, page);
  await presenter.keyboard.press("PageDown");
  await presenter.keyboard.press("n");
  await expectStanding(audience, "Two+1");
  const shown = stageOf(audience).locator("section.present");
  await shown.evaluate((it) => Object.assign(it, { kept: true }));
  const file = join(shell.folder, "a.md");
  const before = await readFile(file, "utf8");
  await writeFile(file, before.replace("Before the steps.", "Edited while it was shown."));
  await expect(shown).toContainText("Edited while it was shown.");
  await expectStanding(audience, "Two+1");
  expect(await shown.evaluate((it) => "kept" in it)).toBe(true);
  await expect(stageOf(presenter).locator("section.present")).toContainText("Edited while it was shown.");
  // A slide put in before it moves the show's numbers, not the room.
  await writeFile(file, `# Zero\n\n---\n\n${await readFile(file, "utf8")}`);
  await expect(presenter.getByText("3 of 4")).toBeVisible();
  await expectStanding(audience, "Two+1");
  await presenter.keyboard.press("PageDown");
  await expectStanding(audience, "Two+2");
});
