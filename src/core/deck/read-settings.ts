/** Reads the settings of a deck; every wrong value becomes a problem at its place and the default stands. */

import { type Problem, type ProblemCode, problemAt, severities } from "../problem.ts";
import { isAssetAddress } from "./asset-address.ts";
import { transitions } from "./attributes.ts";
import { readColour } from "./colour.ts";
import type { Range, SourceText } from "./deck.ts";
import { findFrontmatter } from "./frontmatter.ts";
import * as as from "./setting-values.ts";
import { defaultSettings, fonts, type Settings, themes } from "./settings.ts";
import { readYaml, type YamlField, type YamlRead } from "./yaml.ts";

export interface SettingsRead {
  readonly settings: Settings;
  /** With the name of the file, places absolute in it. */
  readonly problems: readonly Problem[];
  /** Where each value stands: `slot`, `brand.accent`. */
  readonly places: ReadonlyMap<string, Range>;
  /** Every key there is: `slot`, `brand.accent`; none where the settings cannot be read. */
  readonly keys: ReadonlySet<string>;
}

/** Keys of a source's own header, allowed beside the settings of a single-file deck. */
const headerKeys = new Set(["section", "minutes"]);

/** Settings from `deck.yml`, or from the frontmatter of `source` if it is Markdown; defaults for null. */
export function readSettings(source: SourceText | null): SettingsRead {
  if (source === null) return { settings: defaultSettings, problems: [], places: new Map(), keys: new Set() };
  const isYaml = /\.ya?ml$/i.test(source.name);
  const { frontmatter } = isYaml
    ? { frontmatter: { from: 0, to: source.text.length } }
    : findFrontmatter(source.text);
  if (frontmatter === null)
    return { settings: defaultSettings, problems: [], places: new Map(), keys: new Set() };
  const read = readYaml(source.text.slice(frontmatter.from, frontmatter.to), frontmatter.from);
  if (read.kind !== "read") {
    return {
      settings: defaultSettings,
      problems: [yamlProblem(read, source.name)],
      places: new Map(),
      keys: new Set(),
    };
  }
  return readFields(read.fields, source.name, isYaml ? new Set() : headerKeys);
}

/** A YAML text that cannot be used at all, as a problem of the settings. */
function yamlProblem(failure: Exclude<YamlRead, { kind: "read" }>, source: string): Problem {
  return failure.kind === "too-large"
    ? problemAt("settings.too-large", { from: 0, to: 0 }, { length: failure.length }, source)
    : problemAt("settings.syntax", failure.range, { reason: failure.reason }, source);
}

