/** What the export dialog remembers while it is open, whatever kind is chosen, and the request it makes of it. */

import type { Settings } from "#core/deck/settings.ts";
import type {
  ExportKind,
  ExportRequest,
  HandoutRequest,
  SlidesRequest,
} from "#core/export/export-request.ts";

/** Every choice of every kind: who goes from handout to slides and back finds the paper as it was. */
export type ExportChoices = { readonly kind: ExportKind } & Omit<SlidesRequest, "kind"> &
  Omit<HandoutRequest, "kind">;

export function firstChoices({ layout, paper }: Settings["handout"]): ExportChoices {
  return {
    kind: "slides",
    range: "",
    hidden: false,
    steps: false,
    perPage: layout,
    order: "across",
    paper,
    orientation: "portrait",
    theme: null,
  };
}

export function requestOf(it: ExportChoices): ExportRequest {
  const { kind, range, hidden, steps, perPage, order, paper, orientation, theme } = it;
  switch (kind) {
    case "slides":
      return { kind, range, hidden, steps, theme };
    case "handout":
      return { kind, range, hidden, perPage, order, paper, orientation, theme };
  }
}

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
      "A tagged PDF to print and keep. No speaker note is in it; the finished file is opened again and checked.",
  },
};
