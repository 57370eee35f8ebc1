/** What of a deck's problems a room would notice, sorted as the check of the room and `lectern doctor` list it. */

import type { ProblemCode } from "../problem.ts";

export const roomParts = ["pictures", "media", "fonts", "notes", "time"] as const;
export type RoomPart = (typeof roomParts)[number];

const codes: Readonly<Record<RoomPart, readonly ProblemCode[]>> = {
  pictures: ["image.missing", "image.undecodable", "image.remote", "image.fetched", "diagram.undrawn"],
  media: ["media.unplayable", "media.undecodable", "media.untried"],
  fonts: ["font.failed"],
  notes: ["slide.no-notes"],
  time: ["time.over-slot"],
};

/** The problems of one part, in their order. Pictures, media and fonts are complete only when the deck was drawn. */
export function roomProblems<P extends { readonly code: string }>(
  problems: readonly P[],
  part: RoomPart,
): readonly P[] {
  const wanted: readonly string[] = codes[part];
  return problems.filter((it) => wanted.includes(it.code));
}

/** The shape of slides as people say it: `16:9`, or their size where it has no short name. */
export function shapeText({ width, height }: { readonly width: number; readonly height: number }): string {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  const part = common(Math.round(width), Math.round(height));
  const [across, down] = [Math.round(width) / part, Math.round(height) / part];
  if (across === 8 && down === 5) return "16:10";
  return across < 50 && down < 50 ? `${across}:${down}` : `${width} × ${height}`;
}
