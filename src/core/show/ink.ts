/** What the presenter draws on slides during a show: strokes in slide coordinates, slide by slide, and every legal change. */

import { z } from "zod";

/** Coordinates are ten-thousandths of the slide's width and height, so that every window draws the same. */
export const inkUnits = 10_000;

export const Tool = z.enum(["laser", "spot", "pen", "marker", "eraser", "zoom"]);
export type Tool = z.infer<typeof Tool>;

/** Colours by name: the theme of a stage decides how they look there. */
export const inkColours = ["red", "blue", "green", "yellow"] as const;
export const InkColour = z.enum(inkColours);
export type InkColour = z.infer<typeof InkColour>;

const Coordinate = z
  .number()
  .int()
  .min(-inkUnits)
  .max(2 * inkUnits);

export const Stroke = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  tool: z.enum(["pen", "marker"]),
  colour: InkColour,
  /** x and y in turn. */
  points: z.array(Coordinate).min(2).max(8000),
});
export type Stroke = z.infer<typeof Stroke>;

/** Strokes by slide (`placeKey`), in the order they were begun. */
export type Ink = ReadonlyMap<string, readonly Stroke[]>;

/** More strokes than this on one slide push the oldest out. */
const mostStrokes = 500;

/** Adds a stroke, or gives the one of the same id its newer points: a stroke grows while it is drawn. */
export function drawStroke(ink: Ink, place: string, stroke: Stroke): Ink {
  const before = ink.get(place) ?? [];
  const isKnown = before.some((it) => it.id === stroke.id);
  const after = isKnown ? before.map((it) => (it.id === stroke.id ? stroke : it)) : [...before, stroke];
  return new Map(ink).set(place, after.slice(-mostStrokes));
}

/** Takes one stroke away; an unknown one changes nothing. */
export function eraseStroke(ink: Ink, place: string, id: string): Ink {
  const before = ink.get(place) ?? [];
  const after = before.filter((it) => it.id !== id);
  return after.length === before.length ? ink : new Map(ink).set(place, after);
}

/** Takes the stroke begun last away. */
export function undoStroke(ink: Ink, place: string): Ink {
  const last = ink.get(place)?.at(-1);
  return last ? eraseStroke(ink, place, last.id) : ink;
}

/** Takes all strokes of a slide away. */
export function clearInk(ink: Ink, place: string): Ink {
  return (ink.get(place) ?? []).length === 0 ? ink : new Map(ink).set(place, []);
}

/** The topmost stroke within `reach` units of a point, or null: what the eraser takes. */
export function strokeAt(strokes: readonly Stroke[], x: number, y: number, reach: number): Stroke | null {
  return strokes.findLast((it) => isNear(it.points, x, y, reach)) ?? null;
}

function isNear(points: readonly number[], x: number, y: number, reach: number): boolean {
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = points.slice(at, at + 4);
    if (distance(x, y, x1, y1, x2, y2) <= reach) return true;
  }
  return false;
}

/** From a point to a line between two others. */
function distance(x: number, y: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
