/** Journals as text: what is written is read again, and damage costs only what follows it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRecords, encodeRecord, type JournalRecord } from "#core/journal/record.ts";

const word = fc.string({ unit: "binary", maxLength: 40 });
const atMs = fc.integer({ min: 0, max: 2 ** 45 });
const record: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc.record({
    kind: fc.constant("whole" as const),
    chain: word,
    name: word,
    base: word,
    text: word,
    takes: fc.array(word, { maxLength: 3 }),
    atMs,
  }),
  fc.record({
    kind: fc.constant("edit" as const),
    chain: word,
    base: word,
    edit: fc.record({ from: fc.nat(), to: fc.nat(), insert: word }),
    length: fc.nat(),
    atMs,
  }),
  fc.record({ kind: fc.constant("saved" as const), name: word, hash: word, atMs }),
);

const written = (records: readonly JournalRecord[]) => records.map(encodeRecord).join("");

describe("a journal", () => {
  test("gives back every record, also with line ends, quotes and any sign of any script in it", () => {
    fc.assert(
      fc.property(fc.array(record), (records) => {
        expect(decodeRecords(written(records))).toEqual(records);
      }),
    );
  });

  test("keeps half a character that an editor cut in two", () => {
    const records: JournalRecord[] = [{ kind: "saved", name: "\ud83d", hash: "x", atMs: 1 }];
    const onDisk = new TextDecoder().decode(new TextEncoder().encode(written(records)));
    expect(decodeRecords(onDisk)).toEqual(records);
  });

  test("cut anywhere costs only the record that was cut", () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), fc.nat(), (records, at) => {
        const lines = records.map(encodeRecord);
        const cut = at % lines.join("").length;
        let whole = 0;
        for (let end = 0; whole < lines.length; whole++) {
          end += lines[whole]?.length ?? 0;
          if (end > cut) break;
        }
        expect(decodeRecords(lines.join("").slice(0, cut))).toEqual(records.slice(0, whole));
      }),
    );
  });

  test("damaged a thousand times at random never throws, and gives nothing that was not written", () => {
    const damage = fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), damage, (records, harm) => {
        const bytes = new TextEncoder().encode(written(records));
        for (const { at, byte } of harm) bytes[at % bytes.length] = byte;
        const read = decodeRecords(new TextDecoder().decode(bytes));
        expect(read).toEqual(records.slice(0, read.length));
      }),
      { numRuns: 1000 },
    );
  });

  test("of noise is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => void expect(decodeRecords(noise)).toEqual([])),
    );
  });
});
