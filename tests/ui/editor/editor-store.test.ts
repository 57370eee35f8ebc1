/** The editor's state: what an edit, a cursor move and a change outside do to deck, slide list and saves. */

import { describe, expect, test } from "vitest";
import type { OpenDeck } from "#contract/decks.ts";
import {
  createEditorStore,
  currentSlide,
  type EditorStore,
  editText,
  moveCursor,
  seeOutside,
  setProblems,
} from "#ui/editor/editor-store.ts";
import { statusOf } from "#ui/editor/save-state.ts";

const file = (name: string, text: string) => ({ name, text, hash: `hash of ${text}`, writable: true });

function opened(sources: Readonly<Record<string, string>>, settings = "title: T\n"): OpenDeck {
  return {
    name: "d",
    settings: file("deck.yml", settings),
    sources: Object.entries(sources).map(([name, text]) => file(name, text)),
    data: [],
    assets: [],
  };
}

const two = { "a.md": "# A\n\n---\n\n# B\n", "b.md": "---\nsection: Second\nminutes: 5\n---\n\n# C\n" };
const titles = (store: EditorStore) =>
  store.getState().sections.map((it) => `${it.heading}: ${it.rows.map((row) => row.words).join(" ")}`);
const at = (store: EditorStore) => currentSlide(store.getState())?.slide.title;
const status = (store: EditorStore, name: string) => {
  const save = store.getState().saves.get(name);
  return save && statusOf(save);
};

describe("a fresh editor", () => {
  test("is on the first slide, with the sections by name or by header", () => {
    const store = createEditorStore(opened(two));
    expect(at(store)).toBe("A");
    expect(titles(store)).toEqual(["A: A B", "Second: C"]);
    expect(store.getState().fileName).toBe("a.md");
  });

  test("of a deck without slides has no slide and does not fall over", () => {
    const store = createEditorStore(opened({}));
    expect(at(store)).toBeUndefined();
    expect(store.getState().fileName).toBe("deck.yml");
  });
});

describe("an edit", () => {
  test("of the body of a slide leaves every row of the list the same object", () => {
    const store = createEditorStore(opened(two));
    const { sections } = store.getState();
    editText(store, "a.md", "# A\n\nmore\n\n---\n\n# B\n", 6);
    expect(store.getState().sections).toBe(sections);
    expect(status(store, "a.md")).toBe("dirty");
    expect(status(store, "b.md")).toBe("saved");
  });

  test("of a title changes one row", () => {
    const store = createEditorStore(opened(two));
    const [before] = store.getState().sections;
    editText(store, "a.md", "# A!\n\n---\n\n# B\n", 3);
    const [after] = store.getState().sections;
    expect(after?.rows[0]).not.toBe(before?.rows[0]);
    expect(after?.rows[1]).toBe(before?.rows[1]);
  });

  test("of the settings makes every slide look new", () => {
    const store = createEditorStore(opened(two));
    editText(store, "deck.yml", "title: Other\n", 0);
    expect(store.getState().appearance).toBe(1);
    expect(at(store)).toBe("A");
  });

  test("that removes the slide under the cursor goes to the one in its place", () => {
    const store = createEditorStore(opened(two));
    moveCursor(store, "a.md", 12);
    editText(store, "a.md", "# A\n", 4);
    expect(at(store)).toBe("A");
  });
});

describe("the cursor", () => {
  test.each([
    [0, "A"],
    [4, "A"],
    [10, "B"],
    [99, "B"],
  ])("at %i is on slide %s", (offset, title) => {
    const store = createEditorStore(opened(two));
    moveCursor(store, "a.md", offset);
    expect(at(store)).toBe(title);
  });

  test("in a file without slides leaves the slide shown", () => {
    const store = createEditorStore(opened(two));
    moveCursor(store, "a.md", 10);
    moveCursor(store, "deck.yml", 3);
    expect(at(store)).toBe("B");
    expect(store.getState().fileName).toBe("deck.yml");
  });
});

