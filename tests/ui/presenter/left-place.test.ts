/** Where a show was left, kept while it moves and found again in the deck as it is by then. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { startShow } from "#core/show/show.ts";
import { shownSlides } from "#core/show/shown.ts";
import { followLeft, leftNumber, recallLeft, rememberLeft } from "#ui/presenter/left-place.ts";
import { createPresenterStore } from "#ui/presenter/presenter-store.ts";

const deckOf = (...titles: readonly string[]) =>
  parseDeck({
    name: "d",
    settings: null,
    sources: [{ name: "a.md", text: titles.map((it) => `# ${it}\n`).join("\n---\n\n") }],
    data: [],
    assets: [],
  });
const at = (h: number) => ({ position: { h, v: 0, step: 0 } });

function memoryOf(texts = new Map<string, string>()) {
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, value: string) => void texts.set(key, value),
    removeItem: (key: string) => void texts.delete(key),
  };
}

describe("the place a show was left at", () => {
  const shown = shownSlides(deckOf("One", "Two", "Three", "Four"));
  const find = (memory: ReturnType<typeof memoryOf>, ...titles: readonly string[]) =>
    recallLeft(memory, shownSlides(deckOf(...titles)))?.index ?? null;

  it("is found again where it was, and where its slide has gone", () => {
    const memory = memoryOf();
    rememberLeft(memory, shown, at(2));
    expect(find(memory, "One", "Two", "Three", "Four")).toBe(2);
    expect(find(memory, "One", "New", "Two", "Three", "Four")).toBe(3);
    expect(find(memory, "Three", "One")).toBe(0);
  });

  it("is none when its slide is gone, or when several could be meant", () => {
    const memory = memoryOf();
    rememberLeft(memory, shown, at(2));
    expect(find(memory, "One", "Two")).toBeNull();
    expect(find(memory, "Three", "Three")).toBeNull();
  });

  it("is none after the last slide and on the first, and in a memory somebody broke", () => {
    const memory = memoryOf();
    for (const end of [3, 0]) {
      rememberLeft(memory, shown, at(1));
      rememberLeft(memory, shown, at(end));
      expect(recallLeft(memory, shown)).toBeNull();
    }
    for (const text of ["", "[", "7", '["a","b"]', "[1.5,2]", "null"]) {
      memory.setItem("console.left", text);
      expect(recallLeft(memory, shown)).toBeNull();
    }
  });

  it("is offered when a show begins at its start, put away with the first move, and offered again at the end", () => {
    const memory = memoryOf();
    rememberLeft(memory, shown, at(2));
    const store = createPresenterStore(20, {});
    followLeft(store, memory);
    const show = startShow({ h: 0, v: 0, step: 0 }, 0);
    // The host may tell of the show before the deck was read.
    store.setState({ show });
    store.setState({ deck: deckOf("One", "Two", "Three", "Four"), shown });
    expect(leftNumber(store.getState())).toBe(3);
    store.setState({ show: { ...show, blank: "black" } });
    expect(leftNumber(store.getState())).toBe(3);
    store.setState({ show: { ...show, ...at(1) } });
    expect(leftNumber(store.getState())).toBe(0);
    store.setState({ show: null });
    expect(leftNumber(store.getState())).toBe(2);
    store.setState({ show: { ...show, ...at(1) } });
    expect(leftNumber(store.getState())).toBe(0);
  });
});
