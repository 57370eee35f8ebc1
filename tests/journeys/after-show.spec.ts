/** After a show: its record on paper and as data, its drawings in the deck, and what a crash leaves. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { SessionRecord } from "#core/show/session-record.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const slide = (title: string) =>
  `<!-- .slide: minutes=1 -->\n\n# ${title}\n\n::: notes\nsecretnote of ${title}\n:::\n`;
const deck = {
  "deck.yml": "title: Training\nslot: 10\n",
  "a.md": `---\nsection: Begin\n---\n\n${[slide("One"), slide("Two"), slide("Three")].join("\n---\n\n")}`,
};

test("record and drawings are offered when the show has ended, and saved where they belong", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  const kept = async () => {
    const [name] = await readdir(shell.sessions).catch(() => []);
    return name ? SessionRecord.parse(JSON.parse(await readFile(join(shell.sessions, name), "utf8"))) : null;
  };
  await console.keyboard.press("PageDown");
  await expectStanding(room, "Two+0");
  // A crash now would lose nothing up to this slide.
  await expect.poll(async () => (await kept())?.slides.map((it) => it.title)).toEqual(["One", "Two"]);
  expect((await kept())?.endedAt).toBeNull();

  await console.keyboard.press("d");
  const box = await stageOf(console).locator("section.present h1").boundingBox();
  if (!box) throw new Error("there is no slide to draw on");
  await console.mouse.move(box.x + 20, box.y + 20);
  await console.mouse.down();
  await console.mouse.move(box.x + 120, box.y + 60, { steps: 5 });
  await console.mouse.up();
  await expect(console.frameLocator("iframe").first().locator("body")).toBeVisible();
  await console.getByRole("button", { name: "End show" }).click();

  await expect(console.getByText("The show has ended.")).toBeVisible();
  await expect(console.getByText("2 slides shown, 1 not shown.")).toBeVisible();
  await console.getByLabel("Place").fill("Ward 3");
  await console.getByRole("button", { name: "Note it" }).click();
  await expect.poll(async () => (await kept())?.place).toBe("Ward 3");

  const json = console.waitForEvent("download");
  await console.getByRole("button", { name: "Save the record as JSON" }).click();
  const text = await readFile((await (await json).path()) ?? "", "utf8");
  expect(SessionRecord.parse(JSON.parse(text))).toMatchObject({
    ...{ kind: "show", place: "Ward 3", plannedSeconds: 180 },
    skipped: [{ number: 3, title: "Three" }],
  });
  expect(text).not.toContain("secretnote");

  const pdf = console.waitForEvent("download");
  await console.getByRole("button", { name: "Save the record as PDF" }).click();
  const bytes = await readFile((await (await pdf).path()) ?? "");
  const paper = await pdfReader.read(bytes);
  const words = (await pdfReader.text(bytes)).join(" ");
  expect(paper).toMatchObject({ pages: 1, tagged: true, title: "Training: session record" });
  expect(words).toContain("Ward 3");
  expect(words).toContain("Not shown: 3.");
  expect(words).not.toContain("secretnote");

  const before = await readFile(join(shell.folder, "a.md"), "utf8");
  await console.getByRole("button", { name: "Save the drawings" }).click();
  await expect(console.getByRole("status").filter({ hasText: "drawings/" })).toBeVisible();
  expect(await readdir(join(shell.folder, "drawings"))).toHaveLength(1);
  expect(await readFile(join(shell.folder, "a.md"), "utf8")).toBe(before);
});

test("a show in which nothing was drawn offers no drawings", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "End show" }).click();
  await expect(console.getByRole("button", { name: "Save the record as PDF" })).toBeVisible();
  await expect(console.getByRole("button", { name: "Save the drawings" })).toHaveCount(0);
});
