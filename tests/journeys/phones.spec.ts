/** Phones in the room: learners answer, the presenter's own phone moves the show, and nothing more of the deck gets out. */

import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { letIn, phone, remoteUrl } from "../support/phones.ts";
import { expectStanding, present, stageOf } from "../support/show-windows.ts";

const deck = {
  "deck.yml": "title: Phones\n",
  "a.md": [
    "# Welcome\n\nplainslideword\n\n::: notes\nwelcomenoteword\n:::\n",
    "# Check\n\n```quiz\nquestion: Which **drug** is it?\noptions:\n  - Ketamine\n  - Saline\n  - Propofol\nanswer: A\nrationale: rationaleword\n```\n\n::: notes\nquiznoteword\n:::\n",
    "# Last\n\n::: notes\nlastnoteword\n:::\n",
  ].join("\n---\n\n"),
};

const networks = () => [{ address: "127.0.0.1", name: "Room Wi-Fi" }];

test("learners vote on their phones, change their minds, and the room sees the counts with the answer", async ({
  page,
  context,
  browser,
}) => {
  await using shell = await startBrowserShell(deck, { networks });
  const { presenter: console, audience: room } = await present(shell, context, page);
  const { dialog, url } = await letIn(console);
  await dialog.getByRole("button", { name: "Done" }).click();
  const [one, two, three] = await Promise.all([
    phone(browser, url),
    phone(browser, url),
    phone(browser, url),
  ]);
  await expect(one.page.getByRole("heading", { name: "You are in." })).toBeVisible();
  await expect(console.getByRole("button", { name: "Phones in the room: 3 connected" })).toBeVisible();

  await console.keyboard.press("ArrowRight");
  const row = console.getByRole("region", { name: "Question on this slide" });
  await expect(row.getByText("0 answered")).toBeVisible();
  for (const { page: it } of [one, two, three])
    await expect(it.getByRole("heading", { name: "Which drug is it?" })).toBeVisible();
  await one.page.getByRole("button", { name: "Ketamine" }).click();
  await two.page.getByRole("button", { name: "Saline" }).click();
  await three.page.getByRole("button", { name: "Propofol" }).click();
  await expect(row.getByText("3 answered")).toBeVisible();
  await three.page.getByRole("button", { name: "Ketamine" }).click();
  await expect(three.page.getByRole("button", { name: "Ketamine" })).toHaveAttribute("aria-pressed", "true");
  await expect(row.getByText(/^A 2/)).toBeVisible();
  await expect(row.getByText("C 0")).toBeVisible();
  // A phone that is reloaded is the same phone.
  await two.page.reload();
  await expect(two.page.getByRole("button", { name: "Saline" })).toHaveAttribute("aria-pressed", "true");
  await expect(stageOf(room).getByText("3 answered")).toBeVisible();
  await expect(stageOf(room).locator(".live-count")).toHaveCount(0);

  await row.getByRole("button", { name: "Show answer" }).click();
  await expect(stageOf(room).locator("section.present .live-count")).toHaveText(["2", "1", "0"]);
  await expect(stageOf(console).locator("section.present .live-count")).toHaveText(["2", "1", "0"]);
  await expect(one.page.getByText("The answer is on the screen.")).toBeVisible();
  await expect(one.page.getByRole("button", { name: "Saline" })).toBeDisabled();
  // A late room finds the bars again.
  await room.reload();
  await expect(stageOf(room).locator("section.present .live-count")).toHaveText(["2", "1", "0"]);

  await console.keyboard.press("ArrowRight");
  await expect(one.page.getByRole("heading", { name: "You are in." })).toBeVisible();
  await console.getByRole("button", { name: "Phones in the room: 3 connected" }).click();
  await dialog.getByRole("button", { name: "Turn phones off" }).click();
  await expect(one.page.getByRole("heading", { name: "That was all." })).toBeVisible();
  await expect(async () => expect(await fetch(url).catch(() => null)).toBeNull()).toPass();

  for (const { heard } of [one, two, three]) {
    const all = heard.join("\n");
    expect(all).toContain("Which drug is it?");
    for (const word of ["noteword", "rationaleword", "plainslideword", "Welcome"])
      expect(all).not.toContain(word);
  }
});

test("a countdown is seen in the room and on phones, and ends the answers", async ({
  page,
  context,
  browser,
}) => {
  await using shell = await startBrowserShell(deck, { networks });
  const { presenter: console, audience: room } = await present(shell, context, page);
  const { dialog, url } = await letIn(console);
  await dialog.getByRole("button", { name: "Done" }).click();
  const one = await phone(browser, url);
  await console.keyboard.press("ArrowRight");
  const row = console.getByRole("region", { name: "Question on this slide" });
  await row.getByRole("button", { name: "Countdown" }).click();
  await console.getByRole("menuitem", { name: "15 seconds" }).click();
  await expect(stageOf(room).locator(".live-clock")).toHaveText(/^0:1\d$/);
  await expect(one.page.getByRole("timer")).toHaveText(/^0:1\d$/);
  await expect(stageOf(room).locator(".live-clock")).toHaveText("Time is up", { timeout: 30_000 });
  await expect(one.page.getByRole("button", { name: "Saline" })).toBeDisabled();
  await expect(one.page.getByText("Time is up.")).toBeVisible();
});

test("the presenter's phone moves the show, and gets the notes only where they were asked for", async ({
  page,
  context,
  browser,
}) => {
  await using shell = await startBrowserShell(deck, { networks });
  const { presenter: console, audience: room } = await present(shell, context, page);
  const { dialog } = await letIn(console, { remote: true });
  const bare = await phone(browser, (await remoteUrl(console)) ?? "");
  await expect(bare.page.getByText("Slide 1 of 3")).toBeVisible();
  await bare.page.getByRole("button", { name: "Next" }).click();
  await expectStanding(room, "Check+0");
  await expect(bare.page.getByText("Slide 2 of 3, step 0 of 1")).toBeVisible();
  await bare.page.getByRole("button", { name: "Back" }).click();
  await expectStanding(room, "Welcome+0");
  await expect(bare.page.getByText("Notes stay on the computer.")).toBeVisible();
  expect(bare.heard.join("\n")).not.toContain("noteword");

  await dialog.getByRole("button", { name: "Turn phones off" }).click();
  await expect(dialog.getByText("Phones are off")).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await letIn(console, { remote: true, notes: true });
  const full = await phone(browser, (await remoteUrl(console)) ?? "");
  await expect(full.page.getByText("welcomenoteword")).toBeVisible();
});

test("the code is shown to the room when it is asked for, and goes with the next move", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck, { networks });
  const { presenter: console, audience: room } = await present(shell, context, page);
  const { dialog, url } = await letIn(console);
  await dialog.getByRole("button", { name: "Show the code to the room" }).click();
  const card = room.getByRole("region", { name: "Answer with your phone" });
  await expect(card.getByText(url.replace("http://", ""))).toBeVisible();
  await room.reload();
  await expect(card.getByRole("img", { name: "QR code of the address" })).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await console.keyboard.press("ArrowRight");
  await expect(card).toBeHidden();
});

test("without a network the console says so, and lets nobody in", async ({ page, context }) => {
  await using shell = await startBrowserShell(deck, { networks: () => [] });
  const { presenter: console } = await present(shell, context, page);
  await console.getByRole("button", { name: "Phones in the room" }).click();
  const dialog = console.getByRole("dialog", { name: "Phones in the room" });
  await expect(dialog.getByRole("alert")).toContainText("on no network");
  await expect(dialog.getByRole("button", { name: "Let phones in" })).toBeDisabled();
});
