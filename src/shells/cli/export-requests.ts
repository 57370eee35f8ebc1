/** Which options each kind of export takes, and how they become its request. */

import { themes } from "#core/deck/settings.ts";
import {
  readers as audiences,
  type ExportKind,
  type ExportRequest,
  orders,
  orientations,
  papers,
  perPage,
  pieces,
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
  for: text,
  pieces: text,
  names: text,
  drawings: text,
  "with-notes": flag,
  folder: flag,
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
  slides: [...choice, "steps", "theme", "drawings"],
  handout: [...choice, "for", "per-page", "order", "paper", "orientation", "theme"],
  notes: [...choice, "paper", "theme"],
  "large-print": [...choice, "paper"],
  outline: [...choice, "paper"],
  planning: ["paper"],
  paperwork: ["pieces", "names", "paper"],
  html: [...choice, "folder", "with-notes", "theme"],
  pptx: [...choice, "with-notes", "theme"],
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
    for: oneOf("--for", it.for, audiences) ?? "learner",
    perPage: readPerPage(it),
    order: oneOf("--order", it.order, orders) ?? "across",
    paper: readPaper(it),
    orientation: oneOf("--orientation", it.orientation, orientations) ?? "portrait",
    theme: readTheme(it),
  }),
  notes: (it) => ({ kind: "notes", ...readChoice(it), paper: readPaper(it), theme: readTheme(it) }),
  "large-print": (it) => ({ kind: "large-print", ...readChoice(it), paper: readPaper(it) }),
  // The ending of the file says which: a table for Excel, text for an e-mail, or paper.
  outline: (it) => ({
    kind: "outline",
    ...readChoice(it),
    format: it.ending === ".md" ? "md" : "pdf",
    paper: readPaper(it),
  }),
  planning: (it) => ({
    kind: "planning",
    format: it.ending === ".csv" ? "csv" : "pdf",
    paper: readPaper(it),
  }),
  paperwork: (it) => ({ kind: "paperwork", pieces: readPieces(it), names: [], paper: readPaper(it) }),
  html: (it) => ({
    kind: "html",
    ...readChoice(it),
    // A name that says no file is a folder's.
    folder: it.folder === true || !/^\.html?$/.test(it.ending),
    withNotes: it["with-notes"] === true,
    theme: readTheme(it),
  }),
  pptx: (it) => ({
    kind: "pptx",
    ...readChoice(it),
    withNotes: it["with-notes"] === true,
    theme: readTheme(it),
  }),
};

const readPaper = (it: ExportValues) => oneOf("--paper", it.paper, papers);

/** All of them but certificates, which only somebody with names wants. */
function readPieces(it: ExportValues) {
  if (it.pieces === undefined) return pieces.filter((one) => one !== "certificate" || it.names !== undefined);
  return it.pieces.split(",").map((one) => oneOf("--pieces", one.trim(), pieces) ?? "sign-in");
}

const readTheme = (it: ExportValues) => oneOf("--theme", it.theme, themes);

function readPerPage(it: ExportValues) {
  const count = oneOf("--per-page", it["per-page"], perPage.map(String));
  return perPage.find((one) => String(one) === count) ?? null;
}

export function readChoice({
  range = "",
  minutes,
  hidden,
}: Pick<ExportValues, "range" | "minutes" | "hidden">) {
  if (minutes !== undefined && (range !== "" || hidden))
    throw new UsageError(
      "--minutes chooses the slides itself, so it goes with neither --range nor --hidden.",
    );
  if (readPageRange(range, 1) === null || range.length > 1000)
    throw new UsageError(`--range is written like 1-5,8, not “${range}”.`);
  return { range, hidden: hidden === true };
}
