/** Draws slides of a deck as HTML without ever making the page wait: in a worker, with limits, remembering what it drew. */

import type { Deck, Slide } from "#core/deck/deck.ts";
import { slideJob } from "#core/render/make-job.ts";
import type { RenderedSlide } from "#core/render/rendered.ts";
import type { SlideJob } from "#core/render/slide-job.ts";
import { allowOwnStrings } from "./page-strings.ts";
import { QuickSlides } from "./quick-slides.ts";
import { type Outcome, RenderQueue, type RenderWorker, type WorkerAnswer } from "./render-queue.ts";

export interface SlideRenderer {
  /** The slides named, in that order; unknown ids are left out. Never fails: a slide that cannot be drawn shows its source. */
  render(deck: Deck, ids: readonly string[]): Promise<readonly RenderedSlide[]>;
  /** The slide as it was drawn before, or null when that is still to be done: then `render` does it. */
  drawn(deck: Deck, slide: Slide): RenderedSlide | null;
  /** The slide drawn in this very task, or null when that is not certain to be quick: then `render` draws it. */
  renderNow(deck: Deck, slide: Slide): RenderedSlide | null;
  dispose(): void;
}

interface Known {
  /** What the drawing depends on. */
  readonly signature: string;
  readonly drawn: Promise<RenderedSlide>;
  /** Null while it is being drawn. */
  result: RenderedSlide | null;
}

/** A request of so few slides is somebody looking at them; a longer one is a deck being filled in the background. */
const urgentUpTo = 8;
/** Characters of source shown in place of a slide. */
const longestSource = 3000;

/** What the queue sees of a worker: only its own worker answers on it, so the data is what that one posts. */
function makeDeckWorker(): RenderWorker {
  allowOwnStrings();
  const worker = new Worker(new URL("./deck-worker.ts", import.meta.url), { type: "module" });
  const made: RenderWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (job) => worker.postMessage(job),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => made.onmessage?.(event);
  worker.onerror = (event) => made.onerror?.(event);
  return made;
}

/** Draws a slide in the thread it is called in. */
export type DrawHere = (job: SlideJob) => RenderedSlide;

interface RendererParts {
  readonly makeWorker?: () => RenderWorker;
  /** Fetches what draws without the worker; left out in windows nobody types in. */
  readonly loadHere?: () => Promise<DrawHere>;
}

export function createSlideRenderer({
  makeWorker = makeDeckWorker,
  loadHere,
}: RendererParts = {}): SlideRenderer {
  const queue = new RenderQueue(makeWorker);
  const quick = new QuickSlides();
  let drawHere: DrawHere | null = null;
  let isLoading = false;
  /** The same slide draws the same as long as nothing it depends on (numbers of sources, site values) changes. */
  const known = new WeakMap<Slide, Known>();

  function draw(deck: Deck, slide: Slide, urgent: boolean): Promise<RenderedSlide> {
    const job = slideJob(deck, slide.id);
    const signature = JSON.stringify(job);
    const before = known.get(slide);
    if (before?.signature === signature) return before.drawn;
    const drawn = queue.add(job, urgent).then((outcome) => finish(job, outcome));
    const entry: Known = { signature, drawn, result: null };
    known.set(slide, entry);
    void drawn.then((it) => {
      entry.result = it;
    });
    return drawn;
  }

  function finish(job: SlideJob, outcome: Outcome): RenderedSlide {
    void getReady();
    if (typeof outcome === "string") {
      quick.took(job, Number.POSITIVE_INFINITY);
      return asSource(job, outcome);
    }
    quick.took(job, outcome.ms);
    return outcome.slide;
  }

  /** After the first slide was drawn, so that it waits for nothing. */
  async function getReady(): Promise<void> {
    if (!loadHere || isLoading) return;
    isLoading = true;
    // Without it every slide is drawn by the worker.
    drawHere = await loadHere().catch(() => null);
  }

  function renderNow(deck: Deck, slide: Slide): RenderedSlide | null {
    const job = slideJob(deck, slide.id);
    if (!drawHere || !quick.allows(job)) return null;
    const startedMs = performance.now();
    try {
      const drawn = drawHere(job);
      known.set(slide, { signature: JSON.stringify(job), drawn: Promise.resolve(drawn), result: drawn });
      quick.took(job, performance.now() - startedMs);
      return drawn;
    } catch {
      // The worker says what is to be seen of a slide that cannot be drawn.
      return null;
    }
  }

  return {
    render(deck, ids) {
      const slides = new Map(deck.slides.map((it) => [it.slide.id, it.slide]));
      const wanted = ids.flatMap((id) => slides.get(id) ?? []);
      return Promise.all(wanted.map((slide) => draw(deck, slide, wanted.length <= urgentUpTo)));
    },
    drawn(deck, slide) {
      const before = known.get(slide);
      return before?.result && before.signature === JSON.stringify(slideJob(deck, slide.id))
        ? before.result
        : null;
    },
    renderNow,
    dispose: () => queue.dispose(),
  };
}

function asSource(job: SlideJob, why: "too-slow" | "failed"): RenderedSlide {
  const note =
    why === "too-slow"
      ? "This slide takes too long to draw. Its text is shown instead. Make it shorter or simpler."
      : "This slide could not be drawn. Its text is shown instead.";
  const source = escapeText(job.markdown.trim().slice(0, longestSource));
  return {
    id: job.id,
    attributes: { class: "slide layout-content" },
    html: `<p class="source-note">${note}</p><pre>${source}</pre>`,
  };
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
