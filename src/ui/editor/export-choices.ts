/** What the export dialog remembers while it is open, whatever kind is chosen, and the request it makes of it. */

import type { Settings, Theme } from "#core/deck/settings.ts";
import type {
  ExportKind,
  ExportRequest,
  HandoutRequest,
  OutlineRequest,
  PaperworkRequest,
  PlanningRequest,
  SlidesRequest,
} from "#core/export/export-request.ts";

/** Every choice of every kind: who goes from handout to slides and back finds the paper as it was. */
export type ExportChoices = { readonly kind: ExportKind } & Omit<SlidesRequest, "kind" | "theme"> &
  Omit<HandoutRequest, "kind" | "theme"> &
  Pick<PaperworkRequest, "pieces"> & {
    readonly outlineFormat: OutlineRequest["format"];
    readonly planningFormat: PlanningRequest["format"];
    /** Of slides on paper: in black on white, or in the deck's own theme. */
    readonly look: "plain" | "shown";
    /** As typed, separated by semicolons. */
    readonly names: string;
    readonly withNotes: boolean;
  };

export function firstChoices({ layout, paper }: Settings["handout"]): ExportChoices {
  return {
    kind: "slides",
    range: "",
    hidden: false,
    steps: false,
    for: "learner",
    outlineFormat: "pdf",
    planningFormat: "pdf",
    pieces: ["sign-in", "evaluation"],
    names: "",
    withNotes: false,
    perPage: layout,
    order: "across",
    paper,
    orientation: "portrait",
    look: "plain",
  };
}

/** `own` is the theme of the deck. */
export function requestOf(it: ExportChoices, own: Theme): ExportRequest {
  const { kind, range, hidden, steps, perPage, order, paper, orientation, pieces } = it;
  const theme = it.look === "shown" ? own : null;
  switch (kind) {
    case "slides":
      return { kind, range, hidden, steps, theme: null };
    case "handout":
      return { kind, range, hidden, for: it.for, perPage, order, paper, orientation, theme };
    case "notes":
      return { kind, range, hidden, paper, theme };
    case "large-print":
      return { kind, range, hidden, paper };
    case "outline":
      return { kind, range, hidden, format: it.outlineFormat, paper };
    case "planning":
      return { kind, format: it.planningFormat, paper };
    case "paperwork":
      return { kind, pieces: [...pieces], names: namesOf(it.names), paper };
    case "html":
      return { kind, range, hidden, theme: null };
    case "pptx":
      return { kind, range, hidden, withNotes: it.withNotes, theme: null };
  }
}

const namesOf = (text: string): string[] =>
  text
    .split(";")
    .map((it) => it.trim().slice(0, 200))
    .filter((it) => it !== "");

/** What a kind is called, and what comes out of it. */
export const kindWords: Readonly<Record<ExportKind, { readonly name: string; readonly about: string }>> = {
  slides: {
    name: "Slides",
    about:
      "A tagged PDF with bookmarks and live links. No speaker note is in it; the finished file is opened again and checked.",
  },
  handout: {
    name: "Handout",
    about:
      "Paper to write on and keep: objectives, slides with lines, references. Speaker notes are only in the facilitator guide.",
  },
  notes: {
    name: "Notes pages",
    about:
      "A slide on top of each page and its speaker notes below, in full. For the presenter, not for the room.",
  },
  "large-print": {
    name: "Large print",
    about: "The words of the slides in one column, 18 points and larger. No speaker note is in it.",
  },
  outline: {
    name: "Outline",
    about: "Sections, titles and words, without pictures. No speaker note is in it.",
  },
  planning: {
    name: "Planning table",
    about:
      "Objective, content, minutes, presenter and method by section, as continuing-education offices ask for it.",
  },
  paperwork: {
    name: "Paperwork",
    about:
      "Sign-in sheet, evaluation, checklist, disclosure and certificates, filled with what the deck knows.",
  },
  html: {
    name: "Web page",
    about:
      "One file that shows the slides in any browser, without a network. No speaker note is in it; the keys are those of a show.",
  },
  pptx: {
    name: "PowerPoint",
    about:
      "Slides that can be edited in PowerPoint: text, lists, tables and charts. What it has nothing like becomes a picture and is listed.",
  },
};
