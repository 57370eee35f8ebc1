/** The ports of the start window: what it needs of this machine. */

import type { RecentDeck, Template } from "#contract/starts.ts";

/** The decks that were opened lately, in the app's own folder; bounded, one entry for each real path. */
export interface RecentFiles {
  /** The latest first. Never faults: a list that is missing or damaged is empty. */
  read(): Promise<readonly RecentDeck[]>;
  /** Puts a deck at the top. Rejects when the disk refuses. */
  add(deck: Omit<RecentDeck, "id">): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What the start window finds on this machine. */
export interface StartPlaces {
  readonly recents: RecentFiles;
  /** Names of the decks that ship. */
  readonly samples: readonly string[];
  /** Path of a deck that ships, to look at and not to write on. */
  shippedSample(name: string): string;
  /** Path of a deck that ships: where it is, or a copy of the user's own where that may not be written. */
  findSample(name: string): Promise<string>;
  /** Where a new deck is made unless the user names another folder. */
  readonly folder: string;
  /** Makes a deck in a new folder below `folder`, named after its title; gives its path. Faults deck.exists, deck.cannot-make. */
  makeDeck(template: Template, folder: string, title: string): Promise<string>;
  /** The absolute path a person means by what they typed or pasted. */
  readTyped(text: string): Promise<string>;
}
