import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { printDocument } from "#core/paper/print.ts";
import { createGuestSite } from "#host/guest-site.ts";
import type { DeckLocation } from "#host/ports.ts";

const comment = [..."Jane Roe"].map((it) => it.charCodeAt(0));
const pixels = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9];
const dirty = new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, comment.length + 2, ...comment, ...pixels]);

const emptyDeck = { name: "talk", settings: null, sources: [], data: [], assets: [] };

test("a picture that is drawn for a file comes without its comment, the one on the stage as it is on disk", async () => {
  const at = "a deck" as DeckLocation;
  let count = 0;
  const site = createGuestSite({
    storage: { readAsset: async () => ({ bytes: dirty, type: "image/jpeg" }) },
    readGuestFile: async () => null,
    newSecret: () => `secret-${count++}`,
  });
  const job = printDocument(parseDeck(emptyDeck), {
    kind: "slides",
    range: "",
    hidden: false,
    steps: false,
    theme: null,
  });
  const ask = async (capability: string) =>
    (await site.answer(capability, "deck/a.jpg", "https://a.test/c/", "https://a.test")).body;
  expect(await ask(site.offer(job, at).capability)).toEqual(new Uint8Array([0xff, 0xd8, ...pixels]));
  expect(await ask(site.capabilityOf(at))).toEqual(dirty);
});
