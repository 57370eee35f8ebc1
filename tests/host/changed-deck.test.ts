/** Slides are inserted, moved and removed while a show runs: times, drawings and choices stay with their slides. */

import { describe, expect, it } from "vitest";
import type { Peer } from "#contract/contract.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import { spentBySlide } from "#core/show/log.ts";
import { sessionPlan } from "#core/show/session-plan.ts";
import { sessionRecord } from "#core/show/session-record.ts";
import { elapsedMs } from "#core/show/show.ts";
import { createPresentation } from "#host/presentation.ts";

const files = (titles: string) => ({
  name: "talk",
  settings: null,
  sources: [{ name: "a.md", text: [...titles].map((it) => `# ${it}\n\nText of ${it}.\n`).join("\n---\n\n") }],
  data: [],
  assets: [],
});
const at = (h: number) => ({ h, v: 0, step: 0 });

/** Spends ten seconds on A, twenty on B, stands thirty on C, and then has the slides `titles` say; five more pass. */
function edited(titles: string) {
  let nowMs = 0;
  const heard: { readonly event: string; readonly data: unknown }[] = [];
  const console: Peer = {
    id: "p",
    role: "presenter",
    tell: (event, data) => void heard.push({ event, data }),
  };
  const presentation = createPresentation(new Set([console]), { nowMs: () => nowMs });
  presentation.start(at(0));
  nowMs += 10_000;
  presentation.report(console, at(1), 0);
  presentation.ink.draw("1/0", { id: "line", tool: "pen", colour: "red", points: [1, 2] });
  presentation.move({ kind: "choose", chosen: { pulled: [], dropped: ["3/0"] } });
  presentation.move({ kind: "zoom", zoom: { x: 1, y: 2, scale: 2 } });
  nowMs += 20_000;
  presentation.report(console, at(2), 0);
  presentation.park("Why?");
  nowMs += 30_000;
  const before = parseDeck(files("ABCDE"));
  const { deck } = renewDeck(before, files(titles));
  presentation.deckChanged(before, deck);
  nowMs += 5000;
  const [show, log] = [presentation.current(), presentation.log()];
  if (!show || !log) throw new Error("the show ended");
  const spent = spentBySlide(log, elapsedMs(show, nowMs));
  const facts = { place: "", nowMs, hasEnded: true, counted: [] };
  const record = sessionRecord(sessionPlan(deck), show, log, facts);
  const times = Object.fromEntries(
    deck.slides.map((it) => [it.slide.title, (spent.get(`${it.h}/${it.v}`) ?? 0) / 1000]),
  );
  const recorded = Object.fromEntries(record.slides.map((it) => [it.title, it.spentSeconds]));
  const titleAt = (place: string | undefined) =>
    deck.slides.find((it) => `${it.h}/${it.v}` === place)?.slide.title;
  return { show, times, recorded, record, titleAt, ink: presentation.ink.all(), heard };
}

describe("slides that change during a show", () => {
  it.each(["NABCDE", "AXYBCZDE", "ABCDE", "CABDE"])("keep what was theirs: %s", (titles) => {
    const { show, times, recorded, record, titleAt, ink, heard } = edited(titles);
    expect(times).toMatchObject({ A: 10, B: 20, C: 35 });
    expect(recorded).toEqual({ A: 10, B: 20, C: 35 });
    expect(titleAt(`${show.position.h}/0`)).toBe("C");
    expect(show.chosen.dropped.map(titleAt)).toEqual(["D"]);
    expect(record.dropped.map((it) => it.title)).toEqual(["D"]);
    expect(record.parked.map((it) => it.title)).toEqual(["C"]);
    expect(ink.filter((it) => it.strokes.length > 0).map((it) => titleAt(it.place))).toEqual(["B"]);
    expect(heard.findLast((it) => it.event === "show.moved")?.data).toEqual(show);
  });

  it("leave nothing of theirs to the next one when they are removed", () => {
    const { times, recorded, record, show, ink } = edited("ADE");
    expect(times).toEqual({ A: 10, D: 5, E: 0 });
    expect(recorded).toEqual({ A: 10, D: 5 });
    expect(record.spentSeconds).toBe(65);
    expect(record.parked).toMatchObject([{ number: 0, text: "Why?" }]);
    expect(show).toMatchObject({ position: at(1), zoom: null });
    expect(ink).toEqual([]);
  });
});
