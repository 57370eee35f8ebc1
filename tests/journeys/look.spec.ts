import { devices } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, stageOf } from "../support/show-windows.ts";
const deck = {
  "deck.yml": "title: Phones\n",
  "a.md": [
    "# Welcome\n\nHello\n\n::: notes\nWelcome everybody. Say who you are, and why you are here.\n\n- Point at the **exits**\n- Ask who has seen one\n:::\n",
    "<!-- .slide: layout=\"quiz\" -->\n\n## Knowledge check\n\n```quiz\nquestion: Which of these is the first thing to do when the patient stops answering during the infusion?\noptions:\n  - Stop the infusion and call for help\n  - Turn the lights on\n  - Raise the dose\n  - Write it down\nanswer: A\nrationale: Stop first, then look.\n```\n",
  ].join("\n---\n\n"),
};
const out = "/tmp/look-phones";
test("look", async ({ page, context, browser }) => {
  await using shell = await startBrowserShell(deck, { networks: () => [{ address: "127.0.0.1", name: "Wi-Fi" }, { address: "127.0.0.2", name: "Ethernet" }] });
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.setViewportSize({ width: 1366, height: 768 });
  await room.setViewportSize({ width: 1280, height: 720 });
  await console.getByRole("button", { name: "Phones in the room" }).click();
  const dialog = console.getByRole("dialog", { name: "Phones in the room" });
  await dialog.getByText("My phone is a remote").click();
  await dialog.getByText("Send my notes to that phone").click();
  await console.screenshot({ path: `${out}/form.png` });
  await dialog.getByRole("button", { name: "Let phones in" }).click();
  await expect(dialog.getByRole("region", { name: "Learners" })).toBeVisible();
  await console.screenshot({ path: `${out}/open.png` });
  const join = (await dialog.getByRole("region", { name: "Learners" }).getAttribute("data-url")) ?? "";
  const own = (await dialog.getByRole("region", { name: "Your own phone" }).getAttribute("data-url")) ?? "";
  await dialog.getByRole("button", { name: "Show the code to the room" }).click();
  await expect(room.getByRole("region", { name: "Answer with your phone" })).toBeVisible();
  await room.screenshot({ path: `${out}/code.png` });
  await dialog.getByRole("button", { name: "Done" }).click();
  const { defaultBrowserType: _, ...device } = devices["Pixel 7"];
  const phones = [];
  for (const it of ["light", "dark", "light"] as const) {
    const context = await browser.newContext({ ...device, colorScheme: it });
    const phone = await context.newPage();
    await phone.goto(join);
    phones.push(phone);
  }
  const [a, b, c] = phones;
  if (!a || !b || !c) return;
  const remote = await (await browser.newContext({ ...device, colorScheme: "dark" })).newPage();
  await remote.goto(own);
  await expect(remote.getByText("Slide 1 of 2")).toBeVisible();
  await remote.screenshot({ path: `${out}/remote.png` });
  await a.screenshot({ path: `${out}/wait.png` });
  await console.keyboard.press("ArrowRight");
  await expect(a.getByRole("button").first()).toBeVisible();
  await a.getByRole("button").first().click();
  await b.getByRole("button").nth(1).click();
  await c.getByRole("button").first().click();
  await console.getByRole("button", { name: "Countdown" }).click();
  await console.getByRole("menuitem", { name: "30 seconds" }).click();
  await expect(b.getByText("Your answer counts", { exact: false })).toBeVisible();
  await a.screenshot({ path: `${out}/asked.png` });
  await b.screenshot({ path: `${out}/asked-dark.png` });
  await expect(stageOf(room).getByText("3 answered")).toBeVisible();
  await room.screenshot({ path: `${out}/room-asked.png` });
  await console.screenshot({ path: `${out}/console-asked.png` });
  await console.getByRole("button", { name: "Show answer" }).click();
  await expect(stageOf(room).locator(".live-count").first()).toBeVisible();
  await room.waitForTimeout(900);
  await room.screenshot({ path: `${out}/room-shown.png` });
  await console.screenshot({ path: `${out}/console-shown.png` });
  await a.screenshot({ path: `${out}/shown.png` });
});