function readFields(fields: readonly YamlField[], source: string, others: ReadonlySet<string>): SettingsRead {
  const problems: Problem[] = [];
  const places = new Map<string, Range>();
  const known = new Set<string>();

  const group = (name: string): readonly YamlField[] => {
    const field = find(fields, name, "");
    if (!field) return [];
    if (field.value.fields) return field.value.fields;
    if (field.value.words !== "") wrong(name, field, "names with values below it");
    return [];
  };
  const wrong = (path: string, field: YamlField, expected: string) =>
    problems.push(
      problemAt("settings.value", field.value.range, { key: path, value: shown(field), expected }, source),
    );
  const find = (among: readonly YamlField[], key: string, prefix: string) => {
    known.add(prefix + key);
    const field = among.find((it) => it.key === key);
    if (field) places.set(prefix + key, field.value.range);
    return field;
  };
  const reader =
    (among: readonly YamlField[], prefix: string) =>
    <T>(key: string, read: as.Read<T>, fallback: T, expected: string): T => {
      const field = find(among, key, prefix);
      if (!field || field.value.words === "") return fallback;
      const value = read(field.value);
      if (value === null) wrong(prefix + key, field, expected);
      return value ?? fallback;
    };

  const d = defaultSettings;
  const top = reader(fields, "");
  const brandFields = group("brand");
  const brand = reader(brandFields, "brand.");
  const handoutFields = group("handout");
  const handout = reader(handoutFields, "handout.");
  const creditFields = group("credit");
  const credit = reader(creditFields, "credit.");
  const severityFields = group("severities");
  const severity = reader(severityFields, "severities.");

  const settings: Settings = {
    title: top("title", as.text, d.title, "text"),
    subtitle: top("subtitle", as.text, d.subtitle, "text"),
    authors: top("authors", as.texts, d.authors, "a name or a list of names"),
    organization: top("organization", as.text, d.organization, "text"),
    date: top("date", as.text, d.date, "a date"),
    lang: top("lang", as.language, d.lang, "a language code like en or de-CH"),
    size: top("aspect", as.size, d.size, "16:9, 4:3 or a size like 1280x720"),
    theme: top("theme", as.oneOf(themes), d.theme, list(themes)),
    font: top("font", as.oneOf(fonts), d.font, list(fonts)),
    brand: {
      accent: brand(
        "accent",
        (it) => readColour(it.words ?? ""),
        d.brand.accent,
        "a colour like #0a6e8c or teal",
      ),
      logo: brand(
        "logo",
        (it) => (isAssetAddress(it.words ?? "") ? it.words : null),
        d.brand.logo,
        "an image of the deck",
      ),
      footer: brand("footer", as.text, d.brand.footer, "text"),
    },
    slot: top("slot", as.slotMinutes, d.slot, "minutes"),
    objectives: top("objectives", as.objectives, d.objectives, "a list of objectives, each with id and text"),
    references: top("references", as.texts, d.references, "a .bib file or a list of them"),
    handout: {
      layout: handout("layout", as.oneOf([1, 2, 3, 4, 6, 9]), d.handout.layout, "1, 2, 3, 4, 6 or 9"),
      paper: handout("paper", as.oneOf(["letter", "a4"]), d.handout.paper, "letter or a4"),
      header: handout("header", as.text, d.handout.header, "text"),
      footer: handout("footer", as.text, d.handout.footer, "text"),
    },
    transition: top("transition", as.oneOf(transitions), d.transition, list(transitions)),
    version: top("version", as.text, d.version, "text"),
    owner: top("owner", as.text, d.owner, "text"),
    reviewed: top("reviewed", as.isoDate, d.reviewed, "a date like 2026-11-24"),
    reviewIn: top("review_in", as.months, d.reviewIn, "months"),
    credit: {
      text: credit("text", as.text, d.credit.text, "text"),
      disclosure: credit("disclosure", as.text, d.credit.disclosure, "text"),
    },
    sourceAge: top("source_age", as.years, d.sourceAge, "years"),
    site: top("site", as.words, d.site, "names with one value each"),
    severities: Object.fromEntries(
      Object.keys(severities)
        .filter(isProblemCode)
        .map((code) => [code, severity(code, severityChoice, null, "off, hint, warning or error")] as const)
        .filter(([, value]) => value !== null),
    ),
  };

  const unknown = (among: readonly YamlField[], prefix: string) => {
    for (const { key, keyRange } of among) {
      if (known.has(prefix + key) || others.has(prefix + key)) continue;
      problems.push(problemAt("settings.unknown-key", keyRange, { key: prefix + key }, source));
    }
  };
  unknown(fields, "");
  unknown(brandFields, "brand.");
  unknown(handoutFields, "handout.");
  unknown(creditFields, "credit.");
  unknown(severityFields, "severities.");
  problems.sort((a, b) => a.range.from - b.range.from);
  return { settings, problems, places, keys: known };
}

const severityChoice = as.oneOf(["off", "hint", "warning", "error"]);

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(severities, code);

const list = (choices: readonly string[]) => `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;

const shown = (field: YamlField): string =>
  (field.value.words ?? (field.value.fields ? "names" : "a list")).slice(0, 80);
