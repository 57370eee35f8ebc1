import { expect, test } from "vitest";
import { zoomTransform } from "#ui/stage/zoom-transform.ts";

const room = { width: 1000, height: 600 };
const whole = { left: 0, top: 0, ...room };

test.each([
  [
    "brings the wanted point into the middle",
    { x: 5000, y: 5000, scale: 2 },
    whole,
    "translate(-500.0px, -300.0px) scale(2)",
  ],
  [
    "never shows what lies beyond the left and the top",
    { x: 0, y: 0, scale: 2 },
    whole,
    "translate(0.0px, 0.0px) scale(2)",
  ],
  [
    "nor beyond the right and the bottom",
    { x: 10_000, y: 10_000, scale: 2 },
    whole,
    "translate(-1000.0px, -600.0px) scale(2)",
  ],
  [
    "keeps a slide in the middle where it is still smaller than the room",
    { x: 0, y: 5000, scale: 1.5 },
    { left: 400, top: 0, width: 200, height: 600 },
    "translate(-250.0px, -150.0px) scale(1.5)",
  ],
])("%s", (_name, zoom, slide, transform) => {
  expect(zoomTransform(zoom, slide, room)).toBe(transform);
});
