/** The record of a show on paper: the time of the wall, and as much as one sheet holds. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { sessionDocument, sessionRooms } from "#core/paper/session-document.ts";
import type { SessionRecord } from "#core/show/session-record.ts";

const deck = parseDeck({ name: "x", settings: null, sources: [], data: [], assets: [] });
const record: SessionRecord = {
  ...{ format: "lectern-session", version: 1, kind: "show", place: "", slotMinutes: null },
  deck: { title: "Training", name: "training", hash: "12345678" },
  startedAt: "2026-11-24T23:30:00.000Z",
  endedAt: "2026-11-25T00:10:00.000Z",
  seenAt: "2026-11-25T00:10:00.000Z",
  ...{ plannedSeconds: 60, spentSeconds: 600, questionSeconds: 0 },
  ...{ sections: [], slides: [], skipped: [], pulledIn: [], dropped: [], finishOnTime: [] },
  interruptions: [{ from: "2026-11-24T23:40:00.000Z", to: null }],
  parked: [],
};

describe("the sheet of a session", () => {
  it("has the time where the show was, and the name of that time", () => {
    const { html } = sessionDocument(deck, record, "Asia/Kolkata");
    expect(html).toContain("2026-11-25 05:00 (Asia/Kolkata)");
    expect(html).toContain("2026-11-25 05:40");
    expect(html).toContain("05:10 to the end");
    expect(html).not.toContain("UTC");
  });
  it("names what it leaves out, in less room more of it", () => {
    const skipped = Array.from({ length: 200 }, (_, at) => ({ number: at * 2 + 1, title: "S" }));
    const quizzes = Array.from({ length: 12 }, (_, at) => ({
      ...{ number: at, title: "Q", question: `Which ${at}?` },
      answers: Array.from({ length: 10 }, (_, it) => ({ text: `Option ${it}`, count: it })),
    }));
    const full = sessionDocument(deck, { ...record, skipped, quizzes }, "UTC").html;
    expect(full).toContain("and 140 more in the record as JSON");
    expect(full).toContain("4 more in the record as JSON.");
    expect(full).toContain("Option 7 7, 2 more");
    const least = sessionDocument(deck, { ...record, skipped, quizzes }, "UTC", sessionRooms.at(-1)).html;
    expect(least).toContain("and 194 more in the record as JSON");
    expect(least).toContain("11 more in the record as JSON.");
  });
});
