/** Pictures of the network: nothing leaves without consent, with it only to the host that was named, and it can be taken back. */

import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { createRemoteFetcher, type RemoteFetcherWorld } from "#adapters/remote-fetcher.ts";
import { startBrowserShell } from "../support/browser-shell.ts";
import { openShow, stageOf } from "../support/show-windows.ts";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="teal"/></svg>';
const deck = {
  "deck.yml": "title: Training\nremoteHosts: [pics.hospital.org]\n",
  "a.md": [
    "# One",
    "![a heart](https://pics.hospital.org/heart.svg)",
    '![nobody](https://other.org/x.svg) <img src="https://other.org/y.svg" alt="raw">',
    "![inside](https://127.0.0.1/z.svg) ![plain](http://pics.hospital.org/plain.svg)",
  ].join("\n\n"),
};

/** A network in which every name is one server, which keeps what it was asked for. */
async function startNetwork() {
  const asked: string[] = [];
  const server = createServer((it, response) => {
    asked.push(`${it.headers.host}${it.url}`.replace(/:\d+/, ""));
    response.writeHead(200, { "Content-Type": "image/svg+xml" }).end(svg);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const plain = (url: URL, options: object, done: (answer: IncomingMessage) => void) =>
    request(new URL(`http://${url.host}:${port}${url.pathname}`), options, done);
  const fetcher = createRemoteFetcher({
    resolve: async () => ["127.0.0.1"],
    isPublic: () => true,
    request: plain as RemoteFetcherWorld["request"],
  });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { asked, fetcher, [Symbol.asyncDispose]: close };
}

/** Addresses beyond this machine that the window itself tried to reach. */
function watch(page: Page): string[] {
  const reached: string[] = [];
  page.on("request", (it) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:\d+\/|data:|blob:|about:)/.test(it.url())) reached.push(it.url());
  });
  return reached;
}

const heart = (page: Page) => stageOf(page).locator("section.present img[alt='a heart']");
const width = (page: Page) => heart(page).evaluate((it) => (it as HTMLImageElement).naturalWidth);

test("a picture of the network is shown in every window once its host is allowed, and only from there", async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await using network = await startNetwork();
  await using shell = await startBrowserShell(deck, { fetcher: network.fetcher });
  const reached = watch(page);
  context.on(
    "page",
    (it) => void it.on("request", (to) => /^https/.test(to.url()) && reached.push(to.url())),
  );
  await page.goto(shell.address("editor"));
  const notice = page.getByRole("alert", { name: /lie on the network/ });
  await expect(notice).toContainText("other.org, pics.hospital.org");
  await expect(stageOf(page).locator("section.present .blocked-image")).toHaveCount(5);
  expect(network.asked).toEqual([]);

  // Only one of the two is allowed, in the settings.
  await notice.getByRole("button", { name: "Keep them blocked" }).click();
  await expect(notice).toHaveCount(0);
  await page.keyboard.press("Control+,");
  const settings = page.getByRole("dialog", { name: "Deck settings" });
  await settings.getByRole("tab", { name: "Network" }).click();
  await settings.getByRole("button", { name: "Allow pics.hospital.org" }).click();
  await expect(settings.getByRole("button", { name: "Block pics.hospital.org" })).toBeVisible();
  await settings.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => width(page)).toBe(320);

  const { presenter, audience } = await openShow(context, page);
  for (const it of [presenter, audience]) {
    await expect(heart(it)).toBeVisible();
    await expect.poll(() => width(it)).toBe(320);
    await expect(stageOf(it).locator("section.present .blocked-image")).toHaveCount(4);
  }
  expect(new Set(network.asked)).toEqual(new Set(["pics.hospital.org/heart.svg"]));

  // The consent is no part of the deck.
  for (const name of await readdir(shell.folder, { recursive: true }))
    if (/\.(?:md|yml)$/.test(name))
      expect(await readFile(join(shell.folder, name), "utf8")).toBe(deck[name as keyof typeof deck]);

  // Taken back, it counts at once in the room, too.
  await page.keyboard.press("Control+,");
  await settings.getByRole("tab", { name: "Network" }).click();
  await settings.getByRole("button", { name: "Block pics.hospital.org" }).click();
  await expect(settings.getByRole("button", { name: "Allow pics.hospital.org" })).toBeVisible();
  for (const it of [page, presenter, audience]) await expect(heart(it)).toHaveCount(0);
  expect(reached).toEqual([]);
});

test("a host allowed in the notice stays allowed at the next start, and blocked ones are not asked about again", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await using network = await startNetwork();
  await using shell = await startBrowserShell(deck, { fetcher: network.fetcher });
  await page.goto(shell.address("editor"));
  const notice = page.getByRole("alert", { name: /lie on the network/ });
  await notice.getByRole("button", { name: "Load them from there" }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(() => width(page)).toBe(320);
  await expect(stageOf(page).locator("section.present .blocked-image")).toHaveCount(2);
  await shell.restart();
  await page.goto(shell.address("editor"));
  await expect.poll(() => width(page)).toBe(320);
  await expect(notice).toHaveCount(0);
});
