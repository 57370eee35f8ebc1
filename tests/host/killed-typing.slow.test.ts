/** Programs killed while somebody types: nothing older than a second is lost, and no file is ever torn. */

import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countedText, countOf } from "../support/counted-text.ts";
import { openJournal } from "../support/open-journal.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

/** `LECTERN_KILLS=200` for the whole number. */
const kills = Number(process.env.LECTERN_KILLS ?? 8);

interface Typed {
  readonly count: number;
  readonly atMs: number;
}

async function typeAndKill(folder: string, journals: string): Promise<{ typed: Typed[]; killedMs: number }> {
  const child = fork(join(import.meta.dirname, "../support/type-forever.ts"), [folder, journals], {
    stdio: "inherit",
  });
  const typed: Typed[] = [];
  child.on("message", (it) => typed.push(it as Typed));
  await new Promise((resolve) => child.once("message", resolve));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2500));
  const ended = ["exit", "disconnect"].map((it) => new Promise((resolve) => child.once(it, resolve)));
  const killedMs = Date.now();
  child.kill("SIGKILL");
  await Promise.all(ended);
  return { typed, killedMs };
}

/** How long somebody had typed what is lost. A busy machine lets the program stand still for a while, and that is not counted. */
function typedForMs(lost: readonly Typed[], killedMs: number): number {
  const moments = [...lost.map((it) => it.atMs), killedMs];
  return lost.reduce((sum, { atMs }, at) => sum + Math.min((moments[at + 1] ?? atMs) - atMs, 100), 0);
}

test("a source is found as it was typed, up to the last second", {
  timeout: 30_000 + kills * 10_000,
}, async () => {
  await using deck = await temporaryDeck({ "a.md": countedText(5) });
  const journals = join(deck.outside, "journals");
  let worstMs = 0;
  let [onDiskOnly, recovered] = [0, 0];
  for (let kill = 0; kill < kills; kill++) {
    const { typed, killedMs } = await typeAndKill(deck.folder, journals);
    const onDisk = countOf(await readFile(join(deck.folder, "a.md"), "utf8"));
    expect(onDisk, "the file is whole").not.toBeNull();
    const { journal } = await openJournal(deck.folder, journals);
    const next = { id: "next", role: "editor" as const, tell: () => undefined };
    const [found] = (await journal.recover(next)).offered;
    const inJournal = found ? countOf(found.text) : 0;
    expect(inJournal, "what is recovered is what was typed").not.toBeNull();
    if (found) recovered += 1;
    else onDiskOnly += 1;
    const kept = Math.max(onDisk ?? 0, inJournal ?? 0);
    worstMs = Math.max(
      worstMs,
      typedForMs(
        typed.filter((it) => it.count > kept),
        killedMs,
      ),
    );
    expect(worstMs, `kill ${kill}: age of the oldest lost edit`).toBeLessThan(1000);
  }
  console.log(
    `${kills} kills: ${recovered} with text to recover, ${onDiskOnly} with all of it saved; the oldest lost edit was ${worstMs} ms old`,
  );
  expect(recovered).toBeGreaterThan(0);
});
