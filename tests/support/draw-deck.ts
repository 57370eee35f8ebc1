/** A deck drawn on the print page, with the product's own documents, policies and files: what a test can look at. */

import { fileURLToPath } from "node:url";
import type { Page } from "playwright";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { newSecret } from "#adapters/window-tickets.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { Settings } from "#core/deck/settings.ts";
import { type PrintRequest, printDocument } from "#core/paper/print.ts";
import type { Drawn } from "#core/paper/print-document.ts";
import { createGuestSite } from "#host/guest-site.ts";
import type { DeckLocation } from "#host/ports.ts";

const everySlide = { kind: "slides", range: "", hidden: true, steps: false, theme: null } as const;

export interface DeckOnDisk {
  readonly deck: Deck;
  readonly at: DeckLocation;
}

const storage = createNodeStorage();

/** `folder` is absolute, or relative to the project. */
export async function readDeckFolder(folder: string): Promise<DeckOnDisk> {
  const at = await storage.locate(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
  return { deck: parseDeck(deckFilesOf(await storage.readDeck(at))), at };
}

/** The deck as it would be read with other settings. */
export function withSettings({ deck, at }: DeckOnDisk, settings: Partial<Settings>): DeckOnDisk {
  return { deck: { ...deck, settings: { ...deck.settings, ...settings } }, at };
}

/** Draws the pages of an export in `page`; gives what the print page tells once fonts and pictures are there. */
export async function drawDeck(
  page: Page,
  { deck, at }: DeckOnDisk,
  request: PrintRequest = everySlide,
): Promise<Drawn> {
  const readGuestFile = createBundleFiles(fileURLToPath(new URL("../../dist/guests", import.meta.url)));
  const site = createGuestSite({ storage, readGuestFile, newSecret });
  const { capability } = site.offer(printDocument(deck, request), at);
  const origin = "https://lectern.invalid";
  await page.unrouteAll();
  await page.route("**/*", async (route) => {
    const [, asked = "", ...path] = new URL(route.request().url()).pathname.split("/");
    const { status, headers, body } = await site.answer(asked, path.join("/"), `${origin}/${asked}/`, origin);
    await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
  await page.goto(`${origin}/${capability}/print.html`);
  const session = await page.context().newCDPSession(page);
  // Asked through the protocol: the policy of the page forbids the `eval` that the driver would use.
  const { result } = await session.send("Runtime.evaluate", {
    expression: "window.lecternPrint",
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value as Drawn;
}
