/** Writes a reference in AMA style, 11th edition, section 3. */

import type { Person, Reference } from "./bibliography.ts";
import { linkOf } from "./reference-link.ts";
import type { Run } from "./runs.ts";

/** The entry of a reference list, without its number. Titles and journal names stay as the bibliography has them. */
export function amaEntry(reference: Reference): Run[] {
  const sentences = [authorsText(reference), ...body(reference)].filter((it) => it !== null);
  const runs = sentences.flatMap((it, at): Run[] => [...(at > 0 ? [{ text: " " }] : []), ...asRuns(it)]);
  const link = linkOf(reference);
  if (link) runs.push(...(runs.length > 0 ? [{ text: " " }] : []), { text: link.text, href: link.href });
  return joined(runs.length > 0 ? runs : [{ text: reference.key }]);
}

type Sentence = string | readonly Run[] | null;

function asRuns(sentence: string | readonly Run[]): readonly Run[] {
  return typeof sentence === "string" ? [{ text: sentence }] : sentence;
}

function body(reference: Reference): Sentence[] {
  const { fields, type } = reference;
  const title = fields.title ?? null;
  if (type === "article" || fields.journal || fields.journaltitle) {
    return [title && ended(title), journalText(reference)];
  }
  if (fields.booktitle) {
    const editors = fields.editor ? `${editorsText(fields.editor)} ` : "";
    return [
      title && ended(title),
      [{ text: `In: ${editors}` }, { text: trimEnd(fields.booktitle), italic: true }, { text: "." }],
      ...edition(reference),
      publisherText(reference, pagesOf(reference)),
    ];
  }
  if (type === "book" || type === "mvbook" || type === "collection" || type === "proceedings") {
    return [
      title && [{ text: trimEnd(title), italic: true }, { text: "." }],
      ...edition(reference),
      publisherText(reference),
    ];
  }
  const kind = type.endsWith("thesis") ? (fields.type ?? thesisKinds[type] ?? "Thesis") : null;
  return [
    title && (kind ? [{ text: trimEnd(title), italic: true }, { text: `. ${kind}.` }] : ended(title)),
    publisherText(reference),
  ];
}

const thesisKinds: Readonly<Record<string, string>> = {
  phdthesis: "Dissertation",
  mastersthesis: "Master’s thesis",
};

/** `Journal Name. 2023;388(25):2315–2325.` */
function journalText(reference: Reference): Sentence {
  const { fields } = reference;
  const journal = journalName(reference);
  const issue = fields.number ?? fields.issue;
  const place = `${fields.volume ?? ""}${issue ? `(${issue})` : ""}`;
  const pages = pagesOf(reference);
  const year = yearOf(reference);
  const numbers = `${year ?? ""}${place ? `${year ? ";" : ""}${place}` : ""}${pages ? `${year || place ? ":" : ""}${pages}` : ""}`;
  if (!journal) return numbers ? `${numbers}.` : null;
  const name: Run = { text: trimEnd(journal), italic: true };
  return [name, { text: numbers ? `. ${numbers}.` : "." }];
}

/** A short form is used where the bibliography gives one; abbreviations are never guessed. */
export function journalName({ fields }: Reference): string | null {
  return fields.shortjournal ?? fields.journalabbreviation ?? fields.journal ?? fields.journaltitle ?? null;
}

export function yearOf({ fields }: Reference): string | null {
  return fields.year ?? /^\d{4}/.exec(fields.date ?? "")?.[0] ?? null;
}

/** AMA writes ranges of pages with a hyphen (3.11.6). */
function pagesOf({ fields }: Reference): string | null {
  return fields.pages?.replaceAll("–", "-") ?? fields.eid ?? null;
}

function publisherText(reference: Reference, pages: string | null = null): Sentence {
  const { fields } = reference;
  const publisher =
    fields.publisher ??
    fields.institution ??
    fields.school ??
    fields.organization ??
    fields.howpublished ??
    null;
  const year = yearOf(reference);
  const parts = [publisher && trimEnd(publisher), year && publisher?.includes(year) ? null : year];
  const text = parts.filter((it) => it !== null).join("; ");
  const all = [text, pages].filter((it) => it !== "" && it !== null).join(":");
  return all === "" ? null : `${all}.`;
}

function edition({ fields }: Reference): Sentence[] {
  const { edition: given } = fields;
  if (!given || given === "1") return [];
  return [/^\d+$/.test(given) ? `${ordinal(Number(given))} ed.` : ended(given.replace(/\bedition\b/i, "ed"))];
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return `${number}${teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}

/** Up to six authors; of more the first three and `et al` (AMA 3.7). */
function authorsText({ authors, moreAuthors }: Reference): string | null {
  if (authors.length === 0) return null;
  const many = authors.length > 6;
  const names = authors.slice(0, many ? 3 : 6).map(personText);
  return ended([...names, ...(many || moreAuthors ? ["et al"] : [])].join(", "));
}

function personText({ family, given }: Person): string {
  return given === "" ? family : `${family} ${initialsOf(given)}`;
}

/** `Friedman-Smith, Harris L. Jr` → `HL Jr`: one letter a name, hyphenated names both, no periods. */
function initialsOf(given: string): string {
  const words = given.split(/[\s.]+/).filter((it) => it !== "");
  const suffix =
    words.length > 1 && /^(?:Jr|Sr|I{2,3}|IV)$/.test(words.at(-1) ?? "") ? words.pop() : undefined;
  const initials = words
    .flatMap((word) => word.split("-"))
    .map(initialOf)
    .join("");
  return suffix ? `${initials} ${suffix}` : initials;
}

function initialOf(word: string): string {
  // Initials written without a space or a period between them (`HL`) stay.
  return /^\p{Lu}{2,3}$/u.test(word) ? word : ([...word][0] ?? "").toUpperCase();
}

function editorsText(editor: string): string {
  const people = editor.split("; ").map((it) => {
    const [family = "", given = ""] = it.split(", ");
    return personText({ family, given });
  });
  return `${people.join(", ")}, ${people.length > 1 ? "eds" : "ed"}.`;
}

const trimEnd = (text: string) => text.replace(/[.\s]+$/, "");

/** Closed with a period, unless it ends a sentence already. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** Neighbouring plain runs as one. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isPlain = !run.italic && !run.href;
    if (last && isPlain && !last.italic && !last.href)
      result[result.length - 1] = { text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
