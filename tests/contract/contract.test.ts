import { describe, expect, it } from "vitest";
import { type CallName, calls, events } from "#contract/contract.ts";
import { roles } from "#contract/define.ts";
import { faultWords } from "#contract/words.ts";
import { faultCodes } from "#core/fault.ts";
import { createHandlers } from "#host/handlers.ts";

describe("the contract", () => {
  const handlers = createHandlers({} as never);

  it("has a handler for every call and no handler for anything else", () => {
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(calls).sort());
  });

  it("names calls and events area.verb, and none twice", () => {
    const names = [...Object.keys(calls), ...Object.keys(events)];
    expect(names.filter((it) => !/^[a-z]+\.[a-zA-Z]+$/.test(it))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("gives every call and event at least one role, all of them known", () => {
    for (const it of [...Object.values(calls), ...Object.values(events)]) {
      expect(it.roles.length).toBeGreaterThan(0);
      expect(roles).toEqual(expect.arrayContaining([...it.roles]));
    }
  });

  /** What the audience's window may do, spelled out: one more line here is a decision. */
  it("lets the audience read, move the show and speak of its own window, nothing else", () => {
    const allowed = (Object.keys(calls) as CallName[]).filter((it) => calls[it].roles.includes("audience"));
    expect(allowed.sort()).toEqual([
      "deck.read",
      "desk.closeWindow",
      "desk.fullScreen",
      "desk.hello",
      "desk.openLink",
      "ink.all",
      "ink.clear",
      "ink.draw",
      "ink.erase",
      "ink.point",
      "ink.tool",
      "ink.undo",
      "ink.zoom",
      "memory.read",
      "quiz.answered",
      "quiz.live",
      "show.blank",
      "show.choose",
      "show.current",
      "show.emergency",
      "show.end",
      "show.freeze",
      "show.go",
      "show.media",
      "show.question",
      "show.relay",
      "show.report",
      "show.step",
      "show.timer",
    ]);
  });

  it("lets the start window find and open decks, and do nothing that concerns one; no other window may do its part", () => {
    const allowed = (Object.keys(calls) as CallName[]).filter((it) => calls[it].roles.includes("start"));
    expect(allowed.sort()).toEqual([
      "start.forget",
      "start.list",
      "start.look",
      "start.new",
      "start.open",
      "start.openPath",
      "start.pick",
      "start.pickFolder",
    ]);
    for (const name of allowed) expect(calls[name].roles).toEqual(["start"]);
    expect(Object.values(events).filter((it) => it.roles.includes("start"))).toEqual([]);
  });

  it("lets only the editor save and export", () => {
    const guarded = (Object.keys(calls) as CallName[]).filter(
      (it) => ["deck.save", "deck.addAsset", "deck.readAsset"].includes(it) || it.startsWith("export."),
    );
    for (const name of guarded) expect(calls[name].roles).toEqual(["editor"]);
    expect(guarded.length).toBeGreaterThan(3);
  });

  it("lets no audience window measure the deck, ask about displays or move them", () => {
    expect(calls["deck.measure"].roles).toEqual(["editor", "presenter"]);
    expect(calls["show.displays"].roles).toEqual(["editor", "presenter"]);
    expect(calls["show.swap"].roles).toEqual(["presenter"]);
  });

  it("lets no audience window see or write what remains of a show", () => {
    const names = (Object.keys(calls) as CallName[]).filter((it) => it.startsWith("session."));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(calls[name].roles).not.toContain("audience");
  });
});

describe("the words of faults", () => {
  it.each(faultCodes)(
    "%s says in whole sentences what happened, what is safe and what to do next",
    (code) => {
      for (const detail of [
        {},
        { name: "01-welcome.md", port: 4711, slide: 3, range: "9-12", named: "/x", address: "a.svg" },
      ]) {
        const { what, safe, next } = faultWords({ code, detail });
        for (const sentence of [what, safe, next]) {
          expect(sentence).toMatch(/^\S.*[.?!A-Z]$/s);
          expect(sentence).not.toMatch(/undefined|null|\[object|NaN/);
        }
      }
    },
  );
});
