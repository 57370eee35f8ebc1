/** Proves where a slide is drawn: in the worker at first, in the page once it has shown that it is quick. */

import { describe, expect, it, vi } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck, Slide } from "#core/deck/deck.ts";
import { reparse } from "#core/deck/reparse.ts";
import { renderSlide } from "#core/render/slide.ts";
import type { RenderWorker } from "#ui/render-queue.ts";
import { createSlideRenderer, type DrawHere } from "#ui/slide-renderer.ts";

/** A worker that draws in the test's own thread and says it took `ms`. */
function worker(ms: number): () => RenderWorker {
  return () => {
    const it: RenderWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (job) =>
        queueMicrotask(() => answer({ kind: "drawn", slide: renderSlide(job, "screen"), ms })),
      terminate: () => undefined,
    };
    const answer = (data: Parameters<NonNullable<RenderWorker["onmessage"]>>[0]["data"]) =>
      it.onmessage?.(new MessageEvent("message", { data }));
    queueMicrotask(() => answer({ kind: "ready" }));
    return it;
  };
}

const files = (text: string) => ({
  name: "deck",
  settings: null,
  sources: [{ name: "a.md", text }],
  data: [],
  assets: [],
});

function first(deck: Deck): Slide {
  const [found] = deck.slides;
  if (!found) throw new Error("the deck has no slide");
  return found.slide;
}

const drawHere: DrawHere = (job) => renderSlide(job, "screen");

/** The deck after one letter was typed into its first slide. */
const typed = (deck: Deck, text: string): Deck => reparse(deck, "a.md", text).deck;

describe("a slide renderer of a window somebody types in", () => {
  it("draws an edited slide in the page, the same as the worker would", async () => {
    const renderer = createSlideRenderer({ makeWorker: worker(1), loadHere: async () => drawHere });
    const deck = parseDeck(files("# Dos\n\n- one\n"));
    expect(renderer.renderNow(deck, first(deck))).toBeNull();
    await renderer.render(deck, [first(deck).id]);
    const next = typed(deck, "# Dose\n\n- one\n");
    const here = await vi.waitFor(() => {
      const drawn = renderer.renderNow(next, first(next));
      if (!drawn) throw new Error("not yet");
      return drawn;
    });
    const [worked] = await createSlideRenderer({ makeWorker: worker(1) }).render(next, [first(next).id]);
    expect(here).toEqual(worked);
    expect(await renderer.render(next, [first(next).id])).toEqual([worked]);
  });

  it("leaves to the worker what was slow there, and what throws", async () => {
    const deck = parseDeck(files("# Dose\n"));
    const slow = createSlideRenderer({ makeWorker: worker(50), loadHere: async () => drawHere });
    const broken = createSlideRenderer({
      makeWorker: worker(1),
      loadHere: async () => () => {
        throw new Error("no");
      },
    });
    for (const renderer of [slow, broken]) {
      await renderer.render(deck, [first(deck).id]);
      // The script that draws in the page is there now.
      await Promise.resolve();
      expect(renderer.renderNow(deck, first(deck))).toBeNull();
      expect(await renderer.render(deck, [first(deck).id])).toHaveLength(1);
    }
  });

  it("draws nothing in the page of any other window", async () => {
    const renderer = createSlideRenderer({ makeWorker: worker(1) });
    const deck = parseDeck(files("# Dose\n"));
    await renderer.render(deck, [first(deck).id]);
    expect(renderer.renderNow(deck, first(deck))).toBeNull();
  });
});

describe("a slide that was drawn before", () => {
  it("is at hand without waiting, until something it depends on changes", async () => {
    const renderer = createSlideRenderer({ makeWorker: worker(1) });
    const deck = parseDeck(files("# Dose\n\n- one\n"));
    expect(renderer.drawn(deck, first(deck))).toBeNull();
    const [rendered] = await renderer.render(deck, [first(deck).id]);
    expect(renderer.drawn(deck, first(deck))).toBe(rendered);
    const later = typed(deck, "# Doses\n\n- one\n");
    expect(renderer.drawn(later, first(later))).toBeNull();
  });
});
