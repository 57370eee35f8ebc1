/** Joins the pieces of one bow: Chromium writes each quarter of a circle as four or eight curves where one looks the same. */

/** A cubic curve from wherever the one before ended: two handles and its end. */
export type Curve = readonly [number, number, number, number, number, number];

/** How far a joined curve may leave the pieces, as a share of its chord: the fiftieth part of a pixel on a bow ten pixels wide. */
const tolerance = 0.002;

/** `from` is where the first begins. Every curve given ends where it did, or is part of one that ends there. */
export function joinCurves(fromX: number, fromY: number, curves: readonly Curve[]): Curve[] {
  const joined: Curve[] = [];
  let [x, y] = [fromX, fromY];
  for (let at = 0; at < curves.length; ) {
    const count = [8, 4].find((it) => at + it <= curves.length) ?? 1;
    const taken = joinAt(x, y, curves, at, count) ?? joinAt(x, y, curves, at, count / 2);
    const curve = taken?.curve ?? curves[at];
    if (!curve) break;
    joined.push(curve);
    at += taken?.count ?? 1;
    [x, y] = [curve[4], curve[5]];
  }
  return joined;
}

/** One curve for `count` of them, or null when it would look different. Its handles point as the first and the last do. */
function joinAt(
  x: number,
  y: number,
  curves: readonly Curve[],
  at: number,
  count: number,
): { readonly curve: Curve; readonly count: number } | null {
  const [first, middle, last] = [curves[at], curves[at + count / 2 - 1], curves[at + count - 1]];
  if (count < 4 || !first || !middle || !last) return null;
  const [endX, endY] = [last[4], last[5]];
  const [ux, uy] = [first[0] - x, first[1] - y];
  const [vx, vy] = [last[2] - endX, last[3] - endY];
  const [sumX, sumY] = [ux + vx, uy + vy];
  const square = sumX * sumX + sumY * sumY;
  if (square === 0) return null;
  // As long as it takes for the middle of the one to be the middle of the many.
  const [offX, offY] = [middle[4] - (x + endX) / 2, middle[5] - (y + endY) / 2];
  const stretch = ((8 / 3) * (offX * sumX + offY * sumY)) / square;
  if (stretch < 1 || stretch > count * 1.2) return null;
  const curve: Curve = [
    x + ux * stretch,
    y + uy * stretch,
    endX + vx * stretch,
    endY + vy * stretch,
    endX,
    endY,
  ];
  const room = tolerance * Math.hypot(endX - x, endY - y);
  for (let piece = 0; piece < count - 1; piece++) {
    const joint = curves[at + piece];
    if (!joint || distanceTo(joint[4], joint[5], x, y, curve, (piece + 1) / count) > room) return null;
  }
  return { curve, count };
}

/** From a point to the curve beside its place `t`: square to its direction there, since places along it need not agree. */
function distanceTo(px: number, py: number, x: number, y: number, curve: Curve, t: number): number {
  const [ax, ay, bx, by, cx, cy] = curve;
  const u = 1 - t;
  const at = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  const towards = (p: number, q: number, r: number, s: number) =>
    u * u * (q - p) + 2 * u * t * (r - q) + t * t * (s - r);
  const [dx, dy] = [towards(x, ax, bx, cx), towards(y, ay, by, cy)];
  return Math.abs(dx * (py - at(y, ay, by, cy)) - dy * (px - at(x, ax, bx, cx))) / Math.hypot(dx, dy);
}
