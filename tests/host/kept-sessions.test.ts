/** Earlier shows are listed from their records, whatever else lies in the folder. */

import { describe, expect, it } from "vitest";
import type { SessionRecord } from "#core/show/session-record.ts";
import { createKeptSessions } from "#host/kept-sessions.ts";
import { noSessions } from "../support/no-sessions.ts";

const record: SessionRecord = {
  ...{ format: "lectern-session", version: 1, kind: "show", place: "Ward 3", slotMinutes: null },
  deck: { title: "Training", name: "training", hash: "12345678" },
  startedAt: "2026-11-24T08:30:00.000Z",
  endedAt: null,
  seenAt: "2026-11-24T08:40:00.000Z",
  ...{ plannedSeconds: 60, spentSeconds: 600, questionSeconds: 0 },
  ...{ sections: [], slides: [], skipped: [], pulledIn: [], dropped: [], finishOnTime: [] },
  ...{ interruptions: [], parked: [] },
};
const texts: Readonly<Record<string, string>> = {
  c: "no JSON at all",
  b: '{"format":"something else"}',
  a: JSON.stringify(record),
};
const files = {
  ...noSessions,
  names: async () => Object.keys(texts),
  read: async (name: string) => texts[name] ?? null,
};

describe("the list of earlier sessions", () => {
  it("tells each by name, deck, time and place, and leaves out files that are no record", async () => {
    expect(await createKeptSessions(files).list()).toEqual([
      {
        ...{ name: "a", title: "Training", kind: "show", place: "Ward 3" },
        ...{ startedAt: record.startedAt, spentSeconds: 600 },
      },
    ]);
  });
  it("gives back the whole record, and says when it is gone or none", async () => {
    const kept = createKeptSessions(files);
    expect(await kept.read("a")).toEqual(record);
    for (const name of ["b", "c", "d"])
      await expect(kept.read(name)).rejects.toMatchObject({ fault: { code: "session.not-found" } });
  });
  it("says so when the disk does not answer", async () => {
    const names = () => Promise.reject(new Error("EIO"));
    const kept = createKeptSessions({ ...noSessions, names });
    await expect(kept.list()).rejects.toMatchObject({ fault: { code: "session.failed" } });
  });
});
