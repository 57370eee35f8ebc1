/** What draws slides in the page's own thread, fetched when first needed. */

import { parseDeck } from "#core/deck/assemble.ts";
import { slideJob } from "#core/render/make-job.ts";
import type { DrawHere } from "#ui/slide-renderer.ts";

/** All that is slow to draw for the first time. */
const slowAtFirst = "$x$\n\n```js\nx\n```\n";

export async function loadDrawHere(): Promise<DrawHere> {
  const { renderSlide } = await import("#core/render/slide.ts");
  // Now and not while somebody types.
  requestIdleCallback(() => {
    const sources = [{ name: "a.md", text: slowAtFirst }];
    const deck = parseDeck({ name: "", settings: null, sources, data: [], assets: [] });
    for (const { slide } of deck.slides) renderSlide(slideJob(deck, slide.id), "screen");
  });
  return (job) => renderSlide(job, "screen");
}
