/** The planning table that continuing-education offices ask for: objective, content, minutes, presenter, method. */

import Papa from "papaparse/papaparse.js";
import type { Deck } from "../deck/deck.ts";
import { planDeck } from "../training/plan.ts";
import { slideQuizzes } from "../training/quizzes.ts";

export const planningColumns = ["Objective", "Content", "Minutes", "Presenter", "Method"] as const;

/** One row a section; cells as in `planningColumns`. A cell with several things has one a line. */
export type PlanningRow = readonly [string, string, string, string, string];

export interface PlanningTable {
  readonly rows: readonly PlanningRow[];
  readonly minutes: number;
}

export function planningTable(deck: Deck): PlanningTable {
  const { sections, minutes, coverage } = planDeck(deck);
  const presenter = deck.settings.authors.join(", ");
  const rows = sections
    .filter((it) => it.slides.length > 0)
    .map(({ title, minutes: planned, slides }): PlanningRow => {
      const taught = coverage.filter((it) => it.taughtBy.some((index) => slides.includes(index)));
      const titles = slides.flatMap((index) => deck.slides[index]?.slide.title ?? []);
      const content = [...new Set([...(title === null ? [] : [title]), ...titles])];
      const asks = slides.some((index) => {
        const slide = deck.slides[index]?.slide;
        return slide !== undefined && slideQuizzes(slide).length > 0;
      });
      return [
        taught.map(({ objective }) => `${objective.id} ${objective.text}`).join("\n"),
        content.join("\n"),
        `${Math.round(planned * 2) / 2}`,
        presenter,
        asks ? "Presentation with slides\nKnowledge check" : "Presentation with slides",
      ];
    });
  return { rows, minutes: Math.round(minutes * 2) / 2 };
}

/** With a byte order mark, without which Excel takes UTF-8 for something else. Nothing in it runs as a formula. */
export function planningCsv({ rows, minutes }: PlanningTable): string {
  const all = [[...planningColumns], ...rows, ["", "Total", `${minutes}`, "", ""]];
  return `\uFEFF${Papa.unparse(all, { escapeFormulae: true })}\r\n`;
}

/** The cells of a CSV text, for whoever checks what was written. */
export function readCsv(text: string): readonly (readonly string[])[] {
  return Papa.parse(text.replace(/^\uFEFF/, ""), {
    delimitersToGuess: [",", ";", "\t"],
    preview: 0,
    skipEmptyLines: "greedy",
  }).data;
}
