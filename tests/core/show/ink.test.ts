import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearInk,
  drawStroke,
  eraseStroke,
  type Ink,
  type Stroke,
  strokeAt,
  undoStroke,
} from "#core/show/ink.ts";

const stroke = (id: string, ...points: number[]): Stroke => ({ id, tool: "pen", colour: "red", points });
const idsOn = (ink: Ink, place: string) => ink.get(place)?.map((it) => it.id) ?? [];

describe("drawing on slides", () => {
  it("lets a stroke grow in its place among the others", () => {
    let ink: Ink = new Map();
    ink = drawStroke(ink, "0/0", stroke("a", 1, 1));
    ink = drawStroke(ink, "0/0", stroke("b", 2, 2));
    ink = drawStroke(ink, "0/0", stroke("a", 1, 1, 5, 5));
    expect(idsOn(ink, "0/0")).toEqual(["a", "b"]);
    expect(ink.get("0/0")?.[0]?.points).toEqual([1, 1, 5, 5]);
  });

  it("keeps the slides apart", () => {
    const ink = drawStroke(drawStroke(new Map(), "0/0", stroke("a", 1, 1)), "1/0", stroke("b", 1, 1));
    expect(idsOn(clearInk(ink, "0/0"), "1/0")).toEqual(["b"]);
  });

  it("gives the same object when there is nothing to take away", () => {
    const ink = drawStroke(new Map(), "0/0", stroke("a", 1, 1));
    expect(eraseStroke(ink, "0/0", "x")).toBe(ink);
    expect(undoStroke(ink, "9/9")).toBe(ink);
    expect(clearInk(ink, "9/9")).toBe(ink);
  });

  it("undoes as many strokes as were begun, the last first", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 20 }), (ids) => {
        let ink: Ink = ids.reduce<Ink>((all, id) => drawStroke(all, "0/0", stroke(id, 1, 1)), new Map());
        for (const left of ids.map((_, at) => ids.slice(0, ids.length - 1 - at))) {
          ink = undoStroke(ink, "0/0");
          expect(idsOn(ink, "0/0")).toEqual(left);
        }
      }),
    );
  });

  it("never holds more than five hundred strokes on a slide, the newest kept", () => {
    let ink: Ink = new Map();
    for (let at = 0; at < 510; at++) ink = drawStroke(ink, "0/0", stroke(`s${at}`, 1, 1));
    expect(idsOn(ink, "0/0")).toHaveLength(500);
    expect(idsOn(ink, "0/0").at(-1)).toBe("s509");
  });
});

describe("the eraser", () => {
  const strokes = [
    stroke("under", 0, 0, 1000, 0),
    stroke("over", 0, 100, 1000, 100),
    stroke("dot", 5000, 5000),
  ];

  it.each([
    ["the topmost of those in reach", 500, 60, "over"],
    ["a line between its points, not only at them", 300, -80, "under"],
    ["a dot", 5050, 5050, "dot"],
    ["nothing far from all", 3000, 3000, null],
    ["nothing beyond the end of a line", 1200, 0, null],
  ])("takes %s", (_name, x, y, id) => {
    expect(strokeAt(strokes, x, y, 100)?.id ?? null).toBe(id);
  });
});
