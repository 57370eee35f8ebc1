/** A deck as it travels → the files the core reads. */

import type { DeckFiles } from "#core/deck/deck.ts";
import type { OpenDeck, OpenText } from "./decks.ts";

const plain = ({ name, text, flaw }: OpenText) => ({ name, text, ...(flaw && { flaw }) });

/** The texts without what only saving needs (hash, whether they can be written). What cannot be read says so. */
export function deckFilesOf({ name, settings, sources, data, assets, remoteHosts }: OpenDeck): DeckFiles {
  return {
    name,
    settings: settings && plain(settings),
    sources: sources.map(plain),
    data: data.map(plain),
    assets,
    ...(remoteHosts && { remoteHosts }),
  };
}

/** Every text of the deck: settings, sources, data. */
export const textsOf = ({ settings, sources, data }: OpenDeck): readonly OpenText[] => [
  ...(settings ? [settings] : []),
  ...sources,
  ...data,
];
