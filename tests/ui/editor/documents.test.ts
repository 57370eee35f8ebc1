/** Undo and redo go by the order of steps in the whole deck, whatever texts they touched. */

import { history } from "@codemirror/commands";
import { Transaction } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, type TextChange } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { deleteSlides, duplicateSlides, moveSlides } from "#core/deck/edits.ts";
import { createDocuments } from "#ui/editor/documents.ts";
import { PlainView } from "../../support/plain-view.ts";

const opened = {
  "a.md": "# A\n\n---\n\n# B\n",
  "b.md": "---\r\nsection: B\r\n---\r\n# C\r\n\r\n---\r\n\r\n# D",
  "c.md": "",
};
type Texts = Record<string, string>;

function setUp(texts: Texts = opened) {
  const view = new PlainView();
  const heard: string[][] = [];
  const documents = createDocuments(
    view as unknown as EditorView,
    () => history({ minDepth: 1000 }),
    (names) => heard.push([...names]),
  );
  for (const [name, text] of Object.entries(texts)) documents.show(name, text, true);
  const read = (): Texts =>
    Object.fromEntries(Object.keys(texts).map((name) => [name, documents.text(name)]));
  let now = Date.now();
  const type = (name: string, offset: number, words: string) => {
    documents.show(name, "", true);
    now += 60_000;
    const at = Math.min(offset, view.state.doc.length);
    [...words].forEach((insert, nth) => {
      now += 10;
      const changes = { from: at + nth, insert };
      const selection = { anchor: at + nth + 1 };
      view.dispatch({ changes, selection, userEvent: "input.type", annotations: Transaction.time.of(now) });
    });
  };
  return { documents, heard, read, type };
}

const deckOf = (texts: Texts) =>
  parseDeck({
    name: "x",
    settings: { name: "deck.yml", text: "" },
    sources: Object.entries(texts).map(([name, text]) => ({ name, text })),
    data: [],
    assets: [],
  });

const changed = (texts: Texts, changes: readonly TextChange[]): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      applyEdits(
        text,
        changes.filter((it) => it.source === name),
      ),
    ]),
  );

describe("undo", () => {
  test("takes a move across sources back in both at once, and redo brings it again", () => {
    const { documents, heard, read } = setUp();
    documents.change(
      moveSlides(deckOf(opened), [0], { source: "b.md", at: 1 }),
      (name) => read()[name] ?? "",
    );
    const moved = read();
    expect(moved["a.md"]).not.toContain("# A");
    expect(moved["b.md"]).toBe("---\r\nsection: B\r\n---\r\n# C\r\n\r\n---\r\n# A\r\n\r\n---\r\n\r\n# D");
    expect(documents.travel("undo").toSorted()).toEqual(["a.md", "b.md"]);
    expect(read()).toEqual(opened);
    documents.travel("redo");
    expect(read()).toEqual(moved);
    expect(heard).toHaveLength(3);
  });

  test("goes by the order of the whole deck, not by the text that is shown", () => {
    const { documents, read, type } = setUp();
    type("a.md", 3, "one");
    type("c.md", 0, "two");
    documents.show("a.md", "", true);
    documents.travel("undo");
    expect(read()).toEqual({ ...opened, "a.md": "# Aone\n\n---\n\n# B\n" });
    documents.travel("undo");
    expect(read()).toEqual(opened);
    expect(documents.travel("undo")).toEqual([]);
  });

  test("leaves words typed at the same place before and after another step two steps", () => {
    const { documents, read, type } = setUp();
    type("a.md", 3, "x");
    documents.change([{ source: "c.md", from: 0, to: 0, insert: "new" }], () => "");
    type("a.md", 4, "y");
    documents.travel("undo");
    expect(read()["a.md"]).toContain("# Ax\n");
    expect(read()["c.md"]).toBe("new");
    documents.travel("undo");
    expect(read()["c.md"]).toBe("");
  });

  test("forgets a text that began anew with other line ends, and nothing else", () => {
    const { documents, read, type } = setUp();
    type("a.md", 0, "x");
    type("b.md", 0, "y");
    documents.rewrite("b.md", "# C\n");
    documents.travel("undo");
    expect(read()).toEqual({ ...opened, "b.md": "# C\n" });
  });
});

function typed(texts: Texts, name: string, offset: number): Texts {
  const text = texts[name] ?? "";
  const doc = text.replaceAll("\r\n", "\n");
  const at = Math.min(offset, doc.length);
  const after = `${doc.slice(0, at)}xyz${doc.slice(at)}`;
  return { ...texts, [name]: name === "b.md" ? after.replaceAll("\n", "\r\n") : after };
}

function slideChanges(kind: string, texts: Texts, a: number, b: number): readonly TextChange[] {
  const deck = deckOf(texts);
  const count = deck.slides.length;
  if (count === 0) return [];
  const picks = [a % count, (a + b) % count];
  if (kind === "duplicate") return duplicateSlides(deck, picks);
  if (kind === "delete") return deleteSlides(deck, picks);
  const source = deck.sources[b % deck.sources.length];
  return moveSlides(deck, picks, {
    source: source?.name ?? "",
    at: a % ((source?.placements.length ?? 0) + 1),
  });
}

describe("any sequence of typing, slide operations, outside changes, undo and redo", () => {
  const operation = fc.oneof(
    fc.record({
      kind: fc.constantFrom("undo", "redo", "undo"),
      a: fc.nat({ max: 60 }),
      b: fc.nat({ max: 60 }),
    }),
    fc.record({
      kind: fc.constantFrom("type", "move", "duplicate", "delete", "outside"),
      a: fc.nat({ max: 60 }),
      b: fc.nat({ max: 60 }),
    }),
  );

  test("leaves the texts as a model of whole-deck snapshots has them, and undo to the end gives the opened bytes", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
        const { documents, read, type } = setUp();
        const names = Object.keys(opened);
        const snapshots: Texts[] = [{ ...opened }];
        let at = 0;
        const keep = (texts: Texts) => {
          if (names.every((name) => texts[name] === snapshots[at]?.[name])) return;
          snapshots.splice(at + 1, Number.POSITIVE_INFINITY, texts);
          at += 1;
        };
        for (const { kind, a, b } of operations) {
          const now = snapshots[at] ?? {};
          const name = names[a % names.length] ?? "";
          if (kind === "undo" || kind === "redo") {
            documents.travel(kind);
            at = Math.min(Math.max(at + (kind === "undo" ? -1 : 1), 0), snapshots.length - 1);
          } else if (kind === "type") {
            // Behind the header, which keeps the line ends of the source known when all its slides are gone.
            const place = name === "b.md" ? Math.max(b, 19) : b;
            type(name, place, "xyz");
            keep(typed(now, name, place));
          } else if (kind === "outside") {
            const text = `${now[name]}${name === "b.md" ? "\r\n" : "\n"}more`;
            documents.rewrite(name, text);
            keep({ ...now, [name]: text });
          } else {
            const changes = slideChanges(kind, now, a, b);
            documents.change(changes, (it) => now[it] ?? "");
            keep(changed(now, changes));
          }
          expect(read()).toEqual(snapshots[at]);
        }
        while (documents.travel("undo").length > 0);
        expect(read()).toEqual(opened);
      }),
      { numRuns: 300 },
    );
  });
});
