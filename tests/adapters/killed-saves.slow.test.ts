import { fork } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const storage = createNodeStorage();
/** `LECTERN_KILLS=200` for the whole number. */
const kills = Number(process.env.LECTERN_KILLS ?? 20);

describe("a source", () => {
  it("is never torn when the program is killed while it saves, and sweeps what a kill left", {
    timeout: 60_000 + kills * 10_000,
  }, async () => {
    const size = 200_000;
    await using deck = await temporaryDeck({ "a.md": "0".repeat(size) });
    let swept = 0;
    for (let kill = 0; kill < kills; kill++) {
      const child = fork(
        join(import.meta.dirname, "../support/save-forever.ts"),
        [deck.folder, String(size)],
        { stdio: "ignore" },
      );
      let acknowledged = 0;
      child.on("message", (digit) => {
        acknowledged = Number(digit);
      });
      await new Promise((resolve) => child.once("message", resolve));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      // Disconnected: everything it told has been heard.
      const ended = ["exit", "disconnect"].map((it) => new Promise((resolve) => child.once(it, resolve)));
      child.kill("SIGKILL");
      await Promise.all(ended);
      const text = await readFile(join(deck.folder, "a.md"), "utf8");
      expect(text).toHaveLength(size);
      expect(new Set(text).size).toBe(1);
      // What was acknowledged is there, or what was being saved after it.
      expect([acknowledged, (acknowledged + 1) % 10]).toContain(Number(text[0]));
      swept += (await readdir(deck.folder)).length - 1;
      await storage.locate(deck.folder);
      expect(await readdir(deck.folder)).toEqual(["a.md"]);
    }
    // Otherwise no kill ever met a save, and the claim above was not tried.
    expect(swept).toBeGreaterThan(0);
  });
});
