/** Every choice of every kind of export, as a dialog keeps them, and the request they make of a deck. */

import { z } from "zod";
import type { Deck } from "../deck/deck.ts";
import type { Settings } from "../deck/settings.ts";
import { shortRange } from "../training/short-range.ts";
import {
  type AnyRequest,
  exportKinds,
  orders,
  orientations,
  papers,
  perPage,
  pieces,
  RangeText,
  readers,
} from "./export-request.ts";
import { pictureFormats, pictureWidths } from "./pictures-request.ts";

export const choosableKinds = [...exportKinds, "pictures"] as const;

const Choices = z.object({
  kind: z.enum(choosableKinds),
  /** All slides, those of a range, or the version for so many minutes. */
  extent: z.enum(["all", "some", "short"]),
  /** As typed: it may not be a range yet. */
  range: z.string().max(1000),
  /** As typed. */
  minutes: z.string().max(6),
  hidden: z.boolean(),
  steps: z.boolean(),
  for: z.enum(readers),
  perPage: z.literal(perPage).nullable(),
  order: z.enum(orders),
  paper: z.enum(papers).nullable(),
  orientation: z.enum(orientations),
  /** Of slides on paper: in black on white, or in the deck's own theme. */
  look: z.enum(["plain", "shown"]),
  outlineFormat: z.enum(["pdf", "md"]),
  planningFormat: z.enum(["pdf", "csv"]),
  pieces: z.array(z.enum(pieces)).max(pieces.length),
  /** As typed, separated by semicolons. */
  names: z.string().max(100_000),
  /** In a PowerPoint file or a web page. */
  withNotes: z.boolean(),
  /** Of a web page: one file, or a folder. */
  pageAs: z.enum(["file", "folder"]),
  pictureFormat: z.enum(pictureFormats),
  pictureWidth: z.int().min(pictureWidths.least).max(pictureWidths.greatest),
});
/** Who goes from handout to slides and back finds the paper as it was. */
export type ExportChoices = Readonly<z.infer<typeof Choices>>;

export function firstChoices({ layout, paper }: Settings["handout"]): ExportChoices {
  return {
    kind: "slides",
    extent: "all",
    range: "",
    minutes: "",
    hidden: false,
    steps: false,
    for: "learner",
    perPage: layout,
    order: "across",
    paper,
    orientation: "portrait",
    look: "plain",
    outlineFormat: "pdf",
    planningFormat: "pdf",
    pieces: ["sign-in", "evaluation"],
    names: "",
    withNotes: false,
    pageAs: "file",
    pictureFormat: "png",
    pictureWidth: 1920,
  };
}

/** What was remembered of choices; what cannot be read, or is of another version, is as at first. */
export function readChoices(text: string | null, first: ExportChoices): ExportChoices {
  let told: unknown = null;
  try {
    told = JSON.parse(text ?? "null");
  } catch {
    return first;
  }
  const found = Object.entries(Choices.shape).flatMap(([name, field]) => {
    const value = typeof told === "object" && told !== null ? Reflect.get(told, name) : undefined;
    const read = field.safeParse(value);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...first, ...Object.fromEntries(found) };
}

/** Names of people are not kept: they belong to one day, and to nobody who opens this deck later. */
export const writeChoices = (choices: ExportChoices): string => JSON.stringify({ ...choices, names: "" });

/** Null while the choices make no request: a range that is none, no minutes, no piece. */
export function requestOf(it: ExportChoices, deck: Deck): AnyRequest | null {
  const wanted = wantedSlides(it, deck);
  if (wanted === null && it.kind !== "planning" && it.kind !== "paperwork") return null;
  const choice = wanted ?? { range: "", hidden: false };
  const { perPage, order, paper, orientation } = it;
  const theme = it.look === "shown" ? deck.settings.theme : null;
  switch (it.kind) {
    case "slides":
      return { kind: "slides", ...choice, steps: it.steps, theme: null };
    case "handout":
      return { kind: "handout", ...choice, for: it.for, perPage, order, paper, orientation, theme };
    case "notes":
      return { kind: "notes", ...choice, paper, theme };
    case "large-print":
      return { kind: "large-print", ...choice, paper };
    case "outline":
      return { kind: "outline", ...choice, format: it.outlineFormat, paper };
    case "planning":
      return { kind: "planning", format: it.planningFormat, paper };
    case "paperwork":
      return it.pieces.length === 0
        ? null
        : { kind: "paperwork", pieces: [...it.pieces], names: namesOf(it.names), paper };
    case "html":
      return {
        kind: "html",
        ...choice,
        folder: it.pageAs === "folder",
        withNotes: it.withNotes,
        theme: null,
      };
    case "pptx":
      return { kind: "pptx", ...choice, withNotes: it.withNotes, theme: null };
    case "pictures":
      return { kind: "pictures", ...choice, format: it.pictureFormat, width: it.pictureWidth, theme: null };
  }
}

/** Whole or half minutes of a talk as somebody types them; null when it is no time for one. */
export function readMinutes(text: string): number | null {
  const minutes = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && minutes > 0 && minutes <= 1440 ? minutes : null;
}

function wantedSlides(
  { extent, range, minutes, hidden }: ExportChoices,
  deck: Deck,
): { readonly range: string; readonly hidden: boolean } | null {
  if (extent === "all") return { range: "", hidden };
  if (extent === "some") return RangeText.safeParse(range).success ? { range, hidden } : null;
  const time = readMinutes(minutes);
  return time === null ? null : { range: shortRange(deck, time).range, hidden: false };
}

const namesOf = (text: string): string[] =>
  text
    .split(";")
    .map((it) => it.trim().slice(0, 200))
    .filter((it) => it !== "")
    .slice(0, 2000);
