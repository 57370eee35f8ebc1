/** The records of a journal and how each is written as one checksummed line. */

import { z } from "zod";
import { checksum } from "./checksum.ts";

const count = z.number().int().nonnegative();

/** A text replaced from `from` to `to` (UTF-16 code units, `to` exclusive). */
export const JournalEdit = z.object({ from: count, to: count, insert: z.string() });
export type JournalEdit = z.infer<typeof JournalEdit>;

const JournalRecord = z.discriminatedUnion("kind", [
  /** The whole text one window holds of a file; `chain` names window and file. */
  z.object({
    kind: z.literal("whole"),
    chain: z.string(),
    name: z.string(),
    /** Hash of the version on disk the text stands on. */
    base: z.string(),
    text: z.string(),
    /** Chains whose text was recovered into this one, which answers for it from now on. */
    takes: z.array(z.string()),
    atMs: z.number(),
  }),
  /** A change of the chain's text as it stood; `length` is that of the text after it, so that a gap is noticed. */
  z.object({
    kind: z.literal("edit"),
    chain: z.string(),
    base: z.string(),
    edit: JournalEdit,
    length: count,
    atMs: z.number(),
  }),
  /** The file was written and read back with this hash. */
  z.object({ kind: z.literal("saved"), name: z.string(), hash: z.string(), atMs: z.number() }),
]);
export type JournalRecord = z.infer<typeof JournalRecord>;

/** One line: checksum, space, JSON, line end. */
export function encodeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

/** The records up to the first damaged line; what follows it may stand on what is missing, and is not trusted. */
export function decodeRecords(text: string): readonly JournalRecord[] {
  const records: JournalRecord[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    const record = end === -1 ? null : decodeLine(text.slice(at, end));
    if (record === null) break;
    records.push(record);
    at = end + 1;
  }
  return records;
}

function decodeLine(line: string): JournalRecord | null {
  const json = line.slice(9);
  if (line[8] !== " " || line.slice(0, 8) !== checksum(json)) return null;
  try {
    return JournalRecord.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
