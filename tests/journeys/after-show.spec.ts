/** After a show: its record on paper and as data, its drawings in the deck, and what a crash leaves. */

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { pdfReader } from "#adapters/pdf-reader.ts";
import { SessionRecord } from "#core/show/session-record.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { expectStanding, present, pressToClose, stageOf } from "../support/show-windows.ts";

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
    // Beside it is a part of it at times, while it is written.
    const names = await readdir(shell.sessions).catch(() => []);
    const name = names.find((it) => it.endsWith(".json"));
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

  // The editor that is open shows the export, whatever was exported last, with exactly these drawings.
  await console.getByRole("button", { name: "Export slides with these drawings…" }).click();
  await expect(console.getByRole("status").filter({ hasText: "The editor shows the export." })).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const drawings = dialog.getByRole("radiogroup", { name: "Drawings of a show" });
  await expect(drawings.getByRole("radio", { checked: true })).not.toHaveAccessibleName("None");
  await expect(dialog.frameLocator("iframe").locator("svg.page-ink").first()).toBeVisible();
});

test("a show in which nothing was drawn offers no drawings", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "End show" }).click();
  await expect(console.getByRole("button", { name: "Save the record as PDF" })).toBeVisible();
  await expect(console.getByRole("button", { name: "Save the drawings" })).toHaveCount(0);
});

test("the place is noted during the show, and the session found again in the editor, on one page and in local time", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: /^Pace/ }).click();
  await console.getByLabel("Place").fill("Ward 3");
  await console.getByRole("button", { name: "Note it" }).click();
  await expect(console.getByRole("button", { name: "Noted" })).toBeVisible();
  await console.keyboard.press("Escape");
  await console.getByRole("button", { name: "End show" }).click();
  await expect(console.getByText("The show has ended.")).toBeVisible();
  await expect(console.getByLabel("Place")).toHaveValue("Ward 3");

  await page.getByRole("button", { name: "File", exact: true }).click();
  await page.getByRole("menuitem", { name: "Sessions…" }).click();
  const dialog = page.getByRole("dialog", { name: "Sessions" });
  const rows = dialog.getByRole("list", { name: "Earlier sessions" }).getByRole("listitem");
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText("Ward 3");

  // So much happened that one sheet cannot hold it all.
  const [file = ""] = await readdir(shell.sessions);
  const record = SessionRecord.parse(JSON.parse(await readFile(join(shell.sessions, file), "utf8")));
  const many = <T>(count: number, make: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const long = "A question that goes on and on, as people’s questions do at the end of a long day. ".repeat(
    5,
  );
  const at = record.startedAt;
  const full: SessionRecord = {
    ...record,
    sections: many(40, (it) => ({
      title: `Section ${it} ${long.slice(0, 100)}`,
      first: it,
      plannedSeconds: 60,
      spentSeconds: 60,
    })),
    skipped: many(200, (it) => ({ number: it * 2, title: "Left" })),
    parked: many(40, (it) => ({ number: it, title: "S", text: long, at })),
    interruptions: many(20, () => ({ from: at, to: at })),
    quizzes: many(30, (it) => ({
      number: it,
      title: "Q",
      question: long,
      answers: many(9, () => ({ text: long, count: 3 })),
    })),
  };
  await writeFile(join(shell.sessions, file), JSON.stringify(full));
  const pdf = page.waitForEvent("download");
  await rows.first().getByRole("button", { name: "Save as PDF" }).click();
  const bytes = await readFile((await (await pdf).path()) ?? "");
  expect((await pdfReader.read(bytes)).pages).toBe(1);
  const words = (await pdfReader.text(bytes)).join(" ");
  expect(words).toContain("more in the record as JSON");
  expect(words).toContain(new Intl.DateTimeFormat().resolvedOptions().timeZone);

  await rows.first().getByRole("button", { name: "Delete:" }).click();
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(dialog.getByText("No show was held on this computer yet.")).toBeVisible();
  expect(await readdir(shell.sessions)).toEqual([]);
});

test("a show that was left early can go on there: after its end, and at the next start of the program", async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await using shell = await startBrowserShell(deck);
  const { presenter: console } = await present(shell, context, page);
  const room = () => context.pages().find((it) => it.url().includes("/audience/")) ?? page;
  await expect(console.getByRole("status", { name: /^Last time/ })).toHaveCount(0);
  await console.keyboard.press("PageDown");
  await expectStanding(console, "Two+0");
  await console.getByRole("button", { name: "End show" }).click();
  await console.getByRole("button", { name: "Go on from slide 2" }).click();
  await expectStanding(console, "Two+0");
  await console.getByRole("button", { name: "End show" }).click();
  await pressToClose(console, "Close");

  await shell.restart();
  const again = await present(shell, context, page);
  const offer = again.presenter.getByRole("status", { name: "Last time the show was left at slide 2: Two." });
  await offer.getByRole("button", { name: "Go on there" }).click();
  await expectStanding(again.presenter, "Two+0");
  await expectStanding(room(), "Two+0");
  await expect(offer).toHaveCount(0);
});
