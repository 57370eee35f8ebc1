/** Where the journals of decks are kept, as the host needs it. */

import type { DeckLocation } from "./ports.ts";

/** One journal of a deck, written by this program. */
export interface JournalFile {
  readonly id: string;
  /** Writes lines at its end; they are durable within a second. After a fault only a new journal is trusted. */
  append(lines: string): Promise<void>;
  close(): Promise<void>;
}

/** A journal found again. */
export interface OldJournal {
  readonly id: string;
  /** `here`: this program writes to it. `elsewhere`: another living program does. */
  readonly isInUse: "no" | "here" | "elsewhere";
  read(): Promise<string>;
  /** Nothing in it needs recovery: it is kept for some days and not listed again. */
  retire(): Promise<void>;
}

/** Journals of decks, outside their folders. */
export interface JournalFiles {
  begin(at: DeckLocation): Promise<JournalFile>;
  /** The oldest first; also those of a deck that was moved here, known by the hashes of texts it has. */
  list(at: DeckLocation, hashes: ReadonlySet<string>): Promise<readonly OldJournal[]>;
}
