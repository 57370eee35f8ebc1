/** Two windows on one deck, in one program or in two, in 200 random interleavings: no word either of them typed is lost. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { resolveByParts, resolveWithMine, resolveWithTheirs } from "#ui/editor/conflict-actions.ts";
import { statusOf } from "#ui/editor/save-state.ts";
import { type Chance, chance } from "../support/chance.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";
import { type WritingDeck, type WritingWindow, writingDeck } from "../support/writing-deck.ts";

const deck = {
  "a.md": "# One\n\n---\n\n# Two\n\n---\n\n# Three\n\n---\n\n# Four\n",
  "b.md": "# Five\n\n---\n\n# Six\n",
};
const names = Object.keys(deck);
const look = (it: WritingDeck) => it.workspace.change(async () => {});

async function answer({ editor, store }: WritingWindow, chances: Chance): Promise<void> {
  for (const { name, text, theirs } of store.getState().saves.values()) {
    if (theirs?.kind !== "changed") continue;
    const kind = chances.pick(["mine", "theirs", "parts"]);
    if (kind === "mine") await resolveWithMine(editor, name);
    else if (kind === "theirs") await resolveWithTheirs(editor, name);
    else await resolveByParts(editor, name, `${text}\n${theirs.file.text}`);
  }
}

async function interleave(seed: number, isOneProgram: boolean): Promise<{ asked: number }> {
  const chances = chance(seed);
  await using folder = await temporaryDeck(deck);
  const data = join(folder.outside, "../data");
  const first = await writingDeck(folder.folder, data);
  const second = isOneProgram ? first : await writingDeck(folder.folder, data);
  const writers = [
    { program: first, window: await first.open() },
    { program: second, window: await second.open() },
  ];
  const typed: string[] = [];
  let asked = 0;
  const underway: Promise<unknown>[] = [];
  for (let step = 0; step < 30; step++) {
    const { program, window } = chances.pick(writers);
    const act = chances.pick(["type", "type", "type", "save", "save", "look", "answer", "undo", "wait"]);
    if (act === "type") {
      const name = chances.pick(names);
      const words = `word${seed}x${step} `;
      // At the end of a line, where no other word is cut in two.
      const lines = window.store.getState().saves.get(name)?.text.split("\n") ?? [];
      window.type(name, lines.slice(0, chances.below(lines.length)).join("\n").length, words);
      typed.push(words);
    } else if (act === "save") underway.push(window.saver.now());
    else if (act === "look") underway.push(look(program));
    else if (act === "answer") underway.push(answer(window, chances));
    else if (act === "undo") {
      // What is taken back may be gone: it is brought again at once, in between whatever else happens.
      window.documents.travel("undo");
      window.documents.travel("redo");
    } else await Promise.all(underway.splice(0));
    const isAsked = [...window.store.getState().saves.values()].some((it) => it.theirs !== null);
    if (isAsked) asked += 1;
    if (chances.below(3) === 0) await Promise.resolve();
  }
  await Promise.all(underway);
  const isSettled = () =>
    writers.every(({ window }) =>
      [...window.store.getState().saves.values()].every((it) => statusOf(it) === "saved"),
    );
  for (let round = 0; round === 0 || (round < 40 && !isSettled()); round++) {
    for (const { program, window } of writers) {
      await look(program);
      await answer(window, chances);
      await window.saver.now();
    }
    await Promise.all([look(first), look(second)]);
  }
  expect(isSettled(), `interleaving ${seed} settles`).toBe(true);
  for (const name of names) {
    const onDisk = await readFile(join(folder.folder, name), "utf8");
    for (const { window } of writers)
      expect(window.store.getState().saves.get(name)?.text, `${seed}: both windows show the file`).toBe(
        onDisk,
      );
  }
  for (const it of new Set([first, second])) await it.close();
  const kept = (await first.everything([folder.folder])).join("\n");
  expect(
    typed.filter((it) => !kept.includes(it)),
    `interleaving ${seed}`,
  ).toEqual([]);
  return { asked };
}

test.each([
  ["one program", true, 0],
  ["two programs", false, 1000],
])("in %s", { timeout: 120_000 }, async (_, isOneProgram, from) => {
  let conflicts = 0;
  for (let seed = 0; seed < 100; seed += 10)
    for (const { asked } of await Promise.all(
      Array.from({ length: 10 }, (_it, at) => interleave(from + seed + at, isOneProgram)),
    ))
      if (asked > 0) conflicts += 1;
  // Otherwise they never met, and the claim above was not tried.
  expect(conflicts).toBeGreaterThan(10);
});
