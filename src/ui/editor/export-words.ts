/** The words of the export dialog for each kind, and for what a file holds. */

import type { ExportChoices } from "#core/export/export-choices.ts";

/** What a kind is called, and what comes out of it. */
export const kindWords: Readonly<
  Record<ExportChoices["kind"], { readonly name: string; readonly about: string }>
> = {
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
      "Shows the slides in any browser, without a network, with the keys of a show. Speaker notes are in it only when you say so.",
  },
  pptx: {
    name: "PowerPoint",
    about:
      "Slides that can be edited in PowerPoint: text, lists, tables and charts. What it has nothing like becomes a picture and is listed.",
  },
  pictures: {
    name: "Pictures",
    about: "A picture of each slide, for another program or a web page. No speaker note is on them.",
  },
};
