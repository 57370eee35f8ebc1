/** The record of a show is on disk while it runs, and offered when it has ended. */

import { describe, expect, it, vi } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { SessionRecord } from "#core/show/session-record.ts";
import { createPresentation } from "#host/presentation.ts";
import { createSession } from "#host/session.ts";

const deck: OpenDeck = {
  name: "talk",
  settings: null,
  sources: [{ name: "a.md", text: "# One\n\n---\n\n# Two\n", hash: "0".repeat(64), writable: true }],
  data: [],
  assets: [],
};
const at = (h: number) => ({ h, v: 0, step: 0 });

function begin(write: (name: string, text: string) => Promise<void>) {
  let nowMs = Date.UTC(2026, 10, 24, 8, 30);
  const peers = new Set<Peer>();
  const clock = { nowMs: () => nowMs };
  const presentation = createPresentation(peers, clock);
  const note = vi.fn();
  const session = createSession({
    ...{ presentation, clock, counted: () => [], log: { note } },
    workspace: { read: async () => deck },
    files: { write },
  });
  const console: Peer = { id: "p", role: "presenter", tell: () => undefined };
  peers.add(console);
  presentation.peersChanged();
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { presentation, session, console, note, wait };
}

describe("the record of a show", () => {
  it("is written at the start, at every slide and at the end, always to the same name", async () => {
    const files = new Map<string, string>();
    const { presentation, session, console, wait } = begin(async (name, text) => void files.set(name, text));
    const written = () => SessionRecord.parse(JSON.parse([...files.values()][0] ?? "null"));
    expect(await session.record()).toBeNull();
    presentation.start(at(0), true);
    await vi.waitFor(() => expect(written()).toMatchObject({ kind: "rehearsal", endedAt: null }));
    wait(20_000);
    presentation.report(console, at(1), 0);
    await vi.waitFor(() => expect(written().slides.map((it) => it.title)).toEqual(["One", "Two"]));
    presentation.park("Why?");
    await vi.waitFor(() => expect(written().parked).toHaveLength(1));
    session.setPlace("Ward 3");
    wait(10_000);
    presentation.end();
    await vi.waitFor(() => expect(written()).toMatchObject({ place: "Ward 3", spentSeconds: 30 }));
    expect(written().endedAt).toBe("2026-11-24T08:30:30.000Z");
    wait(60_000);
    expect(await session.record()).toEqual(written());
    expect([...files.keys()]).toEqual(["2026-11-24T08-30-00-talk"]);
  });

  it("of the next show forgets the place of the last", async () => {
    const { presentation, session, wait } = begin(async () => undefined);
    presentation.start(at(0));
    session.setPlace("Ward 3");
    presentation.end();
    wait(1000);
    presentation.start(at(0));
    expect(await session.record()).toMatchObject({ place: "", kind: "show", endedAt: null });
  });

  it("that cannot be written stops no show, is noted, and is still offered", async () => {
    const { presentation, session, note } = begin(() => Promise.reject(new Error("disk full")));
    presentation.start(at(0));
    await vi.waitFor(() => expect(note).toHaveBeenCalled());
    presentation.end();
    expect(await session.record()).toMatchObject({ format: "lectern-session" });
  });

  it("writes while a write is under way only once more, and then the newest", async () => {
    const texts: string[] = [];
    let goOn = () => {};
    const { presentation, console } = begin((_name, text) => {
      texts.push(text);
      return new Promise((resolve) => {
        goOn = resolve;
      });
    });
    presentation.start(at(0));
    await vi.waitFor(() => expect(texts).toHaveLength(1));
    for (const h of [1, 0, 1]) presentation.report(console, at(h), 0);
    presentation.park("Newest?");
    goOn();
    await vi.waitFor(() => expect(texts).toHaveLength(2));
    expect(texts[1]).toContain("Newest?");
  });

  it("has no drawings when none were made", async () => {
    const { presentation, session } = begin(async () => undefined);
    presentation.start(at(0));
    await expect(session.drawings()).rejects.toMatchObject({ fault: { code: "show.not-drawn" } });
  });
});
