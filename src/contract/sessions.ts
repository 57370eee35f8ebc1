/** Calls about what remains of a show: its record and its drawings. */

import { z } from "zod";
import { Drawings } from "#core/show/drawings.ts";
import { SessionRecord } from "#core/show/session-record.ts";
import { call, event } from "./define.ts";

const nothing = z.object({});
const Format = z.enum(["json", "pdf"]);
const Saved = z.object({ fileName: z.string(), address: z.string().nullable() }).nullable();
/** Of a record in the data folder, as `recordName` makes it. */
const Name = z.string().regex(/^[\p{L}\p{N}_-]{1,200}$/u);

/** Of a file in the folder `drawings`. */
const DrawingsName = z.string().regex(/^[^/\\\0]{1,200}\.json$/);

/** One earlier show, as a list tells of it. */
export const KeptSession = SessionRecord.pick({
  kind: true,
  place: true,
  startedAt: true,
  spentSeconds: true,
}).extend({ name: Name, title: z.string() });
export type KeptSession = z.infer<typeof KeptSession>;

export const sessionCalls = {
  /** The record of the running show, or of the one that ended last; null when none was begun. */
  "session.current": call({
    input: nothing,
    output: SessionRecord.nullable(),
    roles: ["editor", "presenter"],
  }),
  /** Where the show is, in words, for its record. */
  "session.place": call({
    input: z.object({ place: z.string().trim().max(200) }),
    output: nothing,
    roles: ["presenter"],
  }),
  /** Asks where to write the record (desktop) or gives the address of its download, once; null when no place was chosen. Faults: export.*, show.not-running. */
  "session.save": call({
    input: z.object({ format: Format }),
    output: Saved,
    roles: ["presenter"],
  }),
  /** The shows and rehearsals of which this machine still has a record, of any deck, the newest first. Faults: session.failed. */
  "session.list": call({ input: nothing, output: z.array(KeptSession), roles: ["editor"] }),
  /** As `session.save`, of an earlier show. Faults: export.*, session.* */
  "session.saveKept": call({
    input: z.object({ name: Name, format: Format }),
    output: Saved,
    roles: ["editor"],
  }),
  /** Deletes the record of an earlier show from this machine, for good. Faults: session.failed. */
  "session.remove": call({ input: z.object({ name: Name }), output: nothing, roles: ["editor"] }),
  /** What was drawn in an earlier show, from the folder `drawings` of the deck. Faults asset.* */
  "session.readDrawings": call({
    input: z.object({ name: DrawingsName }),
    output: Drawings,
    roles: ["editor"],
  }),
  /** Writes what was drawn into the folder `drawings` of the deck; gives the name of the file. Faults: show.not-drawn, save.* */
  "session.saveDrawings": call({
    input: nothing,
    output: z.object({ name: z.string() }),
    roles: ["presenter"],
  }),
  /**
   * Saves the drawings as `session.saveDrawings` does and has an editor open its export with them. Gives the name of the file, and the
   * address of an editor's window when the page must open it itself. Faults: show.not-drawn, save.*
   */
  "session.exportDrawings": call({
    input: nothing,
    output: z.object({ name: z.string(), address: z.string().nullable() }),
    roles: ["presenter"],
  }),
  /** The drawings that wait for an export, once; null when none do. */
  "session.takeDrawings": call({
    input: nothing,
    output: z.object({ name: DrawingsName }).nullable(),
    roles: ["editor"],
  }),
};

export const sessionEvents = {
  /** Drawings wait for an export: the editor that takes them first opens it. */
  "session.drawingsWaiting": event({ data: nothing, roles: ["editor"] }),
};
