/** Which display the room looks at, while displays come and go. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DisplayInfo,
  followDisplays,
  identityOf,
  identityOfSet,
  type Placement,
  placeAudience,
} from "#shells/electron/displays.ts";

const display = (id: number, label: string, x: number, width = 1920, internal = false): DisplayInfo => ({
  id,
  label,
  internal,
  bounds: { x, y: 0, width, height: 1080 },
});
const laptop = display(1, "Built-in", 0, 1440, true);
const projector = display(2, "EPSON", 1440);
const monitor = display(3, "Dell", 3360);
const fill = (on: DisplayInfo): Placement => ({ kind: "fill", display: on });
const asWindow: Placement = { kind: "window" };

describe("choosing the room's display", () => {
  it("uses an ordinary window on a single display", () => {
    expect(placeAudience([laptop], 1, null)).toEqual(asWindow);
    expect(placeAudience([], null, null)).toEqual(asWindow);
  });

  it("uses an ordinary window when the displays mirror one another", () => {
    expect(placeAudience([laptop, { ...projector, bounds: laptop.bounds }], 1, null)).toEqual(asWindow);
  });

  it("fills the external display while the console is on the laptop", () => {
    expect(placeAudience([laptop, projector], 1, null)).toEqual(fill(projector));
  });

  it("fills the laptop when the console stands on the only external display", () => {
    expect(placeAudience([laptop, projector], 2, null)).toEqual(fill(laptop));
  });

  it("prefers an external display to the laptop when the console is on another external one", () => {
    expect(placeAudience([laptop, monitor, projector], 3, null)).toEqual(fill(projector));
  });

  it("returns to the remembered display, whatever id it has today", () => {
    const again = { ...monitor, id: 77 };
    expect(placeAudience([laptop, projector, again], 1, identityOf(monitor))).toEqual(fill(again));
  });

  it("forgets a remembered display that is not there", () => {
    expect(placeAudience([laptop, projector], 1, "Other 800×600")).toEqual(fill(projector));
  });

  it("knows a set of displays in whatever order they are listed", () => {
    expect(identityOfSet([laptop, projector])).toBe(identityOfSet([projector, laptop]));
    expect(identityOfSet([laptop, projector])).not.toBe(identityOfSet([laptop, monitor]));
  });
});

describe("following displays", () => {
  it("moves nothing when another display is plugged in during a show", () => {
    expect(followDisplays(fill(projector), [laptop, projector, monitor], 1, identityOf(monitor))).toBeNull();
  });

  it("moves nothing when only the console's display changed", () => {
    const larger = { ...laptop, bounds: { ...laptop.bounds, width: 1680 } };
    expect(followDisplays(fill(projector), [larger, projector], 1, null)).toBeNull();
  });

  it("follows the room's display to its new size or place", () => {
    const moved = { ...projector, bounds: { ...projector.bounds, x: -1920 } };
    expect(followDisplays(fill(projector), [laptop, moved], 1, null)).toEqual(fill(moved));
  });

  it("becomes an ordinary window when the projector is unplugged", () => {
    expect(followDisplays(fill(projector), [laptop], 1, null)).toEqual(asWindow);
  });

  it("becomes an ordinary window when the displays begin to mirror", () => {
    expect(
      followDisplays(fill(projector), [laptop, { ...projector, bounds: laptop.bounds }], 1, null),
    ).toEqual(asWindow);
  });

  it("fills the projector again when it comes back", () => {
    expect(followDisplays(asWindow, [laptop, projector], 1, null)).toEqual(fill(projector));
  });

  it("stays with a projector that came back under another id and did not move", () => {
    expect(followDisplays(fill(projector), [laptop, { ...projector, id: 9 }], 1, null)).toBeNull();
  });

  it("leaves an ordinary window alone while there is one display", () => {
    expect(followDisplays(asWindow, [laptop], 1, null)).toBeNull();
  });
});

const anyDisplay = fc.record({
  id: fc.integer({ min: 1, max: 6 }),
  label: fc.constantFrom("", "A", "B"),
  internal: fc.boolean(),
  bounds: fc.record({
    x: fc.constantFrom(0, 1920, -1920),
    y: fc.constant(0),
    width: fc.constantFrom(1280, 1920),
    height: fc.constant(1080),
  }),
});

it("only ever fills a display that is there, and settles after one move", () => {
  const displays = fc.uniqueArray(anyDisplay, { selector: (it) => it.id, maxLength: 5 });
  fc.assert(
    fc.property(displays, displays, fc.option(fc.integer({ min: 1, max: 6 })), (before, after, consoleId) => {
      const placed = placeAudience(before, consoleId, null);
      const next = followDisplays(placed, after, consoleId, null) ?? placed;
      if (next.kind === "fill") expect(after.map((it) => it.bounds)).toContainEqual(next.display.bounds);
      expect(followDisplays(next, after, consoleId, null)).toBeNull();
    }),
  );
});
