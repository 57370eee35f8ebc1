/** Which files of a folder belong to a deck, and as what. */

import { join } from "node:path";
import { FaultError } from "#core/fault.ts";
import type { Disk } from "./disk.ts";

export interface DeckListing {
  readonly settings: string | null;
  /** In show order. */
  readonly sources: readonly string[];
  readonly data: readonly string[];
  readonly assets: readonly string[];
}

const maxFiles = 10_000;
const maxDepth = 8;
const settingsNames = ["deck.yml", "deck.yaml"];

/** File-name order as a person reads it: `2-a.md` before `10-b.md`, the same on every machine. */
const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const byName = (a: string, b: string): number => order.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** Lists a folder. Hidden files and `node_modules` are no part of a deck. Faults: deck.too-large. */
export async function listDeck(disk: Disk, root: string): Promise<DeckListing> {
  const files: string[] = [];
  await walk("", 0);

  async function walk(folder: string, depth: number): Promise<void> {
    for (const { name, kind } of await disk.readdir(join(root, folder))) {
      if (name.startsWith(".") || name === "node_modules") continue;
      const address = folder === "" ? name : `${folder}/${name}`;
      if (kind === "folder" && depth < maxDepth) await walk(address, depth + 1);
      // A link may lead to a file of the deck: whether it does is checked when it is read.
      else if (kind === "file" || kind === "other") files.push(address);
      if (files.length > maxFiles) throw new FaultError("deck.too-large", { name: root });
    }
  }

  files.sort(byName);
  const isTop = (it: string) => !it.includes("/");
  const settings = files.find((it) => settingsNames.includes(it)) ?? null;
  const sources = files.filter((it) => isTop(it) && /\.(md|markdown)$/i.test(it) && !/^readme\./i.test(it));
  const data = files.filter((it) => /\.(bib|csv|vtt)$/i.test(it));
  const texts = new Set([settings, ...sources, ...data]);
  return { settings, sources, data, assets: files.filter((it) => !texts.has(it)) };
}
