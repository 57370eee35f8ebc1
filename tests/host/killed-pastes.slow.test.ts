/** Programs killed while pictures are pasted: no file is torn, and no text links a picture that is not there. */

import { fork } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { readPicture } from "#core/picture/picture-kind.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";
import { tinyPng } from "../support/tiny-pictures.ts";

/** `LECTERN_KILLS=50` for the whole number. */
const kills = Number(process.env.LECTERN_KILLS ?? 8);

test("a deck is whole after every kill", { timeout: 60_000 + kills * 10_000 }, async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  const images = join(deck.folder, "images");
  const storage = createNodeStorage();
  let [linked, leftovers, unlinked] = [0, 0, 0];
  let first = 1;
  for (let kill = 0; kill < kills; kill++) {
    const child = fork(
      join(import.meta.dirname, "../support/paste-forever.ts"),
      [deck.folder, String(first)],
      { stdio: "inherit" },
    );
    child.on("message", (count) => {
      first = Number(count) + 1;
    });
    await new Promise((resolve) => child.once("message", resolve));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    const ended = ["exit", "disconnect"].map((it) => new Promise((resolve) => child.once(it, resolve)));
    child.kill("SIGKILL");
    await Promise.all(ended);
    leftovers += (await readdir(images)).filter((it) => it.startsWith(".")).length;
    await storage.locate(deck.folder);
    const names = await readdir(images);
    for (const name of names) {
      const bytes = await readFile(join(images, name));
      const side = readPicture(bytes)?.size?.width ?? 0;
      expect(bytes.equals(tinyPng(side, "", 150_000)), `${name} is whole`).toBe(true);
    }
    const text = await readFile(join(deck.folder, "a.md"), "utf8");
    const links = [...text.matchAll(/!\[\]\(images\/(.+?)\)/g)].map((it) => it[1] ?? "");
    expect(text).toMatch(/^# A\n(?:!\[\]\(images\/[^)]+\)\n)*$/);
    expect(links.filter((it) => !names.includes(it))).toEqual([]);
    linked = links.length;
    unlinked = names.length - new Set(links).size;
    // What was killed between picture and text is pasted again, and found by its bytes.
  }
  console.log(`${kills} kills: ${linked} pictures linked, ${unlinked} not yet, ${leftovers} parts swept`);
  // Of so many at least one met a file half-written; otherwise the claim above was not tried.
  if (kills >= 50) expect(leftovers).toBeGreaterThan(0);
});
