/** Reads CSL-JSON, which Zotero and Mendeley write. */

import { z } from "zod";
import type { Reference } from "./bibliography.ts";

const Words = z.union([z.string(), z.number()]).transform(String);
const Name = z.object({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});
const Item = z.object({
  type: z.string().optional(),
  author: z.array(Name).optional(),
  issued: z
    .object({ "date-parts": z.array(z.array(Words)).optional(), raw: z.string().optional() })
    .optional(),
  title: Words.optional(),
  "container-title": Words.optional(),
  volume: Words.optional(),
  issue: Words.optional(),
  page: Words.optional(),
  DOI: Words.optional(),
  URL: Words.optional(),
  PMID: Words.optional(),
  publisher: Words.optional(),
});

const types: Readonly<Record<string, string>> = {
  "article-journal": "article",
  article: "article",
  book: "book",
  chapter: "incollection",
  "paper-conference": "inproceedings",
  thesis: "phdthesis",
  report: "techreport",
};

/** One item or a list of them; null when the text is no CSL-JSON. Keys are empty: `addReferences` gives them. */
export function readCsl(text: string): Reference[] | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const read = z.array(Item).safeParse(Array.isArray(json) ? json : [json]);
  return read.success ? read.data.map(referenceOf) : null;
}

function referenceOf(item: z.infer<typeof Item>): Reference {
  const type = types[item.type ?? ""] ?? "misc";
  const year = item.issued?.["date-parts"]?.[0]?.[0] ?? /\d{4}/.exec(item.issued?.raw ?? "")?.[0];
  const fields = {
    title: item.title,
    [type === "article" ? "journal" : "booktitle"]: item["container-title"],
    year,
    volume: item.volume,
    number: item.issue,
    pages: item.page?.replace(/[-–]+/, "--"),
    doi: item.DOI,
    pmid: item.PMID,
    url: item.URL,
    publisher: item.publisher,
  };
  return {
    key: "",
    type,
    authors: (item.author ?? []).map(({ family, given, literal }) => ({
      family: family ?? literal ?? "",
      given: given ?? "",
    })),
    moreAuthors: false,
    fields: Object.fromEntries(Object.entries(fields).filter((it): it is [string, string] => Boolean(it[1]))),
  };
}