describe("a change outside", () => {
  test("of a clean source is taken over, and says which texts read differently", () => {
    const store = createEditorStore(opened(two));
    const { reread } = seeOutside(store, opened({ ...two, "a.md": "# A\n\n---\n\n# B2\n" }));
    expect(reread).toEqual(["a.md"]);
    expect(titles(store)).toEqual(["A: A B2", "Second: C"]);
    expect(status(store, "a.md")).toBe("saved");
  });

  test("of an edited source keeps ours in the deck and makes a conflict", () => {
    const store = createEditorStore(opened(two));
    editText(store, "a.md", "# Mine\n", 0);
    expect(seeOutside(store, opened({ ...two, "a.md": "# Theirs\n" })).reread).toEqual([]);
    expect(titles(store)).toEqual(["A: Mine", "Second: C"]);
    expect(status(store, "a.md")).toBe("conflict");
  });

  test("closes the dialog about it when there is nothing to ask any more, and leaves it open otherwise", () => {
    const store = createEditorStore(opened(two));
    editText(store, "a.md", "# Mine\n", 0);
    seeOutside(store, opened({ ...two, "a.md": "# Theirs\n" }));
    store.setState({ overlay: "conflict", asked: "a.md" });
    seeOutside(store, opened({ ...two, "a.md": "# Theirs, again\n" }));
    expect(store.getState().overlay).toBe("conflict");
    seeOutside(store, opened({ "b.md": two["b.md"] }));
    expect(store.getState().overlay).toBeNull();
    store.setState({ overlay: "recovered", asked: "a.md" });
    seeOutside(store, opened(two));
    expect(store.getState().overlay).toBeNull();
    store.setState({ overlay: "history", asked: "a.md" });
    seeOutside(store, opened({ ...two, "b.md": "# C\n" }));
    expect(store.getState().overlay).toBe("history");
  });

  test("keeps the slide under the cursor when slides come before it", () => {
    const store = createEditorStore(opened(two));
    moveCursor(store, "a.md", 10);
    seeOutside(store, opened({ ...two, "a.md": "# New\n\n---\n\n# A\n\n---\n\n# B\n" }));
    expect(at(store)).toBe("B");
  });

  test("that removes a clean source removes it here, the pane showing another", () => {
    const store = createEditorStore(opened(two));
    seeOutside(store, opened({ "b.md": two["b.md"] }));
    expect(titles(store)).toEqual(["Second: C"]);
    expect(store.getState().fileName).toBe("b.md");
    expect(at(store)).toBe("C");
  });

  test("that removes an edited source keeps its text, in its place", () => {
    const store = createEditorStore(opened(two));
    editText(store, "a.md", "# Mine\n", 0);
    seeOutside(store, opened({ "b.md": two["b.md"] }));
    expect(titles(store)).toEqual(["A: Mine", "Second: C"]);
    expect(status(store, "a.md")).toBe("conflict");
  });

  test("that adds a source shows it", () => {
    const store = createEditorStore(opened(two));
    seeOutside(store, opened({ ...two, "c.md": "# D\n" }));
    expect(titles(store)).toEqual(["A: A B", "Second: C", "C: D"]);
  });
});

test("a problem marks the row of its slide and only that", () => {
  const store = createEditorStore(opened(two));
  const problem = (from: number, severity: "error" | "warning") => ({
    code: "image.no-alt" as const,
    severity,
    source: "a.md",
    range: { from, to: from + 1 },
    detail: {},
  });
  setProblems(store, [problem(10, "warning"), problem(11, "error")]);
  const [first] = store.getState().sections;
  expect(first?.rows.map((it) => [it.errors, it.warnings])).toEqual([
    [0, 0],
    [1, 1],
  ]);
  expect(first?.rows[1]?.name).toBe("2, B, 1 error, 1 warning");
});
