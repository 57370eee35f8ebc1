/** Writes a reference as a BibTeX entry that reads back as the same reference. */

import type { Person, Reference } from "./bibliography.ts";

/** With a line end after its closing brace. */
export function bibtexEntry({ key, type, authors, moreAuthors, fields }: Reference): string {
  const names = [...authors.map(nameOf), ...(moreAuthors ? ["others"] : [])].join(" and ");
  const written = Object.entries(fields).map(
    ([name, value]) => [name, verbatim.has(name) ? bare(value) : escaped(value)] as const,
  );
  const all = names === "" ? written : [["author", names] as const, ...written];
  const lines = all.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join("")}}\n`;
}

const verbatim = new Set(["url", "doi"]);

/** A name without a first name is a group; braces keep it whole. */
const nameOf = ({ family, given }: Person): string =>
  given === "" ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`;

/** What TeX would take for a command, or two hyphens for a dash. Braces that do not pair would end the field. */
const escaped = (value: string): string =>
  value
    .replace(/[\\{}]/g, " ")
    .replace(/[&%$#_]/g, "\\$&")
    .replace(/-(?=-)/g, "-{}")
    .replace(/\s+/g, " ")
    .trim();

const bare = (value: string): string => value.replace(/[\s{}\\]/g, "");
