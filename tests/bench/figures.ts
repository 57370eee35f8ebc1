/** One measured figure beside the peer's, and how figures are printed. */

export interface Figure {
  readonly slides: number;
  readonly job: string;
  readonly unit: "ms" | "MB";
  /** Null where this machine cannot say. */
  readonly lectern: number | null;
  /** Null where the peer has no such job. */
  readonly marp: number | null;
}

/** A table with a ratio: 0.5 means Lectern takes half of what Marp takes. */
export function formatFigures(figures: readonly Figure[]): string {
  const number = (value: number | null, unit: string) =>
    value === null ? "–" : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  return figures
    .map(({ slides, job, unit, lectern, marp }) => {
      const ratio = lectern !== null && marp !== null && marp > 0 ? (lectern / marp).toFixed(2) : "–";
      return `${String(slides).padStart(5)}  ${job.padEnd(36)} ${number(lectern, unit).padStart(12)} ${number(marp, unit).padStart(12)}   × ${ratio}`;
    })
    .join("\n");
}
