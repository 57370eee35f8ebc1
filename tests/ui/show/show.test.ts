/** A show in one file: what a hand does becomes what the stage is told. */

import { describe, expect, it } from "vitest";
import type { FromStage, ToStage } from "#contract/stage.ts";
import { createFileShow } from "#ui/show/show.ts";

function makeShow(notes: (() => boolean) | null = null) {
  const told: ToStage[] = [];
  const done: string[] = [];
  let isHelpOpen = false;
  let isGridOpen = false;
  let now = 0;
  const places = [
    { h: 0, v: 0, step: 0 },
    { h: 1, v: 0, step: 0 },
    { h: 1, v: 1, step: 0 },
  ];
  const show = createFileShow(places, {
    tell: (it) => void told.push(it),
    nowMs: () => now,
    help: {
      isOpen: () => isHelpOpen,
      open: () => {
        isHelpOpen = true;
      },
      close: () => {
        isHelpOpen = false;
      },
    },
    grid: {
      isOpen: () => isGridOpen,
      open: (number) => {
        isGridOpen = true;
        done.push(`grid at ${number}`);
      },
      close: () => {
        isGridOpen = false;
      },
    },
    openNotes: notes,
    say: (it) => void done.push(it),
    switchFullScreen: () => void done.push("full screen"),
    openLink: (it) => void done.push(it),
    moved: (it, step, steps) => void done.push(`at ${it}, step ${step} of ${steps}`),
  });
  const press = (key: string, held: Partial<Extract<FromStage, { kind: "stage.key" }>> = {}) => {
    now += 500;
    const free = { code: "", shift: false, ctrl: false, alt: false, meta: false, repeat: false };
    show.hear({ kind: "stage.key", key, ...free, ...held });
  };
  return { show, told, done, press, isHelpOpen: () => isHelpOpen };
}

describe("a show in one file", () => {
  it("steps with the keys of a show and with a click", () => {
    const { show, told, press } = makeShow();
    press("PageDown");
    press("PageUp");
    show.hear({ kind: "stage.clicked", words: "" });
    show.step("back");
    expect(told.map((it) => it.kind === "stage.step" && it.direction)).toEqual([
      "next",
      "back",
      "next",
      "back",
    ]);
  });

  it("goes to a slide by its number, and to the nearest there is", () => {
    const { told, press } = makeShow();
    for (const key of ["2", "Enter", "9", "9", "Enter", "0", "Enter"]) press(key);
    expect(told.map((it) => it.kind === "stage.go" && it.place)).toEqual([
      { h: 1, v: 0, step: 0 },
      { h: 1, v: 1, step: 0 },
      { h: 0, v: 0, step: 0 },
    ]);
  });

  it("the first press after a blank screen only brings the slide back", () => {
    const { told, press } = makeShow();
    press("b");
    press("ArrowRight");
    press("w");
    press("Escape");
    expect(told).toEqual([
      { kind: "stage.blank", blank: "black" },
      { kind: "stage.blank", blank: null },
      { kind: "stage.blank", blank: "white" },
      { kind: "stage.blank", blank: null },
    ]);
  });

  it("moves nothing behind the open list of keys", () => {
    const { show, told, press, isHelpOpen } = makeShow();
    press("?");
    expect(isHelpOpen()).toBe(true);
    press("ArrowRight");
    show.hear({ kind: "stage.clicked", words: "" });
    press("Escape");
    expect(isHelpOpen()).toBe(false);
    expect(told).toEqual([]);
  });

  it("fills the screen, opens links, says where it stands, and takes no notice of the console's keys", () => {
    const { show, told, done, press } = makeShow();
    press("f");
    press("F11");
    show.hear({ kind: "stage.link", address: "https://example.org/" });
    show.hear({ kind: "stage.moved", slide: "s", place: { h: 1, v: 1, step: 2 }, steps: 2 });
    for (const key of ["l", "d", "t", "q", "u", "Escape", "Escape"]) press(key);
    expect(done).toEqual(["full screen", "full screen", "https://example.org/", "at 3, step 2 of 2"]);
    expect(told).toEqual([]);
  });

  it("opens all slides at the shown one, and moves nothing behind them", () => {
    const { show, told, done, press } = makeShow();
    show.hear({ kind: "stage.moved", slide: "s", place: { h: 1, v: 0, step: 0 }, steps: 0 });
    press("g");
    press("ArrowRight");
    show.hear({ kind: "stage.clicked", words: "" });
    press("Escape");
    expect(told).toEqual([]);
    press("ArrowRight");
    expect(done).toEqual(["at 2, step 0 of 0", "grid at 2"]);
    expect(told).toEqual([{ kind: "stage.step", direction: "next" }]);
  });

  it("opens the notes, and says why when it cannot", () => {
    const opened: string[] = [];
    const first = makeShow(() => opened.push("notes") > 0);
    first.press("s");
    expect([opened, first.done]).toEqual([["notes"], []]);
    const held = makeShow(() => false);
    held.press("s");
    expect(held.done.join()).toMatch(/held back .* press S again/);
    const without = makeShow();
    without.press("s");
    expect(without.done.join()).toMatch(/without speaker notes/);
  });
});
