/** Phones in the room of a show, as a test holds them. */

import { type Browser, devices, type Page } from "playwright";
import { expect } from "playwright/test";

/** A phone of its own: no cookie is shared with another. Keeps all that the server sent it. */
export async function phone(browser: Browser, url: string): Promise<{ page: Page; heard: string[] }> {
  const { defaultBrowserType: _, ...device } = devices["Pixel 7"];
  const context = await browser.newContext(device);
  const page = await context.newPage();
  const heard: string[] = [];
  await page.exposeFunction("keepNews", (text: string) => void heard.push(text));
  await page.addInitScript(() => {
    const Source = window.EventSource;
    window.EventSource = class extends Source {
      constructor(address: string | URL) {
        super(address);
        this.addEventListener("message", ({ data }) => {
          void (window as unknown as { keepNews(text: string): void }).keepNews(String(data));
        });
      }
    };
  });
  page.on("response", async (it) => {
    if (!it.url().endsWith("/news")) heard.push(await it.text().catch(() => ""));
  });
  await page.goto(url);
  return { page, heard };
}

export async function letIn(
  console: Page,
  what: { readonly remote?: boolean; readonly notes?: boolean } = {},
) {
  await console.getByRole("button", { name: "Phones in the room" }).click();
  const dialog = console.getByRole("dialog", { name: "Phones in the room" });
  await expect(dialog.getByText("Phones are off")).toBeVisible();
  const tick = (name: string) => dialog.getByText(name, { exact: true }).click();
  if (what.remote) await tick("My phone is a remote");
  if (what.notes) await tick("Send my notes to that phone");
  await dialog.getByRole("button", { name: "Let phones in" }).click();
  await expect(dialog.getByRole("img", { name: "QR code: Learners" })).toBeVisible();
  const url = (await dialog.getByText(/^http:\/\/127\.0\.0\.1:\d+\/[a-z2-9]{8}\/$/).textContent()) ?? "";
  return { dialog, url };
}

/** The address that the second code holds. */
export const remoteUrl = (console: Page) =>
  console.getByRole("region", { name: "Your own phone" }).getAttribute("data-url");
