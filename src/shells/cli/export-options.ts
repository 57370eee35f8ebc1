/** The options of `lectern export` → what to make and where to write it. */

import { extname } from "node:path";
import { type ExportKind, type ExportRequest, exportKinds } from "#core/export/export-request.ts";
import { fileFormat } from "#core/export/file-name.ts";
import { pictureFormats } from "#core/export/pictures-request.ts";
import { UsageError } from "./command.ts";
import { type ExportValues, optionsOf, readRequest, valueOptions } from "./export-requests.ts";
import { readMinutesOption } from "./fit.ts";
import { parseOptions } from "./parse-options.ts";

/** Everything `--to` takes, pictures among them (export-pictures.ts). */
const kindNames = [...exportKinds, ...pictureFormats].join(", ");

export interface ExportOptions {
  readonly deck: string;
  readonly output: string;
  readonly json: boolean;
  /** Export although the deck may name patients. */
  readonly allowIdentifiers: boolean;
  readonly request: ExportRequest;
  /** Minutes for the version to make, or null for the whole deck. */
  readonly minutes: number | null;
  /** A CSV with the names for certificates, or null. */
  readonly names: string | null;
  /** A file of drawings that a show left, or null. */
  readonly drawings: string | null;
}

export const fileOptions = {
  to: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
  "allow-identifiers": { type: "boolean" },
} as const;

/** Throws a UsageError that says which option is wrong. */
export function readExportOptions(args: readonly string[]): ExportOptions {
  const { values, words } = parseOptions(args, { ...fileOptions, ...valueOptions }, 1);
  const { to, output, json, "allow-identifiers": allow, ...rest } = values;
  const [deck] = words;
  if (deck === undefined) throw new UsageError("name the deck to export.");
  if (to === undefined) throw new UsageError(`say what to make with --to ${kindNames}.`);
  const kind = exportKinds.find((it) => it === to);
  if (!kind) throw new UsageError(`--to is one of ${kindNames}, not “${to}”.`);
  if (!output) throw new UsageError("say where to write with -o FILE.");
  refuseOthers(kind, rest);
  const request = readRequest(kind, { ...rest, ending: extname(output).toLowerCase() });
  refuseEnding(output, request);
  return {
    deck,
    output,
    json: json === true,
    allowIdentifiers: allow === true,
    request,
    minutes: readMinutesOption(rest.minutes),
    names: rest.names ?? null,
    drawings: rest.drawings ?? null,
  };
}

/** An option that would do nothing is a mistake to be told of. */
function refuseOthers(kind: ExportKind, values: Omit<ExportValues, "ending">): void {
  for (const name of Object.keys(values)) {
    if (optionsOf[kind].some((it) => it === name)) continue;
    const users = exportKinds.filter((it) => optionsOf[it].some((own) => own === name));
    throw new UsageError(`--${name} is for --to ${users.join(", ")}, not for ${kind}.`);
  }
}

/** A PDF called talk.html would open in the wrong program. A name without an ending is the user's own business. */
function refuseEnding(output: string, request: ExportRequest): void {
  const known = [".pdf", ".md", ".csv", ".html", ".pptx", ".png", ".zip"];
  const ending = extname(output).toLowerCase();
  if (request.kind === "html" && request.folder && known.includes(ending))
    throw new UsageError(`--folder makes a folder, not a ${ending} file.`);
  if (known.includes(ending) && ending !== `.${fileFormat(request)}`)
    throw new UsageError(`--to ${request.kind} makes a .${fileFormat(request)} file, not ${ending}.`);
}
