/** Reads RIS, which PubMed, Embase and most libraries write: lines of a two-letter tag and a value. */

import type { Person, Reference } from "./bibliography.ts";

/** https://en.wikipedia.org/wiki/RIS_(file_format): the types that differ in how they are cited. */
const types: Readonly<Record<string, string>> = {
  JOUR: "article",
  EJOUR: "article",
  MGZN: "article",
  BOOK: "book",
  EBOOK: "book",
  CHAP: "incollection",
  ECHAP: "incollection",
  CONF: "inproceedings",
  CPAPER: "inproceedings",
  THES: "phdthesis",
  RPRT: "techreport",
};

/** The first tag that has a value counts. */
const fieldTags: Readonly<Record<string, readonly string[]>> = {
  title: ["TI", "T1"],
  journal: ["JF", "T2", "JO", "JA", "J2"],
  volume: ["VL"],
  number: ["IS"],
  doi: ["DO"],
  url: ["UR"],
  publisher: ["PB"],
  isbn: ["SN"],
};

/** Records end with `ER`; what stands outside of one is left out. Keys are empty: `addReferences` gives them. */
export function readRis(text: string): Reference[] {
  const references: Reference[] = [];
  let tags: [string, string][] | null = null;
  for (const line of text.split(/\r?\n/)) {
    const found = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line.trim());
    const [, tag = "", value = ""] = found ?? [];
    if (tag === "TY") tags = [["TY", value.trim()]];
    else if (tag === "ER") {
      if (tags) references.push(referenceOf(tags));
      tags = null;
    } else if (tag !== "" && value.trim() !== "") tags?.push([tag, value.trim()]);
  }
  return references;
}

function referenceOf(tags: readonly (readonly [string, string])[]): Reference {
  const all = (...names: string[]) => tags.filter(([tag]) => names.includes(tag)).map(([, value]) => value);
  const fields: Record<string, string> = {};
  for (const [field, names] of Object.entries(fieldTags)) {
    const value = names.flatMap((name) => all(name)).at(0);
    if (value) fields[field] = value;
  }
  const year = /\d{4}/.exec(all("PY", "Y1", "DA").join(" "))?.[0];
  if (year) fields.year = year;
  const [first] = all("SP");
  const [last] = all("EP");
  if (first) fields.pages = last && last !== first ? `${first}--${last}` : first;
  const type = types[all("TY")[0] ?? ""] ?? "misc";
  if (type !== "article" && fields.journal) {
    fields.booktitle = fields.journal;
    delete fields.journal;
  }
  return { key: "", type, authors: all("AU", "A1").map(personOf), moreAuthors: false, fields };
}

/** `Berman, Robert M.` */
function personOf(name: string): Person {
  const [family = "", ...given] = name.split(",");
  return { family: family.trim(), given: given.join(" ").trim() };
}
