/** Calls about what remains of a show: its record and its drawings. */

import { z } from "zod";
import { SessionRecord } from "#core/show/session-record.ts";
import { call } from "./define.ts";

const nothing = z.object({});

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
    input: z.object({ format: z.enum(["json", "pdf"]) }),
    output: z.object({ fileName: z.string(), address: z.string().nullable() }).nullable(),
    roles: ["presenter"],
  }),
  /** Writes what was drawn into the folder `drawings` of the deck; gives the name of the file. Faults: show.not-drawn, save.* */
  "session.saveDrawings": call({
    input: nothing,
    output: z.object({ name: z.string() }),
    roles: ["presenter"],
  }),
};
