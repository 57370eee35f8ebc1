/** Reads a ```chart fence: what is drawn, from which columns of which file, on which axes. */

import type { Range } from "../deck/deck.ts";
import { readYaml, type YamlField } from "../deck/yaml.ts";
import { type Problem, problemAt } from "../problem.ts";
import { type ChartType, chartTypes } from "./chart.ts";
import { type NumberFormat, readNumberFormat } from "./number-format.ts";

/** What the block says. Its data is not read yet. */
export interface ChartBlock {
  readonly type: ChartType;
  readonly direction: "horizontal" | "vertical";
  readonly scale: "linear" | "log";
  /** Address of the CSV file as written. */
  readonly data: string;
  /** Column names as written, by what they are for; one the block does not name is not here. */
  readonly columns: Readonly<Partial<Record<ColumnUse, string>>>;
  readonly axis: string;
  readonly labelAxis: string;
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly format: NumberFormat | null;
  readonly sort: "file" | "ascending" | "descending";
  readonly title: string;
  /** One sentence for those who do not see the chart. */
  readonly alt: string;
  /** Inline Markdown below the chart. */
  readonly source: string;
  /** Where each key and its value stand, by key, in the body. */
  readonly places: ReadonlyMap<string, Range>;
}

export type ColumnUse = "label" | "value" | "low" | "high" | "series";

export const columnUses: readonly ColumnUse[] = ["label", "value", "low", "high", "series"];

export interface BlockRead {
  /** Null when nothing can be drawn of it. */
  readonly block: ChartBlock | null;
  /** Places relative to the body. */
  readonly problems: readonly Problem[];
}

const keys: ReadonlySet<string> = new Set([
  ...["type", "data", "direction", "scale", "axis", "label-axis", "reference", "reference-label"],
  ...["min", "max", "format", "sort", "title", "alt", "source"],
  ...columnUses,
]);

const longest = 300;

/** Reads the body of a chart fence. Never throws. */
export function readChartBlock(body: string): BlockRead {
  const all = { from: 0, to: body.trimEnd().length };
  const failed = (reason: string, range: Range = all): BlockRead => ({
    block: null,
    problems: [problemAt("chart.syntax", range, { reason })],
  });
  const read = readYaml(body);
  if (read.kind === "too-large") return failed("it is longer than 64 KB");
  if (read.kind === "wrong") return failed(read.reason, read.range);
  const reader = new FieldReader(read.fields, all);
  for (const needed of ["type", "data", "label", "value"])
    if (reader.words(needed) === "") return failed(`it needs “${needed}:”`);
  const type = reader.choice("type", chartTypes, null);
  if (type === null) return { block: null, problems: reader.problems };
  const scale = reader.choice("scale", ["linear", "log"], "linear") ?? "linear";
  const asked = reader.choice("direction", ["horizontal", "vertical"], "horizontal") ?? "horizontal";
  reader.require("axis", "chart.no-axis");
  reader.require("alt", "chart.no-alt");
  if (type === "bar" && scale === "log") reader.tell("chart.log-bar", "scale");
  const reference = reader.number("reference", scale);
  const [min, max] = reader.limits(scale, type);
  const block: ChartBlock = {
    type,
    direction: type === "line" ? "vertical" : asked,
    scale,
    data: reader.words("data"),
    columns: Object.fromEntries(
      columnUses.map((use) => [use, reader.words(use)]).filter(([, name]) => name !== ""),
    ),
    axis: reader.words("axis"),
    labelAxis: reader.words("label-axis"),
    reference: reference === null ? null : { value: reference, label: reader.words("reference-label") },
    min,
    max,
    format: reader.format(),
    sort: reader.choice("sort", ["file", "ascending", "descending"], "file") ?? "file",
    title: reader.words("title"),
    alt: reader.words("alt"),
    source: reader.words("source"),
    places: reader.places,
  };
  return { block, problems: reader.problems };
}

/** Takes values out of the fields and lists what is wrong with them. */
class FieldReader {
  readonly problems: Problem[] = [];
  readonly places = new Map<string, Range>();
  readonly #words = new Map<string, string>();
  readonly #all: Range;

  constructor(fields: readonly YamlField[], all: Range) {
    this.#all = all;
    for (const { key, keyRange, value } of fields) {
      if (!keys.has(key)) {
        this.problems.push(problemAt("chart.unknown-key", keyRange, { key: key.slice(0, 40) }));
        continue;
      }
      this.places.set(key, value.words === "" ? keyRange : value.range);
      if (value.words === null) this.#refuse(key, "", "a text, in quotes where it begins with [ or @");
      else this.#words.set(key, value.words.trim().slice(0, longest));
    }
  }

  words(key: string): string {
    return this.#words.get(key) ?? "";
  }

  choice<T extends string>(key: string, choices: readonly T[], otherwise: T | null): T | null {
    const words = this.words(key);
    const chosen = choices.find((it) => it === words.toLowerCase());
    if (words !== "" && chosen === undefined) this.#refuse(key, words, choices.join(", "));
    return chosen ?? otherwise;
  }

  number(key: string, scale: "linear" | "log"): number | null {
    const words = this.words(key);
    const value = words === "" ? Number.NaN : Number(words.replace("−", "-"));
    if (words === "") return null;
    const isRight = Math.abs(value) <= 1e15 && (scale === "linear" || value > 0);
    if (!isRight) this.#refuse(key, words, scale === "log" ? "a number above 0" : "a number");
    return isRight ? value : null;
  }

  /** A bar is read by its length, so its axis holds zero. */
  limits(scale: "linear" | "log", type: ChartType): [number | null, number | null] {
    const [min, max] = [this.number("min", scale), this.number("max", scale)];
    const zero = type === "bar" && scale === "linear" && !((min ?? 0) <= 0 && (max ?? 0) >= 0);
    if (zero)
      this.#refuse(
        (min ?? 0) > 0 ? "min" : "max",
        this.words((min ?? 0) > 0 ? "min" : "max"),
        "0: a bar starts at 0",
      );
    if (zero) return [null, null];
    if (min === null || max === null || min < max) return [min, max];
    this.#refuse("max", this.words("max"), "a number above min");
    return [null, null];
  }

  format(): NumberFormat | null {
    const words = this.words("format");
    const format = words === "" ? null : readNumberFormat(words);
    if (words !== "" && format === null) this.#refuse("format", words, "a pattern such as 0, 0.0 or 0%");
    return format;
  }

  require(key: string, code: "chart.no-axis" | "chart.no-alt"): void {
    if (this.words(key) === "") this.tell(code, key);
  }

  tell(code: "chart.no-axis" | "chart.no-alt" | "chart.log-bar", key: string): void {
    this.problems.push(problemAt(code, this.places.get(key) ?? this.#all));
  }

  #refuse(key: string, value: string, expected: string): void {
    const range = this.places.get(key) ?? this.#all;
    this.problems.push(problemAt("chart.value", range, { key, value: value.slice(0, 80), expected }));
  }
}
