/** The record of a show, computed from its log. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { logMove, parkQuestion, startLog } from "#core/show/log.ts";
import { sessionPlan } from "#core/show/session-plan.ts";
import { recordName, SessionRecord, sessionRecord } from "#core/show/session-record.ts";
import { type Move, moveShow, startShow } from "#core/show/show.ts";

const slide = (title: string, attributes: string) =>
  `<!-- .slide: ${attributes} -->\n\n# ${title}\n\nwordonslide\n\n::: notes\nsecretnote\n:::\n`;
const deck = parseDeck({
  name: "talk",
  settings: { name: "deck.yml", text: "title: Training\nslot: 30\n" },
  sources: [
    {
      name: "a.md",
      text: `---\nsection: Begin\n---\n\n${[slide("One", "minutes=1"), slide("Two", "minutes=2"), slide("Backup", "hidden")].join("\n---\n\n")}`,
    },
    { name: "b.md", text: `---\nsection: End\n---\n\n${slide("Three", "minutes=3 priority=could")}` },
  ],
  data: [],
  assets: [],
});
const plan = sessionPlan(deck);
const startMs = Date.UTC(2026, 10, 24, 8, 30);
const at = (h: number, step = 0) => ({ h, v: 0, step });
const report = (h: number, step = 0): Move => ({ kind: "report", position: at(h, step), steps: 1 });

/** Plays moves, each with the seconds that pass before it, and a minute after the last. */
function play(
  moves: readonly (readonly [afterS: number, move: Move | string])[],
  { rehearsal = false, hasEnded = true } = {},
) {
  let nowMs = startMs;
  let show = startShow(at(0), nowMs, rehearsal);
  let log = startLog(show);
  for (const [afterS, move] of moves) {
    nowMs += afterS * 1000;
    if (typeof move === "string") log = parkQuestion(log, move, show, nowMs);
    else {
      const next = moveShow(show, move, nowMs);
      log = logMove(log, show, next, nowMs);
      show = next;
    }
  }
  return sessionRecord(plan, show, log, { place: "Ward 3", nowMs: nowMs + 60_000, hasEnded, counted: [] });
}

describe("the record of a show", () => {
  it("sets planned against spoken, by slide, step and section", () => {
    const record = play([
      [30, report(1)],
      [40, report(1, 1)],
      [50, report(3)],
    ]);
    expect(SessionRecord.parse(record)).toEqual(record);
    expect(record).toMatchObject({
      ...{ kind: "show", place: "Ward 3", slotMinutes: 30, plannedSeconds: 360, spentSeconds: 180 },
      ...{ startedAt: "2026-11-24T08:30:00.000Z", endedAt: "2026-11-24T08:33:00.000Z" },
      deck: { title: "Training", name: "talk", hash: expect.stringMatching(/^[0-9a-f]{8}$/) },
      sections: [
        { title: "Begin", first: 1, plannedSeconds: 180, spentSeconds: 120 },
        { title: "End", first: 4, plannedSeconds: 180, spentSeconds: 60 },
      ],
    });
    expect(record.slides.map((it) => [it.title, it.spentSeconds, it.steps])).toEqual([
      ["One", 30, []],
      ["Two", 90, [40, 50]],
      ["Three", 60, []],
    ]);
  });

  it("tells what was skipped, pulled in, left out and brought back", () => {
    const record = play([
      [10, { kind: "choose", chosen: { pulled: ["2/0"], dropped: ["3/0"] } }],
      [10, report(2)],
      [10, { kind: "choose", chosen: { pulled: ["2/0"], dropped: [] } }],
      [10, { kind: "choose", chosen: { pulled: ["2/0"], dropped: ["3/0"] } }],
    ]);
    expect(record.skipped).toEqual([{ number: 2, title: "Two" }]);
    expect(record.pulledIn).toEqual([{ number: 3, title: "Backup" }]);
    expect(record.dropped).toEqual([{ number: 4, title: "Three" }]);
    expect(record.plannedSeconds).toBe(180);
    expect(record.finishOnTime.map((it) => [it.leftOut.length, it.broughtBack.length])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });

  it("keeps interruptions and questions with their time, and leaves the first out of the timer", () => {
    const record = play([
      [10, { kind: "emergency", on: true }],
      [300, { kind: "emergency", on: false }],
      [20, "Dose in renal failure?"],
    ]);
    expect(record.spentSeconds).toBe(90);
    expect(record.interruptions).toEqual([
      { from: "2026-11-24T08:30:10.000Z", to: "2026-11-24T08:35:10.000Z" },
    ]);
    expect(record.parked).toEqual([
      { number: 1, title: "One", text: "Dose in renal failure?", at: "2026-11-24T08:35:30.000Z" },
    ]);
  });

  it("of a show that runs, or crashed, has no end but the time it was last seen", () => {
    const record = play([[10, report(1)]], { hasEnded: false, rehearsal: true });
    expect(record).toMatchObject({
      kind: "rehearsal",
      endedAt: null,
      seenAt: "2026-11-24T08:31:10.000Z",
    });
  });

  it("holds no note and no text of a slide but its title", () => {
    const text = JSON.stringify(
      play([
        [10, report(1)],
        [10, report(2)],
        [10, report(3)],
      ]),
    );
    expect(text).not.toMatch(/secretnote|wordonslide/);
  });

  it("has the answers of the room when there were any, and no field for them otherwise", () => {
    expect("quizzes" in play([])).toBe(false);
    const show = startShow(at(0), startMs);
    const counted = [{ place: "1/0", question: "First?", answers: [{ text: "Yes", count: 12 }] }];
    const facts = { place: "", nowMs: startMs, hasEnded: true, counted };
    expect(sessionRecord(plan, show, startLog(show), facts).quizzes).toEqual([
      { number: 2, title: "Two", question: "First?", answers: [{ text: "Yes", count: 12 }] },
    ]);
  });

  it("is named after the time and the deck, in signs every disk takes", () => {
    const startedAt = "2026-11-24T08:30:00.000Z";
    const named = (name: string) => recordName({ startedAt, deck: { name, title: "", hash: "" } });
    expect(named("ketamine.md")).toBe("2026-11-24T08-30-00-ketamine");
    expect(named("../a:b\\c")).toBe("2026-11-24T08-30-00--a-b-c");
  });
});
