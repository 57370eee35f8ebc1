/** References from elsewhere, pasted as BibTeX, RIS or CSL-JSON: made into entries for the deck's bibliography. */

import type { Reference } from "./bibliography.ts";
import { parseBibtex } from "./bibtex.ts";
import { readCsl } from "./read-csl.ts";
import { readRis } from "./read-ris.ts";
import { sameWork } from "./same-work.ts";
import { bibtexEntry } from "./write-bibtex.ts";

export interface AddedReferences {
  /** BibTeX to append to the file; empty when nothing is new. */
  readonly bibtex: string;
  /** Keys of the new entries, in the order they were pasted. */
  readonly keys: readonly string[];
  /** Keys of entries the deck has already, for what was pasted again. */
  readonly known: readonly string[];
}

/** Null when the text is none of the three. A key that is taken gets a letter, as `berman2000b`. */
export function addReferences(pasted: string, there: ReadonlyMap<string, Reference>): AddedReferences | null {
  const read = readAny(pasted);
  if (read.length === 0) return null;
  const taken = new Map(there);
  const keys: string[] = [];
  const known: string[] = [];
  const entries: string[] = [];
  for (const reference of read) {
    const twin = [...taken.values()].find((it) => sameWork(it, reference));
    if (twin) {
      known.push(twin.key);
      continue;
    }
    const key = freeKey(reference, taken);
    const named = { ...reference, key };
    taken.set(key, named);
    keys.push(key);
    entries.push(bibtexEntry(named));
  }
  return { bibtex: entries.join("\n"), keys, known };
}

function readAny(text: string): readonly Reference[] {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return readCsl(start) ?? [];
  if (/^TY {1,2}-/m.test(text)) return readRis(text);
  return start.includes("@") ? parseBibtex(text).references : [];
}

function freeKey({ key, authors, fields }: Reference, taken: ReadonlyMap<string, Reference>): string {
  const family = (authors[0]?.family ?? fields.title ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  const wanted = /^[\w:.-]+$/.test(key) ? key : `${family.slice(0, 30) || "source"}${fields.year ?? ""}`;
  if (!taken.has(wanted)) return wanted;
  for (let at = 1; ; at += 1) {
    const other = `${wanted}${at < 26 ? String.fromCharCode(97 + at) : `-${at}`}`;
    if (!taken.has(other)) return other;
  }
}
