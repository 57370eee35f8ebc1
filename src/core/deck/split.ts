/** Cuts a source at its separators: `---` begins the next slide, `--` one below. */

import { scanBlocks } from "./blocks.ts";
import { pairContainers } from "./containers.ts";
import type { Range } from "./deck.ts";
import { findFrontmatter } from "./frontmatter.ts";

export interface Piece extends Range {
  /** The separator before it was `--`. */
  readonly below: boolean;
}

export interface Split {
  /** Byte order mark and frontmatter with its fences; empty when there are none. */
  readonly header: Range;
  /** Frontmatter without its fences, or null. */
  readonly frontmatter: Range | null;
  /** One more than there are separators; a separator is what lies between two pieces. Never empty. */
  readonly pieces: readonly Piece[];
}

/**
 * Header, pieces and what lies between them are exactly the text. Separators in fences, comments, raw blocks, list
 * items and closed containers are not taken (product.md section 2). Linear in the text.
 */
export function splitSource(text: string): Split {
  const { header, frontmatter } = findFrontmatter(text);
  const { marks } = scanBlocks(text, header.to);
  const covered = pairContainers(marks).containers.filter((it) => it.close !== null);
  const pieces: Piece[] = [];
  let from = header.to;
  let below = false;
  let next = 0;
  let coveredTo = -1;
  for (const mark of marks) {
    if (mark.kind !== "separator") continue;
    for (let it = covered[next]; it && it.open.from < mark.from; it = covered[++next]) {
      coveredTo = Math.max(coveredTo, it.close?.from ?? -1);
    }
    if (mark.from < coveredTo) continue;
    pieces.push({ from, to: mark.from, below });
    from = mark.to;
    below = mark.below;
  }
  pieces.push({ from, to: text.length, below });
  return { header, frontmatter, pieces };
}

/** True when a split holds no slide: no separator and nothing but space. */
export function hasNoSlide(text: string, split: Split): boolean {
  const [only, second] = split.pieces;
  return only !== undefined && second === undefined && text.slice(only.from, only.to).trim() === "";
}
