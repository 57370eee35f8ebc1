/** The settings of a deck's files, read once for each text. */

import type { DeckFiles, SourceText } from "./deck.ts";
import { findFrontmatter } from "./frontmatter.ts";
import { readSettings, type SettingsRead } from "./read-settings.ts";

const reads = new WeakMap<SourceText, SettingsRead>();
const nothing = readSettings(null);

/** The file that holds the settings: `deck.yml`, or the first source of a deck without one. */
export function settingsFile(files: DeckFiles): SourceText | null {
  return files.settings ?? files.sources[0] ?? null;
}

/** Settings, their problems and places. `before`: files whose reading is kept if the settings in them are the same. */
export function deckSettings(files: DeckFiles, before: DeckFiles | null = null): SettingsRead {
  const file = settingsFile(files);
  if (file === null) return nothing;
  const known = reads.get(file);
  if (known) return known;
  const old = before && settingsFile(before);
  const kept =
    old && old.name === file.name && settingsText(old) === settingsText(file) ? reads.get(old) : undefined;
  const read = kept ?? readSettings(file);
  reads.set(file, read);
  return read;
}

/** The part of a file its settings are read from, with all before it. */
function settingsText(file: SourceText): string {
  if (/\.ya?ml$/i.test(file.name)) return file.text;
  return file.text.slice(0, findFrontmatter(file.text).header.to);
}
