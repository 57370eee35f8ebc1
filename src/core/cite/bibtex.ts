/** Reads one BibTeX file into references of plain text. */

import { type Creator, type Entry, parse } from "@retorquere/bibtex-parser";
import { type Problem, problemAt } from "../problem.ts";
import type { Person, Reference } from "./bibliography.ts";

export interface BibtexRead {
  readonly references: readonly Reference[];
  /** Places in the file; they name no source. */
  readonly problems: readonly Problem[];
}

/** Titles stay as written: sentence case by rule would write `american psychiatric association`. */
const options = {
  english: false,
  sentenceCase: false,
  caseProtection: false,
  unsupported: "ignore",
} as const;

/** Reading 100 entries takes about 150 ms, so a file that did not change is not read again. */
const kept = new Map<string, BibtexRead>();
const keptFiles = 8;

/** promises.md S7.4 in spirit: a bibliography of this size is no bibliography. */
const maxLength = 5_000_000;

/** Never throws. Entries without a key cannot be cited and are left out. */
export function parseBibtex(text: string): BibtexRead {
  const known = kept.get(text);
  if (known) return known;
  const read = readBibtex(text);
  kept.set(text, read);
  for (const oldest of kept.keys()) if (kept.size > keptFiles) kept.delete(oldest);
  return read;
}

function readBibtex(text: string): BibtexRead {
  if (text.length > maxLength) return failed("the file is larger than 5 MB");
  try {
    const library = parse(text, options);
    const problems = library.errors.map((it) => problemOf(text, it.error, it.input ?? ""));
    return { references: library.entries.filter((it) => it.key !== "").map(referenceOf), problems };
  } catch {
    return failed("the file cannot be read as BibTeX");
  }
}

function failed(reason: string): BibtexRead {
  return { references: [], problems: [problemAt("reference.syntax", { from: 0, to: 0 }, { reason })] };
}

function problemOf(text: string, error: string, input: string): Problem {
  const from = Math.max(0, input === "" ? 0 : text.indexOf(input.trim()));
  const end = text.indexOf("\n", from);
  const [first = ""] = error.split("\n");
  const reason = first.replace(/ at line \d+, column \d+.*$/s, "").slice(0, 120);
  return problemAt("reference.syntax", { from, to: end < 0 ? text.length : end }, { reason });
}

function referenceOf(entry: Entry): Reference {
  const creators = entry.fields.author ?? [];
  const people = creators.flatMap(personOf);
  const authors = people.filter((it) => !isOthers(it));
  return {
    key: entry.key,
    type: entry.type.toLowerCase(),
    authors,
    moreAuthors: authors.length < people.length,
    fields: fieldsOf(entry),
  };
}

const isOthers = (person: Person) => person.family === "others" && person.given === "";

function personOf({ name, lastName, firstName, prefix, suffix }: Creator): Person[] {
  if (name) return [{ family: plain(name), given: "" }];
  const family = [prefix, lastName].filter(Boolean).join(" ");
  // AMA 2.10: a suffix follows the initials without a comma (`King M Jr`).
  const given = [firstName, suffix?.replace(/\.$/, "")].filter(Boolean).join(" ");
  return family === "" && given === "" ? [] : [{ family: plain(family), given: plain(given) }];
}

function fieldsOf(entry: Entry): Record<string, string> {
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries<unknown>(entry.fields)) {
    if (name === "author") continue;
    const text = textOf(value);
    if (text !== "") fields.push([name, isVerbatim(entry, name) ? text : fixAngles(entry, plain(text))]);
  }
  // No prototype: a field named `constructor` is only a field.
  return Object.assign(Object.create(null), Object.fromEntries(fields));
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (!Array.isArray(value)) return "";
  return value
    .map((it: unknown) => (typeof it === "string" ? it : peopleText(it)))
    .filter((it) => it !== "")
    .join("; ");
}

/** Editors and the like, as `Family Given`. */
function peopleText(value: unknown): string {
  const [person] = typeof value === "object" && value !== null ? personOf(value) : [];
  return person ? `${person.family}, ${person.given}`.replace(/, $/, "") : "";
}

const isVerbatim = (entry: Entry, name: string) => entry.mode[name]?.startsWith("verbatim") === true;

/** The parser marks italics, raised and lowered text with tags; only their text is kept. */
function plain(text: string): string {
  return text
    .replace(/<\/?(?:i|b|em|sub|sup|sc|span)(?: [^<>]*)?>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** TeX's oldest fonts print `<` as `¡`, and the parser follows them; people mean `p < 0.05`. */
function fixAngles(entry: Entry, text: string): string {
  return /[¡¿]/.test(entry.input) ? text : text.replaceAll("¡", "<").replaceAll("¿", ">");
}
