/** Which options each kind of export takes, and how they become its request. */

import { themes } from "#core/deck/settings.ts";
import {
  type ExportKind,
  type ExportRequest,
  orders,
  orientations,
  papers,
  perPage,
} from "#core/export/export-request.ts";
import { readPageRange } from "#core/export/page-range.ts";
import { UsageError } from "./command.ts";
import { oneOf } from "./parse-options.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Every option that says how a file is made. */
export const valueOptions = {
  range: text,
  minutes: text,
  hidden: flag,
  steps: flag,
  "per-page": text,
  order: text,
  paper: text,
  orientation: text,
  theme: text,
} as const;

type OptionName = keyof typeof valueOptions;
export type ExportValues = {
  readonly [N in OptionName]?: (typeof valueOptions)[N]["type"] extends "boolean" ? boolean : string;
} & {
  /** Of the file to write, in lower case: `.csv`. */
  readonly ending: string;
};

const choice = ["range", "minutes", "hidden"] as const;

/** The options that mean something to a kind. */
export const optionsOf: Readonly<Record<ExportKind, readonly OptionName[]>> = {
  slides: [...choice, "steps", "theme"],
  handout: [...choice, "per-page", "order", "paper", "orientation", "theme"],
};

/** Throws a UsageError that says which value is wrong. */
export function readRequest(kind: ExportKind, values: ExportValues): ExportRequest {
  return readers[kind](values);
}

const readers: { readonly [K in ExportKind]: (values: ExportValues) => ExportRequest } = {
  slides: (it) => ({ kind: "slides", ...readChoice(it), steps: it.steps === true, theme: readTheme(it) }),
  handout: (it) => ({
    kind: "handout",
    ...readChoice(it),
    perPage: readPerPage(it),
    order: oneOf("--order", it.order, orders) ?? "across",
    paper: oneOf("--paper", it.paper, papers),
    orientation: oneOf("--orientation", it.orientation, orientations) ?? "portrait",
    theme: readTheme(it),
  }),
};

const readTheme = (it: ExportValues) => oneOf("--theme", it.theme, themes);

function readPerPage(it: ExportValues) {
  const count = oneOf("--per-page", it["per-page"], perPage.map(String));
  return perPage.find((one) => String(one) === count) ?? null;
}

function readChoice({ range = "", minutes, hidden }: ExportValues) {
  if (minutes !== undefined && (range !== "" || hidden))
    throw new UsageError(
      "--minutes chooses the slides itself, so it goes with neither --range nor --hidden.",
    );
  if (readPageRange(range, 1) === null || range.length > 1000)
    throw new UsageError(`--range is written like 1-5,8, not “${range}”.`);
  return { range, hidden: hidden === true };
}
