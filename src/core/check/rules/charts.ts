/** Charts whose data is not there, has no such column, or holds what no chart can draw. */

import { type DataProblem, makeChart } from "../../chart/make-chart.ts";
import { cellPlace, tableOf } from "../../chart/read-table.ts";
import { dataFile, slideCharts } from "../../chart/slide-charts.ts";
import type { Range, SourceText } from "../../deck/deck.ts";
import { type Problem, problemAt } from "../../problem.ts";
import { type Rule, slideProblem } from "../rule.ts";

export const charts: Rule = function* (deck) {
  /** A file drawn twice is complained about once. */
  const told = new Set<string>();
  for (const it of deck.slides) {
    for (const { block, body } of slideCharts(it.slide)) {
      if (!block) continue;
      const placeOf = (key: string): Range => {
        const { from, to } = block.places.get(key) ?? { from: 0, to: 0 };
        return { from: body.from + from, to: body.from + to };
      };
      const file = dataFile(deck.files, block.data);
      if (!file) {
        yield slideProblem("chart.file-missing", it, placeOf("data"), { address: block.data.slice(0, 200) });
        continue;
      }
      for (const problem of makeChart(block, tableOf(file)).problems) {
        if ("key" in problem.at)
          yield slideProblem(problem.code, it, placeOf(problem.at.key), problem.detail);
        else {
          const found = inFile(problem, file);
          const name = `${found.code} ${found.source} ${found.range.from}`;
          if (!told.has(name)) yield found;
          told.add(name);
        }
      }
    }
  }
};

function inFile({ code, at, detail }: DataProblem, file: SourceText): Problem {
  const range =
    "row" in at
      ? cellPlace(file.text, tableOf(file), at.row, at.column)
      : { from: "offset" in at ? at.offset : 0, to: "offset" in at ? at.offset + 1 : 0 };
  return problemAt(code, { from: range.from, to: Math.min(range.to, file.text.length) }, detail, file.name);
}
