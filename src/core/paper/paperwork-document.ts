/** The paperwork of a training: sign-in sheet, evaluation form, skills checklist, disclosure, certificates. */

import type { Deck } from "../deck/deck.ts";
import type { PaperworkRequest } from "../export/export-request.ts";
import { certificate } from "./certificate.ts";
import { checklistForm, disclosurePage, evaluationForm, signInSheet } from "./forms.ts";
import type { PrintDocument } from "./print-document.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

/** Certificates alone lie sideways, as people hang them; among forms they stand. `most` as in `printDocument`. */
export function paperworkDocument(
  deck: Deck,
  request: PaperworkRequest,
  most = Number.POSITIVE_INFINITY,
): PrintDocument {
  const isWall = request.pieces.every((it) => it === "certificate");
  const look = { ...request, orientation: isWall ? "landscape" : "portrait" } as const;
  const sheet = createSheets(deck, look);
  const form = (about: string, inner: string) => sheet("text-page form-page", about, flow(inner));
  const everyone = request.names.length > 0 ? request.names : [""];
  const names = everyone.slice(0, most);
  const draw = (piece: PaperworkRequest["pieces"][number]): readonly string[] => {
    switch (piece) {
      case "sign-in":
        return [sheet("form-page sign-in-page", "Sign-in sheet", signInSheet(deck))];
      case "evaluation":
        return [form("Evaluation", evaluationForm(deck))];
      case "checklist":
        return [form("Skills checklist", checklistForm(deck))];
      case "disclosure":
        return [form("Disclosure", disclosurePage(deck))];
      case "certificate":
        return names.map((name, at) => certificate(deck, name, look.orientation, at === 0));
    }
  };
  const pages = request.pieces.flatMap(draw);
  const isWhole = names.length === everyone.length || !request.pieces.includes("certificate");
  return paperDocument(deck, look, pages, isWhole);
}
