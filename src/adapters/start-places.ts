/** What the start window finds on this machine, over the real disk. */

import { join } from "node:path";
import type { StartPlaces } from "#host/start-places.ts";
import { folderNameOf, makeDeck } from "./new-deck.ts";
import { createRecentFiles } from "./recent-files.ts";
import { findSampleDeck, sampleNames } from "./sample-decks.ts";
import { readTypedPath } from "./typed-path.ts";

export interface StartPlacesWorld {
  /** The app's own data folder. */
  readonly data: string;
  /** Folders of the program with the decks and templates that ship. */
  readonly slides: string;
  readonly templates: string;
  /** True where the shipped decks may be written on: not in an installed program. */
  readonly ownsSamples: boolean;
  /** Where new decks are made, and what typed paths are relative to. */
  readonly folder: string;
  /** Where copies of samples are kept. */
  readonly copies?: string;
}

export function createStartPlaces(world: StartPlacesWorld): StartPlaces {
  const { data, slides, templates, ownsSamples, folder, copies = data } = world;
  return {
    recents: createRecentFiles(join(data, "recent.json")),
    samples: sampleNames,
    shippedSample: (name) => join(slides, name),
    findSample: (name) => findSampleDeck(name, slides, copies, ownsSamples),
    folder,
    async makeDeck(template, parent, title) {
      const target = join(parent, folderNameOf(title));
      await makeDeck(join(templates, template), target, title);
      return target;
    },
    readTyped: (text) => readTypedPath(text, folder),
  };
}
