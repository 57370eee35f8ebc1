/** Computes with colours as style sheets do: in OKLab, where equal steps look equal (Björn Ottosson, 2020; CSS Color 4). */

export type Hex = `#${string}`;

type Triple = readonly [number, number, number];

/** `#rgb`, `#rrggbb` and `rgb(r, g, b)` as `#rrggbb`; null for every other way to write a colour. */
export function hexOf(colour: string): Hex | null {
  const short = /^#([\da-f])([\da-f])([\da-f])[\da-f]?$/i.exec(colour);
  if (short)
    return `#${[short[1], short[2], short[3]].map((it) => `${it}${it}`).join("")}`.toLowerCase() as Hex;
  const long = /^#([\da-f]{6})(?:[\da-f]{2})?$/i.exec(colour);
  if (long) return `#${long[1]}`.toLowerCase() as Hex;
  const call = /^rgba?\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\b/i.exec(colour);
  return call ? toHex([Number(call[1]) / 255, Number(call[2]) / 255, Number(call[3]) / 255]) : null;
}

/** `share` of the first in the second. */
export function mix(one: Hex, other: Hex, share: number): Hex {
  const [a, b] = [toLab(one), toLab(other)];
  return fromLab([0, 1, 2].map((at) => (a[at] ?? 0) * share + (b[at] ?? 0) * (1 - share)));
}

export interface Bend {
  readonly exact?: number;
  readonly most?: number;
  readonly least?: number;
  /** At most so colourful. */
  readonly chroma?: number;
}

/** The same hue at another lightness, which goes from 0 to 1. */
export function bend(colour: Hex, { exact, most = 1, least = 0, chroma = 1 }: Bend): Hex {
  const [l, a, b] = toLab(colour);
  const strength = Math.hypot(a, b);
  const factor = strength > chroma ? chroma / strength : 1;
  return fromLab([exact ?? Math.min(most, Math.max(least, l)), a * factor, b * factor]);
}

/** WCAG 2: from 0, black, to 1, white. */
export function luminance(colour: Hex): number {
  const [r, g, b] = toLinear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(colour: Hex): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function toLab(colour: Hex): Triple {
  const [r, g, b] = toLinear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([light = 0, a = 0, b = 0]: readonly number[]): Hex {
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return toHex(
    linear.map((it) => (it <= 0.0031308 ? it * 12.92 : 1.055 * Math.max(0, it) ** (1 / 2.4) - 0.055)),
  );
}

function toHex(parts: readonly number[]): Hex {
  const digits = parts.map((it) =>
    Math.round(Math.min(1, Math.max(0, it)) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}
