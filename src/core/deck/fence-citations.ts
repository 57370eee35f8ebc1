/** Finds citations in the fences whose fields are drawn as Markdown. To everything else a fence is code. */

import { readChartBlock } from "../chart/read-block.ts";
import { parseQuiz } from "../training/quiz.ts";
import type { Verbatim } from "./blocks.ts";
import type { Citation, Range } from "./deck.ts";
import { findInline } from "./inline.ts";
import { maskCode } from "./mask.ts";
import { readYaml } from "./yaml.ts";

interface MarkdownFence {
  /** The fields whose words are Markdown. */
  readonly fields: readonly string[];
  /** False for a body that is shown as its source, so that nothing in it is a citation. */
  readonly isDrawn: (body: string) => boolean;
}

/** By the first word of the fence. */
const markdownFences: ReadonlyMap<string, MarkdownFence> = new Map([
  [
    "quiz",
    { fields: ["question", "options", "rationale"], isDrawn: (body) => parseQuiz(body).quiz !== null },
  ],
  ["chart", { fields: ["source"], isDrawn: (body) => readChartBlock(body).block !== null }],
]);

/** Citations at their places in `text`, in reading order; those in the `notes` are left out. */
export function fenceCitations(
  text: string,
  verbatim: readonly Verbatim[],
  notes: readonly Range[],
): readonly Citation[] {
  return verbatim.flatMap(({ kind, info, body }) => {
    const fence = kind === "fence" ? markdownFences.get(firstWord(info)) : undefined;
    if (!fence || notes.some((it) => it.from <= body.from && body.to <= it.to)) return [];
    return bodyCitations(text.slice(body.from, body.to), fence).map((it) => moved(it, body.from));
  });
}

const firstWord = (info: string): string => /^[^\s{[]*/.exec(info)?.[0].toLowerCase() ?? "";

function bodyCitations(body: string, { fields, isDrawn }: MarkdownFence): readonly Citation[] {
  if (!/\[\s*@/.test(body) || !isDrawn(body)) return [];
  const read = readYaml(body);
  if (read.kind !== "read") return [];
  return read.fields
    .filter(({ key }) => fields.includes(key))
    .flatMap(({ value: { range } }) =>
      findInline(maskCode(body.slice(range.from, range.to), [])).citations.map((it) => moved(it, range.from)),
    );
}

const moved = ({ range, keys }: Citation, by: number): Citation => ({
  range: { from: range.from + by, to: range.to + by },
  keys,
});
