/** A study on one card is written so that design comes before result, for eyes, paper and screen readers alike. */

import { expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { slideJob } from "#core/render/make-job.ts";
import { renderSlide } from "#core/render/slide.ts";

function render(text: string): string {
  const deck = parseDeck({
    name: "trial",
    settings: null,
    sources: [{ name: "trial.md", text }],
    data: [],
    assets: [],
  });
  expect(deck.problems).toEqual([]);
  return renderSlide(slideJob(deck, deck.slides[0]?.slide.id ?? ""), "screen").html;
}

const card = `## A trial

:::: trial
- **Design** Randomized, **double-blind**
- **People** 9 entered
- nothing in bold

::: stat
**−14 points**

at 72 hours
:::
::::
`;

it("marks the bold words a line begins with, and no others", () => {
  const html = render(card);
  expect(html.match(/<strong class="trial-term">[^<]*/g)).toEqual([
    '<strong class="trial-term">Design',
    '<strong class="trial-term">People',
  ]);
  expect(html).toContain("<strong>double-blind</strong>");
});

it("keeps the result inside the card, after the design", () => {
  const html = render(card);
  const [open, list, stat, close] = [
    '<div class="trial">',
    "</ul>",
    '<div class="stat">',
    "</div>\n</div>",
  ].map((it) => html.indexOf(it));
  expect([open, list, stat, close]).toEqual(
    [open, list, stat, close].toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  );
  expect(open).toBeGreaterThan(-1);
  expect(close).toBeGreaterThan(-1);
});
