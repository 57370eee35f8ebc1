import { beforeEach, describe, expect, it } from "vitest";
import type { StageOverlay } from "#contract/stage.ts";
import { moveShow, type Show, startShow } from "#core/show/show.ts";
import { createSlideTools, type SlideTools } from "#ui/commands/slide-tools.ts";

describe("the tools on the slide", () => {
  let asked: { name: string; input: Record<string, unknown> }[];
  let laid: StageOverlay[];
  let nowMs: number;
  let place: string | null;
  let show: Show;
  let tools: SlideTools;

  beforeEach(() => {
    asked = [];
    laid = [];
    nowMs = 0;
    place = "0/0";
    show = startShow({ h: 0, v: 0, step: 0 }, 0);
    let id = 0;
    tools = createSlideTools({
      overlay: (message) => void laid.push(message),
      ask: (name, input) => void asked.push({ name, input }),
      slide: () => (place === null ? null : { place, id: `id-${place}` }),
      newId: () => `s${++id}`,
      nowMs: () => nowMs,
      hasFilter: false,
    });
  });

  const take = (tool: Show["tool"], more: Partial<Show> = {}) => {
    show = { ...moveShow(show, { kind: "tool", tool }, 0), ...more };
    tools.take(show);
  };
  const hand = (phase: "down" | "move" | "up" | "out", x: number, y: number) => {
    nowMs += 100;
    tools.hear({ kind: "stage.hand", phase, x, y });
  };
  const last = () => asked.at(-1);

  it("does nothing while no tool is in the hand", () => {
    hand("down", 1, 1);
    hand("up", 2, 2);
    expect(asked).toEqual([]);
  });

  it("tells a stroke as it grows, and whole when the pen is lifted", () => {
    take("pen");
    hand("down", 10, 20);
    hand("move", 30, 40);
    nowMs -= 95;
    tools.hear({ kind: "stage.hand", phase: "move", x: 50, y: 60 });
    expect(asked).toHaveLength(2);
    hand("up", 70, 80);
    expect(last()).toEqual({
      name: "ink.draw",
      input: {
        place: "0/0",
        stroke: { id: "s1", tool: "pen", colour: "red", points: [10, 20, 30, 40, 50, 60, 70, 80] },
      },
    });
  });

  it("leaves a stroke when the slide changes under it, instead of drawing on the next one", () => {
    take("pen");
    hand("down", 10, 20);
    place = "1/0";
    tools.moved();
    asked = [];
    hand("move", 30, 40);
    hand("up", 30, 40);
    expect(asked).toEqual([]);
  });

  it("erases what the pressed eraser touches, not what it only passes", () => {
    tools.changed({
      place: "0/0",
      strokes: [{ id: "a", tool: "pen", colour: "red", points: [0, 0, 100, 0] }],
    });
    take("eraser");
    hand("move", 50, 10);
    expect(asked).toEqual([]);
    hand("down", 50, 10);
    expect(last()).toEqual({ name: "ink.erase", input: { place: "0/0", id: "a" } });
  });

  it("points without leaving anything, and stops when the hand leaves the slide", () => {
    take("laser");
    hand("move", 12_000, -5);
    expect(last()?.input).toEqual({ pointer: { tool: "laser", x: 10_000, y: 0 } });
    hand("out", 0, 0);
    expect(last()?.input).toEqual({ pointer: null });
  });

  it("enlarges where it is pressed, moves when it is dragged, and shows the whole slide on the next press", () => {
    take("zoom");
    hand("down", 2000, 3000);
    hand("up", 2000, 3000);
    expect(last()?.input).toEqual({ zoom: { x: 2000, y: 3000, scale: 2 } });
    take("zoom", { zoom: { x: 2000, y: 3000, scale: 2 } });
    hand("down", 5000, 5000);
    hand("move", 5500, 5000);
    expect(last()?.input).toEqual({ zoom: { x: 1500, y: 3000, scale: 2 } });
    hand("up", 5500, 5000);
    hand("down", 5000, 5000);
    hand("up", 5000, 5000);
    expect(last()?.input).toEqual({ zoom: null });
  });

  it("lays the strokes of the slide on its stage, and those of no other", () => {
    const stroke = { id: "a", tool: "marker", colour: "blue", points: [1, 1] } as const;
    tools.all([
      { place: "0/0", strokes: [{ ...stroke, points: [1, 1] }] },
      { place: "1/0", strokes: [] },
    ]);
    expect(laid.at(-1)).toEqual({ kind: "stage.ink", slide: "id-0/0", strokes: [stroke] });
    const count = laid.length;
    tools.changed({ place: "1/0", strokes: [] });
    expect(laid).toHaveLength(count);
    place = "1/0";
    tools.moved();
    expect(laid).toHaveLength(count);
    place = "0/0";
    tools.moved();
    expect(laid.at(-1)).toEqual({ kind: "stage.ink", slide: "id-0/0", strokes: [stroke] });
  });
});
