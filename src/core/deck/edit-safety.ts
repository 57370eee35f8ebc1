/** Sees to it that a slide operation changes the slides it means and no others. */

import { applyEdits, type TextChange } from "../change.ts";
import { scanBlocks } from "./blocks.ts";
import { pairContainers } from "./containers.ts";
import type { Deck } from "./deck.ts";
import { findFrontmatter } from "./frontmatter.ts";
import { hasNoSlide, splitSource } from "./split.ts";

/** What must follow a slide's text so that a separator behind it is one: ends of what it left open, and a blank line. */
export function settled(text: string, newline: string): string {
  const scan = scanBlocks(text);
  const lineEnd = text === "" || text.endsWith("\n") ? "" : newline;
  const fence = scan.verbatim.find((it) => it.kind === "fence" && !it.closed && it.to === text.length);
  const open = pairContainers(scan.marks).containers.filter((it) => it.close === null);
  const ends: string[] = [];
  if (fence) {
    const [run = "```"] = /(`{3,}|~{3,})/.exec(text.slice(fence.from)) ?? [];
    ends.push(run);
  }
  for (const container of open.toReversed()) {
    const [colons = ":::"] = /:{3,}/.exec(text.slice(container.open.from)) ?? [];
    ends.push(colons);
  }
  if (ends.length > 0) return lineEnd + ends.map((end) => end + newline).join("") + newline;
  return /(?:^|\n)[ \t]*\r?\n$/.test(text) || text === "" ? "" : lineEnd + newline;
}

/** The changes, if they make the number of slides differ by `added` in all; else none: better nothing than a swallowed slide. */
export function keptSlides(deck: Deck, changes: readonly TextChange[], added: number): readonly TextChange[] {
  let least = 0;
  let most = 0;
  for (const name of new Set(changes.map((it) => it.source))) {
    const source = deck.sources.find((it) => it.name === name);
    if (!source) return [];
    const text = applyEdits(
      source.text,
      changes.filter((it) => it.source === name),
    );
    const split = splitSource(text);
    if (headerText(text) !== headerText(source.text)) return [];
    most += split.pieces.length - source.placements.length;
    // A source left with one empty slide has none.
    least += (hasNoSlide(text, split) ? 0 : split.pieces.length) - source.placements.length;
  }
  return least <= added && added <= most ? changes : [];
}

function headerText(text: string): string | null {
  const { frontmatter } = findFrontmatter(text);
  return frontmatter && text.slice(frontmatter.from, frontmatter.to);
}
