/** Choices kept with a deck. */

import { expect, test } from "vitest";
import { firstChoices, readChoices } from "#core/export/export-choices.ts";
import { forgetPreset, keepLast, keepPreset, readLast, readPresets } from "#ui/editor/export-presets.ts";

const first = firstChoices({ layout: 3, paper: "a4", header: "", footer: "" });

function memoryOf(texts: Record<string, string> = {}) {
  const kept = new Map(Object.entries(texts));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("the last choices are there again, but not which slides they were for", () => {
  const memory = memoryOf();
  expect(readLast(memory, first)).toEqual(first);
  keepLast(memory, { ...first, kind: "handout", perPage: 6, extent: "some", range: "3-4" });
  expect(readLast(memory, first)).toEqual({ ...first, kind: "handout", perPage: 6 });
});

test("named choices are kept in the order of their names, changed under the same name, and forgotten", () => {
  const memory = memoryOf();
  keepPreset(memory, "Ward", first);
  keepPreset(memory, "Board", { ...first, kind: "notes" });
  keepPreset(memory, "Ward", { ...first, extent: "some", range: "1-3" });
  const presets = readPresets(memory);
  expect(presets.map((it) => it.name)).toEqual(["Board", "Ward"]);
  expect(readChoices(presets[1]?.choices ?? "", first)).toMatchObject({ extent: "some", range: "1-3" });
  expect(forgetPreset(memory, "Board").map((it) => it.name)).toEqual(["Ward"]);
  expect(readPresets(memory).map((it) => it.name)).toEqual(["Ward"]);
});

test.each(["{", "3", "null", '[{"name":3},{"name":"","choices":"{}"},null,"x"]'])(
  "what cannot be read is no preset: %s",
  (text) => {
    expect(readPresets(memoryOf({ "export.presets": text }))).toEqual([]);
  },
);

test("no more than twenty are kept, as a window's memory is small", () => {
  const memory = memoryOf();
  for (let at = 0; at < 30; at++) keepPreset(memory, `n${at}`.repeat(40), first);
  expect(readPresets(memory)).toHaveLength(20);
  expect((memory.getItem("export.presets") ?? "").length).toBeLessThan(65_536);
});
