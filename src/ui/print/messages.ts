/** Checks what comes over the port of a paper preview, both ways. */

import type { FromPages, SmallestWords, ToPages } from "#contract/pages.ts";

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isSize = (value: unknown): value is number =>
  typeof value === "number" && value >= 0 && value < 1_000_000;

/** The message, or null when it is none a preview obeys. */
export function readToPages(value: unknown): ToPages | null {
  if (!isBag(value) || value.kind !== "pages.draw" || !isCount(value.turn) || !isBag(value.job)) return null;
  const { job } = value;
  const areTexts = ["html", "lang", "theme", "pageSize", "font", "footer"].every(
    (name) => typeof job[name] === "string",
  );
  const isSized = isBag(job.slideSize) && isSize(job.slideSize.width) && isSize(job.slideSize.height);
  return areTexts && isSized ? (value as unknown as ToPages) : null;
}

/** The message, or null when it is none a page listens to: the frame draws what strangers wrote. */
export function readFromPages(value: unknown): FromPages | null {
  if (!isBag(value)) return null;
  if (value.kind === "stage.ready") return { kind: "stage.ready" };
  if (!isCount(value.turn)) return null;
  const { turn } = value;
  if (value.kind === "pages.failed") return { kind: "pages.failed", turn };
  const { kind, count, width, height, smallest } = value;
  if (kind !== "pages.drawn" || !isCount(count) || !isSize(width) || !isSize(height)) return null;
  return { kind, turn, count, width, height, smallest: readSmallest(smallest) };
}

function readSmallest(value: unknown): SmallestWords | null {
  if (!isBag(value) || typeof value.text !== "string") return null;
  const { text, size, slideWidth } = value;
  return isSize(size) && isSize(slideWidth) ? { text: text.slice(0, 80), size, slideWidth } : null;
}
