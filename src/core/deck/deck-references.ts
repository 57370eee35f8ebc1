/** The bibliography of a deck: parsed when its files change, numbered anew when its citations do. */

import { type Bibliography, parseBibliography } from "../cite/bibliography.ts";
import { type Problem, problemAt } from "../problem.ts";
import { resolveAsset } from "./asset-address.ts";
import type { Deck, DeckFiles, Slide, SourceText } from "./deck.ts";
import { settingsFile } from "./deck-settings.ts";
import type { SettingsRead } from "./read-settings.ts";

interface Parsed {
  readonly files: readonly SourceText[];
  readonly problems: readonly Problem[];
}

/** What each map of references was parsed from. */
const parsed = new WeakMap<Bibliography["references"], Parsed>();

/** Numbers the citations of `slides` in order. The old deck's references are kept while their files are the same. */
export function deckReferences(
  files: DeckFiles,
  read: SettingsRead,
  slides: readonly Slide[],
  old: Deck | null,
): { bibliography: Bibliography; problems: readonly Problem[] } {
  const { found, problems } = referenceFiles(files, read);
  const cited = citedKeys(slides);
  const kept = old && parsed.get(old.bibliography.references);
  if (old && kept && sameTexts(kept.files, found)) {
    const { references, order } = old.bibliography;
    const numbered = cited.filter((key) => references.has(key));
    const same = numbered.length === order.length && numbered.every((key, at) => key === order[at]);
    const bibliography = same ? old.bibliography : { references, order: numbered };
    return { bibliography, problems: [...problems, ...kept.problems] };
  }
  const fresh = parseBibliography(found, cited);
  parsed.set(fresh.bibliography.references, { files: found, problems: fresh.problems });
  return { bibliography: fresh.bibliography, problems: [...problems, ...fresh.problems] };
}

/** The files named in the settings, else every `.bib` file of the deck. */
function referenceFiles(files: DeckFiles, read: SettingsRead): { found: SourceText[]; problems: Problem[] } {
  const named = read.settings.references;
  if (named.length === 0) return { found: files.data.filter((it) => /\.bib$/i.test(it.name)), problems: [] };
  const found: SourceText[] = [];
  const problems: Problem[] = [];
  for (const address of named) {
    const name = resolveAsset(address);
    const file = files.data.find((it) => it.name === name);
    if (file) found.push(file);
    else {
      const range = read.places.get("references") ?? { from: 0, to: 0 };
      const source = settingsFile(files)?.name ?? null;
      problems.push(problemAt("reference.file-missing", range, { address: address.slice(0, 200) }, source));
    }
  }
  return { found, problems };
}

function citedKeys(slides: readonly Slide[]): string[] {
  const keys = new Set<string>();
  for (const { citations } of slides)
    for (const citation of citations) for (const key of citation.keys) keys.add(key);
  return [...keys];
}

function sameTexts(a: readonly SourceText[], b: readonly SourceText[]): boolean {
  return a.length === b.length && a.every((it, at) => it.name === b[at]?.name && it.text === b[at]?.text);
}
