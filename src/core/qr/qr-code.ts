/** A text as a QR code: squares as one SVG path, so that any page can draw it without HTML. */

import { encode } from "uqr";

export interface QrCode {
  /** Width and height in squares, with the quiet edge that scanners need. */
  readonly size: number;
  /** The dark squares as path data of that size. */
  readonly path: string;
}

/** Four squares of quiet on each side, as ISO/IEC 18004 asks; medium correction for beamers and dim rooms. */
export function makeQrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join("") };
}

/** Start and length of each run of dark squares: fewer edges, and no hairlines between neighbours. */
function runsOf(row: readonly boolean[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    runs.push([from, x + 1 - from]);
  }
  return runs;
}
