/** The options of `lectern export --to png` and `--to jpeg` → which pictures to make and where. */

import { extname } from "node:path";
import { themes } from "#core/deck/settings.ts";
import { type PicturesRequest, pictureFormats, pictureWidths } from "#core/export/pictures-request.ts";
import { UsageError } from "./command.ts";
import { fileOptions } from "./export-options.ts";
import { readChoice, valueOptions } from "./export-requests.ts";
import { readMinutesOption } from "./fit.ts";
import { oneOf, parseOptions, wholeNumber } from "./parse-options.ts";

export interface PicturesOptions {
  readonly deck: string;
  /** The folder to make. */
  readonly output: string;
  readonly json: boolean;
  readonly allowIdentifiers: boolean;
  readonly request: PicturesRequest;
  /** Minutes for the version to make, or null for the whole deck. */
  readonly minutes: number | null;
}

const meant: readonly string[] = [
  ...Object.keys(fileOptions),
  "range",
  "minutes",
  "hidden",
  "theme",
  "width",
];

/** Null when the words ask for something else than pictures. Throws a UsageError that says which option is wrong. */
export function readPicturesOptions(args: readonly string[]): PicturesOptions | null {
  const { values, words } = parseOptions(
    args,
    { ...fileOptions, ...valueOptions, width: { type: "string" } },
    1,
  );
  if (values.to === "svg")
    throw new UsageError(
      "--to svg is not made: a slide is web text, which an SVG shows in browsers only; take png with a large --width, or slides.",
    );
  const format = pictureFormats.find((it) => it === values.to);
  if (format === undefined) {
    if (values.width !== undefined && values.to !== undefined)
      throw new UsageError(`--width is for --to ${pictureFormats.join(", ")}.`);
    return null;
  }
  const [deck] = words;
  const { output } = values;
  if (deck === undefined) throw new UsageError("name the deck to export.");
  if (!output) throw new UsageError("say into which folder with -o FOLDER.");
  if (/^\.(png|jpe?g|zip)$/i.test(extname(output)))
    throw new UsageError(`--to ${format} makes a folder with a picture for each slide, not “${output}”.`);
  const strange = Object.keys(values).find((it) => !meant.includes(it));
  if (strange !== undefined) throw new UsageError(`--${strange} is not for ${format}.`);
  return {
    deck,
    output,
    json: values.json === true,
    allowIdentifiers: values["allow-identifiers"] === true,
    minutes: readMinutesOption(values.minutes),
    request: {
      format,
      ...readChoice(values),
      theme: oneOf("--theme", values.theme, themes),
      width: wholeNumber("--width", values.width, pictureWidths.least, pictureWidths.greatest),
    },
  };
}
