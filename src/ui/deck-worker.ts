/** Renders slides off the page's thread: gets jobs of plain data, one at a time, and answers each. */

import { renderSlide } from "#core/render/slide.ts";
import type { SlideJob } from "#core/render/slide-job.ts";
import type { WorkerAnswer } from "./render-queue.ts";

/** The part of a worker's own scope used here; the DOM types know only the page's. */
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<SlideJob>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
};

scope.onmessage = ({ data }) => {
  try {
    const startedMs = performance.now();
    const slide = renderSlide(data, "screen");
    scope.postMessage({ kind: "drawn", slide, ms: performance.now() - startedMs });
  } catch {
    // Rendering must not fail on any text; if it does, the slide shows its source instead of nothing.
    scope.postMessage({ kind: "failed" });
  }
};

scope.postMessage({ kind: "ready" });
