/** Renders slides off the page's thread: gets jobs of plain data, one at a time, and answers each. */

import { renderSlide } from "#core/render/slide.ts";
import type { SlideJob } from "#core/render/slide-job.ts";
import type { WorkerAnswer } from "./render-queue.ts";
import { serveJobs } from "./serve-jobs.ts";

serveJobs<SlideJob, WorkerAnswer>((job, tell) => {
  try {
    const startedMs = performance.now();
    const slide = renderSlide(job, "screen");
    tell({ kind: "drawn", slide, ms: performance.now() - startedMs });
  } catch {
    // Rendering must not fail on any text; if it does, the slide shows its source instead of nothing.
    tell({ kind: "failed" });
  }
});
