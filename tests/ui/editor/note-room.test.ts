import { describe, expect, it } from "vitest";
import type { SlideRoom } from "#contract/stage.ts";
import { createEditorStore, type EditorStore, editText } from "#ui/editor/editor-store.ts";
import { noteRoom } from "#ui/editor/note-room.ts";

const file = (name: string, text: string) => ({ name, text, hash: "0", writable: true });
const made = () =>
  createEditorStore({
    name: "d",
    settings: file("deck.yml", "title: T\n"),
    sources: [file("a.md", "# A\n\n---\n\n# B\n")],
    data: [],
    assets: [],
  });

const fine: SlideRoom = { id: "a", excess: 0, side: "bottom", fit: null, smallTexts: [] };
const full: SlideRoom = { ...fine, excess: 40, fit: { percent: 90, excess: 0 } };

/** The first slide as it is drawn now. */
function drawn(store: EditorStore) {
  const { deck, appearance } = store.getState();
  const slide = deck.slides[0]?.slide;
  if (!slide) throw new Error("the deck has no slide");
  return { slide, appearance };
}

/** How often the measures changed, each of which has the whole deck checked again. */
function changesOf(store: EditorStore): () => number {
  let count = 0;
  store.subscribe((state, before) => {
    if (state.layout.measures !== before.layout.measures) count += 1;
  });
  return () => count;
}

describe("what a frame tells of a slide it drew", () => {
  it("is kept when something does not fit, and taken back when all does", () => {
    const store = made();
    const now = drawn(store);
    noteRoom(store, now, full);
    expect(store.getState().layout.measures.get(now.slide)).toMatchObject({ excess: 40, fit: full.fit });
    noteRoom(store, now, fine);
    expect(store.getState().layout.measures.get(now.slide)).toMatchObject({ excess: 0, fit: null });
  });
  it("changes nothing when it says nothing new, so that scrolling checks no deck again", () => {
    const store = made();
    const changes = changesOf(store);
    noteRoom(store, drawn(store), fine);
    expect(changes()).toBe(0);
    noteRoom(store, drawn(store), full);
    noteRoom(store, drawn(store), { ...full });
    expect(changes()).toBe(1);
  });
  it("is dropped when it was drawn in a look the deck has no longer", () => {
    const store = made();
    const before = drawn(store);
    editText(store, "deck.yml", "title: T\ntheme: night\n", 0);
    expect(store.getState().appearance).not.toBe(before.appearance);
    noteRoom(store, before, full);
    expect(store.getState().layout.measures.size).toBe(0);
  });
  it("does not pile up while a slide is written", () => {
    const store = made();
    for (let edit = 0; edit < 400; edit++) {
      editText(store, "a.md", `# A${"x".repeat(edit)}\n\n---\n\n# B\n`, 3);
      noteRoom(store, drawn(store), { ...full, excess: 40 + edit });
    }
    expect(store.getState().layout.measures.size).toBeLessThan(150);
    expect(store.getState().layout.measures.get(drawn(store).slide)?.excess).toBe(439);
  });
});
