/** Files that are removed, renamed or respelt outside: what stays in the editor, and what is offered. */

import { describe, expect, test } from "vitest";
import type { OpenDeck } from "#contract/decks.ts";
import { createEditorStore, editText, seeOutside, updateSave } from "#ui/editor/editor-store.ts";
import { beginSave, statusOf } from "#ui/editor/save-state.ts";

const opened = (texts: Readonly<Record<string, string>>): OpenDeck => ({
  name: "d",
  settings: null,
  sources: Object.entries(texts).map(([name, text]) => ({
    name,
    text,
    hash: `hash of ${text}`,
    writable: true,
  })),
  data: [],
  assets: [],
});
const two = { "a.md": "# A\n", "b.md": "# B\n" };

function scene() {
  const store = createEditorStore(opened(two));
  const saves = () => [...store.getState().saves.values()].map((it) => [it.name, it.text, statusOf(it)]);
  return { store, saves, gone: () => store.getState().gone };
}

describe("a file that is removed", () => {
  test("leaves the list when nothing of it is unsaved, and can be brought back", () => {
    const { store, saves, gone } = scene();
    seeOutside(store, opened({ "b.md": two["b.md"] }));
    expect(saves()).toEqual([["b.md", "# B\n", "saved"]]);
    expect(gone()).toEqual([{ name: "a.md", text: "# A\n", recovered: null }]);
    seeOutside(store, opened(two));
    expect(gone()).toEqual([]);
  });

  test("keeps its place with the unsaved text, and goes on when the file is there again", () => {
    const { store, saves, gone } = scene();
    editText(store, "a.md", "# Mine\n", 0);
    seeOutside(store, opened({ "b.md": two["b.md"] }));
    expect(saves()[0]).toEqual(["a.md", "# Mine\n", "conflict"]);
    expect(gone()).toEqual([]);
    seeOutside(store, opened(two));
    expect(saves()[0]).toEqual(["a.md", "# Mine\n", "dirty"]);
  });
});

describe("a file that is renamed", () => {
  test("takes its unsaved text along", () => {
    const { store, saves, gone } = scene();
    editText(store, "a.md", "# Mine\n", 0);
    const { renamed } = seeOutside(store, opened({ "b.md": two["b.md"], "c.md": two["a.md"] }));
    expect([...renamed]).toEqual([["a.md", "c.md"]]);
    expect(saves()).toContainEqual(["c.md", "# Mine\n", "dirty"]);
    expect(gone()).toEqual([]);
    expect(store.getState().deck.sources.map((it) => it.name)).toEqual(["b.md", "c.md"]);
    expect(store.getState().fileName).toBe("c.md");
  });

  test("while a save is on its way is saved again under its new name", () => {
    const { store, saves } = scene();
    editText(store, "a.md", "# Mine\n", 0);
    updateSave(store, "a.md", (it) => beginSave(it) ?? it);
    seeOutside(store, opened({ "b.md": two["b.md"], "c.md": two["a.md"] }));
    expect(saves()).toContainEqual(["c.md", "# Mine\n", "dirty"]);
  });

  test("only in case or in how its letters are composed is the same file, also with another text", () => {
    const { store, saves } = scene();
    editText(store, "a.md", "# Mine\n", 0);
    seeOutside(store, opened({ "A.md": "# Theirs\n", "b.md": two["b.md"] }));
    expect(saves()).toContainEqual(["A.md", "# Mine\n", "conflict"]);
    const other = createEditorStore(opened({ "\u00e4.md": "# A\n" }));
    expect([...seeOutside(other, opened({ "a\u0308.md": "# A\n" })).renamed]).toEqual([
      ["\u00e4.md", "a\u0308.md"],
    ]);
  });

  test("is not guessed when two new files have its bytes", () => {
    const { store, saves } = scene();
    editText(store, "a.md", "# Mine\n", 0);
    const now = { "b.md": two["b.md"], "c.md": two["a.md"], "d.md": two["a.md"] };
    expect(seeOutside(store, opened(now)).renamed.size).toBe(0);
    expect(saves()).toContainEqual(["a.md", "# Mine\n", "conflict"]);
  });
});
