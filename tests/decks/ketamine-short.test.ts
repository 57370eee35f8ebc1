/** The training deck can be given in 20 minutes and still teaches and tests what it promises. */

import path from "node:path";
import { expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { fitDeck } from "#core/training/fit.ts";

const storage = createNodeStorage();
const folder = path.resolve(import.meta.dirname, "../../slides/ketamine-therapy");
const deck = parseDeck(deckFilesOf(await storage.readDeck(await storage.locate(folder))));

it("fits 20 minutes without losing an objective or a knowledge check", () => {
  const short = fitDeck(deck, 20);
  expect(short).toMatchObject({ fits: true, lost: [], quizzes: [] });
  expect(short.after).toBeGreaterThan(18);
});

it("keeps the scope and the cautions, however short it is", () => {
  const titles = fitDeck(deck, 1).kept.map((it) => it.slide.title);
  expect(titles).toContain("What this session is, and is not");
  expect(titles).toContain("Three products, three legal positions");
});
