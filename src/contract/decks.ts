/** Calls and events about the open deck: its texts, saving them, and what others change on disk. */

import { z } from "zod";
import { SlideMeasures } from "#core/check/measures.ts";
import { isRemoteHost } from "#core/deck/remote-address.ts";
import { call, event } from "./define.ts";

/** A deck-relative name with `/`; the host still resolves and checks it. */
export const Name = z.string().min(1).max(1024);
/** SHA-256 of the bytes on disk, as hex. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const Host = z.string().refine(isRemoteHost);

export const OpenText = z.object({
  name: Name,
  text: z.string(),
  /** Of the bytes this text was read from: a save says which version it is based on. */
  hash: Hash,
  /** False when the file cannot be written or cannot be decoded without loss. */
  writable: z.boolean(),
  /** Why it can only be read: bytes that are no text, or text that is not UTF-8. */
  flaw: z.enum(["binary", "undecodable"]).optional(),
});
export type OpenText = z.infer<typeof OpenText>;

export const OpenDeck = z.object({
  name: z.string(),
  settings: OpenText.nullable(),
  sources: z.array(OpenText),
  data: z.array(OpenText),
  assets: z.array(Name),
  /** Hosts this user lets the deck show pictures, sounds and films of; left out where nobody was asked. */
  remoteHosts: z.array(z.string()).optional(),
});
export type OpenDeck = z.infer<typeof OpenDeck>;

export const decks = {
  /** The deck of this window. For the audience every speaker note has been taken out before it is sent. */
  "deck.read": call({ input: z.object({}), output: OpenDeck, roles: ["editor", "presenter", "audience"] }),
  /** Writes one text if the file still is the version named by `base`; gives the hash of what is now on disk. */
  "deck.save": call({
    input: z.object({ name: Name, text: z.string().max(20_000_000), base: Hash }),
    output: z.object({ hash: Hash }),
    roles: ["editor"],
  }),
  /** Writes a text whose file is gone; never over a file that is there. Faults as deck.save, and save.file-exists. */
  "deck.writeAgain": call({
    input: z.object({ name: Name, text: z.string().max(20_000_000) }),
    output: z.object({ hash: Hash }),
    roles: ["editor"],
  }),
  /** Writes a text where the user chooses; null when no place was chosen, an address where the browser fetches it. */
  "deck.saveCopy": call({
    input: z.object({ name: Name, text: z.string().max(20_000_000) }),
    output: z.object({ fileName: z.string(), address: z.string().nullable() }).nullable(),
    roles: ["editor"],
  }),
  /**
   * From now on the deck may show pictures, sounds and films of exactly these hosts, as the user agreed; kept in the program's own
   * data, never in the deck. Every window hears of it.
   */
  "deck.allowHosts": call({
    input: z.object({ hosts: z.array(Host).max(50) }),
    output: z.object({}),
    roles: ["editor"],
  }),
  /** Draws the deck as it is on disk and measures the slides that are shown, in their order. Faults: export.* */
  "deck.measure": call({
    input: z.object({}),
    output: z.array(SlideMeasures),
    roles: ["editor", "presenter"],
  }),
};

export const deckEvents = {
  /** Something else changed the files: the deck as it is on disk now. Own saves are not told back to the saver. */
  "deck.changed": event({ data: OpenDeck, roles: ["editor", "presenter", "audience"] }),
};
