/** The nouns of a chart: what a ```chart block says, and what is drawn of it once its data is read. */

export const chartTypes = ["bar", "dot", "line"] as const;

/** `bar`: a length from zero. `dot`: a value with its interval (forest plot). `line`: values along an axis. */
export type ChartType = (typeof chartTypes)[number];

/** More rows than these no slide shows; those after them are left out, with a problem. */
export const maxRows = 500;
/** More series than these cannot be told apart by shape; those after them are left out, with a problem. */
export const maxSeries = 6;

/** One value of a chart. */
export interface ChartPoint {
  readonly label: string;
  /** Where it stands on a numeric label axis; null on one of words. */
  readonly position: number | null;
  /** Index in `Chart.series`; 0 in a chart without series. */
  readonly series: number;
  /** Null when nothing can be drawn: nothing was reported, or what stands there is no number. */
  readonly value: number | null;
  /** The value is only known to lie above (`>10`) or below (`<1`) the number. */
  readonly bound: "above" | "below" | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What is printed beside the mark: `1.8 (1.4 to 2.2)`, `> 10`, `not reported`. */
  readonly text: string;
}

/** A chart ready to be drawn: plain data that travels as JSON. Numbers are finite; on a log scale they are above zero. */
export interface Chart {
  readonly type: ChartType;
  /** `horizontal`: categories stand below one another. A line is always `vertical`. */
  readonly direction: "horizontal" | "vertical";
  readonly scale: "linear" | "log";
  /** Title of the value axis with its unit; empty when the author gave none. */
  readonly axis: string;
  readonly labelAxis: string;
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly min: number | null;
  readonly max: number | null;
  /** True when every label is a number: a line then stands on a measured axis. */
  readonly isNumeric: boolean;
  /** Names; empty for a chart without series. */
  readonly series: readonly string[];
  readonly points: readonly ChartPoint[];
}
