/** Calls about the journal: every edit on its way to the disk before it is saved, and what an earlier window left unsaved. */

import { z } from "zod";
import { JournalEdit } from "#core/journal/record.ts";
import { Hash, Name } from "./decks.ts";
import { call } from "./define.ts";

const text = z.string().max(20_000_000);

/** What one text of the window has become since the entry before, or since it was opened. */
export const JournalEntry = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("whole"),
    name: Name,
    base: Hash,
    text,
    /** Recovered texts this one was made from. */
    takes: z.array(z.string().max(1200)).max(100),
  }),
  z.object({
    kind: z.literal("edit"),
    name: Name,
    base: Hash,
    /** Grows by one with every entry of this text; the first, 1, changes the text on disk that has the hash `base`. */
    turn: z.number().int().positive(),
    edit: JournalEdit,
    /** Of the text after the edit. */
    length: z.number().int().nonnegative(),
  }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;

export const RecoveredText = z.object({
  id: z.string(),
  name: Name,
  text: z.string(),
  /** Hash of the version on disk it was written on. */
  base: z.string(),
  /** When it was last changed. */
  atMs: z.number(),
  /** So many earlier texts of the same file were found, too; they are in its history. */
  older: z.number().int().nonnegative(),
});
export type RecoveredText = z.infer<typeof RecoveredText>;

export const journalCalls = {
  /** Faults: journal.gap when an entry stands on another that never arrived (send the whole text), journal.failed. */
  "journal.append": call({
    input: z.object({
      /** The page's own name for itself, new at each load: sent whole again, its text stays the same text. */
      page: z.string().min(1).max(100),
      entries: z.array(JournalEntry).min(1).max(1000),
    }),
    output: z.object({}),
    roles: ["editor"],
  }),
  /** Texts an earlier window left unsaved, the newest of each file. Nothing is written; each is handed to one window only. */
  "journal.recover": call({ input: z.object({}), output: z.array(RecoveredText), roles: ["editor"] }),
  /** A recovered text is kept in the history and need not be offered again. Faults: journal.failed. */
  "journal.letGo": call({
    input: z.object({ id: z.string().max(1200), name: Name }),
    output: z.object({}),
    roles: ["editor"],
  }),
};
