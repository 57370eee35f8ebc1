import { beforeEach, describe, expect, it } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { Role } from "#contract/define.ts";
import { elapsedMs } from "#core/show/show.ts";
import { createPresentation, type Presentation } from "#host/presentation.ts";

const first = { h: 0, v: 0, step: 0 };
const second = { h: 1, v: 0, step: 0 };

describe("the running show", () => {
  let peers: Set<Peer>;
  let presentation: Presentation;
  let nowMs: number;
  let heard: { to: string; event: string; data: unknown }[];

  const join = (id: string, role: Role): Peer => {
    const peer: Peer = { id, role, tell: (event, data) => void heard.push({ to: id, event, data }) };
    peers.add(peer);
    presentation.peersChanged();
    return peer;
  };
  const leave = (peer: Peer) => {
    peers.delete(peer);
    presentation.peersChanged();
  };
  const told = (event: string) => heard.filter((it) => it.event === event);

  beforeEach(() => {
    peers = new Set();
    heard = [];
    nowMs = 1000;
    presentation = createPresentation(peers, { nowMs: () => nowMs });
  });

  it("is led by the console while there is no audience window", () => {
    join("p", "presenter");
    presentation.start(first);
    presentation.step("next");
    expect(told("show.perform").at(-1)).toEqual({
      to: "p",
      event: "show.perform",
      data: { direction: "next" },
    });
    expect(presentation.current()).toMatchObject({ audience: false });
  });

  it("is led by the audience window as soon as there is one, which first goes where the show stands", () => {
    const presenter = join("p", "presenter");
    presentation.start(first);
    presentation.report(presenter, second, 3);
    join("a", "audience");
    expect(told("show.perform").at(-1)).toEqual({
      to: "a",
      event: "show.perform",
      data: { position: second },
    });
    expect(presentation.current()).toMatchObject({ audience: true, position: second });
  });

  it("hears only the lead, so a follower that lags moves nobody", () => {
    const presenter = join("p", "presenter");
    const audience = join("a", "audience");
    presentation.start(first);
    presentation.report(audience, second, 0);
    presentation.report(presenter, first, 0);
    expect(presentation.current()?.position).toEqual(second);
  });

  it("tells everybody where the lead stands", () => {
    join("p", "presenter");
    const audience = join("a", "audience");
    join("e", "editor");
    presentation.start(first);
    heard = [];
    presentation.report(audience, second, 2);
    expect(told("show.moved").map((it) => it.to)).toEqual(["p", "a", "e"]);
    expect(told("show.moved")[0]?.data).toMatchObject({ position: second, steps: 2 });
  });

  it("names another lead when the lead goes, and the place stays", () => {
    join("p", "presenter");
    const audience = join("a", "audience");
    presentation.start(first);
    presentation.report(audience, second, 0);
    leave(audience);
    expect(told("show.perform").at(-1)).toEqual({
      to: "p",
      event: "show.perform",
      data: { position: second },
    });
    expect(presentation.current()).toMatchObject({ audience: false, position: second });
  });

  it("changes nothing in the room when the console goes", () => {
    const presenter = join("p", "presenter");
    join("a", "audience");
    presentation.start(second);
    heard = [];
    leave(presenter);
    expect(heard).toEqual([]);
    expect(presentation.current()).not.toBeNull();
  });

  it("is led by the console while the room is frozen, and the room comes after when it is let go", () => {
    const presenter = join("p", "presenter");
    const audience = join("a", "audience");
    presentation.start(first);
    presentation.report(audience, first, 0);
    heard = [];
    presentation.move({ kind: "freeze", freeze: "on" });
    presentation.step("next");
    expect(told("show.perform").map((it) => it.to)).toEqual(["p", "p"]);
    presentation.report(audience, { h: 5, v: 0, step: 0 }, 0);
    presentation.report(presenter, second, 0);
    expect(presentation.current()).toMatchObject({ position: second, frozen: first });
    heard = [];
    presentation.move({ kind: "freeze", freeze: "off" });
    expect(told("show.perform")).toEqual([{ to: "a", event: "show.perform", data: { position: second } }]);
  });

  it("gives a look ahead up when the console goes, and the room sees no change", () => {
    const presenter = join("p", "presenter");
    join("a", "audience");
    presentation.start(first);
    presentation.move({ kind: "freeze", freeze: "on" });
    presentation.report(presenter, second, 0);
    leave(presenter);
    expect(presentation.current()).toMatchObject({ position: first, frozen: null });
    expect(told("show.perform").at(-1)).toEqual({
      to: "a",
      event: "show.perform",
      data: { position: first },
    });
  });

  it("logs every move since the start", () => {
    const audience = join("a", "audience");
    presentation.start(first);
    nowMs = 4000;
    presentation.report(audience, second, 0);
    expect(presentation.log()).toEqual({
      startedAt: 1000,
      gaps: [],
      parked: [],
      choices: [],
      visits: [
        { position: first, atMs: 1000, elapsedMs: 0 },
        { position: second, atMs: 4000, elapsedMs: 3000 },
      ],
    });
    presentation.end();
    expect(presentation.log()).toBeNull();
  });

  it("moves nothing during an interruption, and goes on where it was", () => {
    const audience = join("a", "audience");
    presentation.start(first);
    presentation.report(audience, first, 0);
    nowMs = 5000;
    presentation.move({ kind: "emergency", on: true });
    heard = [];
    presentation.step("next");
    presentation.go(second);
    presentation.move({ kind: "timer", action: "resume" });
    expect(told("show.perform")).toEqual([]);
    nowMs = 65_000;
    presentation.move({ kind: "emergency", on: false });
    nowMs = 66_000;
    presentation.step("next");
    expect(told("show.perform")).toHaveLength(1);
    const show = presentation.current();
    expect(show && elapsedMs(show, nowMs)).toBe(5000);
    expect(presentation.log()?.gaps).toEqual([{ fromMs: 5000, toMs: 65_000 }]);
  });

  it("keeps questions for later in the log, which the audience is never told", () => {
    join("a", "audience");
    presentation.start(first);
    presentation.park("How long does it last?");
    expect(presentation.log()?.parked).toEqual([
      { text: "How long does it last?", position: first, atMs: 1000 },
    ]);
    expect(JSON.stringify(heard)).not.toContain("How long");
  });

  it("is led by a window that was reloaded at once, though its former self is not gone yet", () => {
    const former = join("a", "audience");
    presentation.start(first);
    heard = [];
    join("b", "audience");
    expect(told("show.follow").map((it) => it.to)).toEqual(["a"]);
    heard = [];
    presentation.step("next");
    expect(told("show.perform").map((it) => it.to)).toEqual(["b"]);
    leave(former);
    presentation.step("next");
    expect(told("show.perform").map((it) => it.to)).toEqual(["b", "b"]);
  });

  it("only unblanks on next while blank, and moves on the one after", () => {
    join("a", "audience");
    presentation.start(first);
    presentation.move({ kind: "blank", blank: "black" });
    heard = [];
    presentation.step("next");
    expect(told("show.perform")).toEqual([]);
    expect(presentation.current()?.blank).toBeNull();
    presentation.step("next");
    expect(told("show.perform")).toHaveLength(1);
  });

  it("moves a running show instead of starting it again, and keeps its clock", () => {
    join("a", "audience");
    presentation.start(first);
    nowMs = 61_000;
    presentation.start(second);
    expect(presentation.current()?.startedAt).toBe(1000);
    expect(told("show.perform").at(-1)?.data).toEqual({ position: second });
  });

  it("refuses to move a show that does not run", () => {
    for (const move of [
      () => presentation.step("next"),
      () => presentation.go(first),
      () => presentation.move({ kind: "timer", action: "pause" }),
    ])
      expect(move).toThrow(expect.objectContaining({ fault: { code: "show.not-running", detail: {} } }));
  });

  it("tells everybody that it ended, once", () => {
    join("p", "presenter");
    presentation.start(first);
    presentation.end();
    presentation.end();
    expect(told("show.ended")).toHaveLength(1);
    expect(presentation.current()).toBeNull();
  });
});
