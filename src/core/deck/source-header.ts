/** Reads the frontmatter of a source: which section of the talk it is. */

import { type Problem, problemAt } from "../problem.ts";
import type { Range, SourceHeader } from "./deck.ts";
import * as as from "./setting-values.ts";
import { readYaml, type YamlField } from "./yaml.ts";

export interface SourceHeaderRead {
  readonly header: SourceHeader;
  /** Without a source name, places absolute in the source. */
  readonly problems: readonly Problem[];
}

/**
 * `range` is the header with its fences, `frontmatter` the YAML in it or null. With `holdsSettings` (a single-file deck) the
 * other keys and wrong YAML belong to the settings, which report them; `objectives` are defined there, not tagged.
 */
export function readSourceHeader(
  text: string,
  range: Range,
  frontmatter: Range | null,
  holdsSettings: boolean,
): SourceHeaderRead {
  const empty: SourceHeader = { range, section: null, minutes: null, objectives: [] };
  if (frontmatter === null) return { header: empty, problems: [] };
  const read = readYaml(text.slice(frontmatter.from, frontmatter.to), frontmatter.from);
  if (read.kind !== "read") {
    if (holdsSettings) return { header: empty, problems: [] };
    const problem =
      read.kind === "wrong"
        ? problemAt("header.syntax", read.range, { reason: read.reason })
        : problemAt("header.syntax", { from: 0, to: 0 }, { reason: `it is longer than 64 KB` });
    return { header: empty, problems: [problem] };
  }
  const problems: Problem[] = [];
  const value = <T>(key: string, reader: as.Read<T>, expected: string): T | null => {
    const field = read.fields.find((it) => it.key === key);
    if (!field || field.value.words === "") return null;
    const found = reader(field.value);
    if (found === null) problems.push(valueProblem(field, expected));
    return found;
  };
  const header = {
    range,
    section: value("section", as.text, "the name of the section"),
    minutes: value("minutes", as.minutes, "minutes"),
    objectives: holdsSettings
      ? []
      : (value("objectives", as.codes, "a list of objectives, like [O1, O2]") ?? []),
  };
  if (!holdsSettings) {
    for (const { key, keyRange } of read.fields) {
      if (!known.has(key)) problems.push(problemAt("header.unknown-key", keyRange, { key }));
    }
  }
  return { header, problems };
}

const known = new Set(["section", "minutes", "objectives"]);

function valueProblem(field: YamlField, expected: string): Problem {
  const value = (field.value.words ?? "a list").slice(0, 80);
  return problemAt("header.value", field.value.range, { key: field.key, value, expected });
}
