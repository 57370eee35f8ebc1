/** The options of `lectern export` → what to make and where to write it. */

import { themes } from "#core/deck/settings.ts";
import { type ExportRequest, perPage } from "#core/render/export-request.ts";
import { readPageRange } from "#core/render/page-range.ts";
import { UsageError } from "./command.ts";
import { oneOf, parseOptions } from "./parse-options.ts";

/** Kinds the product will have; a script that asks for one should hear why it gets none. */
const later: readonly string[] = [
  "notes",
  "large-print",
  "outline",
  "planning",
  "paperwork",
  "html",
  "pptx",
  "png",
];

export interface ExportOptions {
  readonly deck: string;
  readonly output: string;
  readonly json: boolean;
  /** Paper and slides per page as asked; null leaves them to the deck. */
  readonly request: Omit<ExportRequest, "paper" | "perPage"> & {
    readonly paper: ExportRequest["paper"] | null;
    readonly perPage: ExportRequest["perPage"] | null;
  };
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Throws a UsageError that says which option is wrong. */
export function readExportOptions(args: readonly string[]): ExportOptions {
  const { values, words } = parseOptions(
    args,
    {
      to: text,
      output: { type: "string", short: "o" },
      "per-page": text,
      paper: text,
      orientation: text,
      range: text,
      hidden: flag,
      theme: text,
      json: flag,
    },
    1,
  );
  const [deck] = words;
  if (deck === undefined) throw new UsageError("name the deck to export.");
  if (values.to === undefined) throw new UsageError("say what to make with --to slides or --to handout.");
  if (later.includes(values.to)) throw new UsageError(`--to ${values.to} is not in this version.`);
  const kind = oneOf("--to", values.to, ["slides", "handout"]) ?? "slides";
  if (!values.output) throw new UsageError("say where to write with -o FILE.");
  for (const name of ["per-page", "paper", "orientation"] as const)
    if (kind === "slides" && values[name] !== undefined)
      throw new UsageError(`--${name} is for --to handout: a slides PDF has pages of the size of a slide.`);
  const range = values.range ?? "";
  if (readPageRange(range, 1) === null || range.length > 1000)
    throw new UsageError(`--range is written like 1-5,8, not “${range}”.`);
  const count = oneOf("--per-page", values["per-page"], perPage.map(String));
  return {
    deck,
    output: values.output,
    json: values.json === true,
    request: {
      kind,
      range,
      hidden: values.hidden === true,
      perPage: perPage.find((it) => String(it) === count) ?? null,
      paper: oneOf("--paper", values.paper, ["letter", "a4"]),
      orientation: oneOf("--orientation", values.orientation, ["portrait", "landscape"]) ?? "portrait",
      theme: oneOf("--theme", values.theme, themes),
    },
  };
}
