/** Finds what claims something a listener may act on: a dose, a percent, a statistic, a recommendation, a chart. */

import { slideCharts } from "../chart/slide-charts.ts";
import type { Range, Slide } from "../deck/deck.ts";
import { type SlideFacts, slideFacts } from "./slide-facts.ts";

const number = String.raw`\d+(?:[.,]\d+)*`;
const units = "mg|mcg|µg|μg|ug|ng|kg|g|mL|ml|L|IU|units?|mmol|mEq|mmHg|micromolar|nmol";

/**
 * What is read as a claim. A bare number is none: slides count, date and time themselves all the time. Measured on the sample
 * decks (tests/decks/claim-alarms.test.ts): no alarm without cause, and two in five slides found when their sources are taken
 * away; the others claim in words alone, or in a drawing.
 */
const signs: readonly RegExp[] = [
  // 60%, 60 percent
  new RegExp(`(?<![\\w.])${number}\\s?(?:%|per\\s?cent\\b|percentage points?\\b)`, "iu"),
  // 0.5 mg/kg, 40 mmHg
  new RegExp(`(?<![\\w.])${number}\\s?(?:${units})(?![\\w-])`, "u"),
  // p = .03, n = 99, 95% CI, OR 2.1, NNT 7
  /\b[pn]\s?[=<>≤≥]\s?[\d.]/iu,
  new RegExp(
    `\\b(?:odds|risk|hazard|rate) ratio\\b|\\b(?:OR|RR|HR|SMD|NNT|NNH)\\b\\s?(?:=|of|was|:)?\\s?${number}`,
    "u",
  ),
  // 9 of 17 patients, 1 in 5, twofold, 3 times as often
  new RegExp(`(?<![\\w.])${number} (?:of|out of|in) (?:the )?${number}(?![\\w./])`, "iu"),
  new RegExp(`\\b(?:${number}|two|three|four|five|ten)(?:-|\\s)?fold\\b`, "iu"),
  new RegExp(`\\b(?:${number}|two|three|four|five|ten) times (?:as|more|less|higher|lower|the)\\b`, "iu"),
  // after 24 hours, for 2 weeks: effects in time
  new RegExp(
    `\\b(?:within|after|at|for|until|lasts?|lasted) (?:about )?${number} (?:hours?|days?|weeks?|months?|years?)\\b`,
    "iu",
  ),
  // 367 patients in 9 studies
  new RegExp(
    `(?<![\\w.-])${number} (?:\\w+ )?(?:patients|people|participants|adults|children|trials|studies|points)\\b`,
    "iu",
  ),
  // recommendations and approvals
  /\b(?:guidelines?|FDA|EMA|WHO|NICE|VA\/DoD|Cochrane|APA|CDC)\b[^.!?]{0,80}\b(?:recommend\w*|suggest\w*|advis\w*|approv\w*|warn\w*|contraindicat\w*)/iu,
  /\b(?:is|are) (?:not |strongly )?(?:recommended|contraindicated|first-line|approved (?:by|for))\b/iu,
];

export interface Claim {
  /** The sentence, or the place of a chart's text, relative to the slide. */
  readonly range: Range;
}

/** Says on the slide that a paragraph (or, standing alone, the whole slide) states nothing that needs a source. */
export const noSourceComment = "<!-- no source needed -->";
const answered = /<!--\s{0,20}no source needed\s{0,20}-->/gi;

/**
 * The claims of a slide that no citation stands for. A citation stands for its paragraph, list, table or container, and for
 * the whole slide when it stands in a heading, below a chart, or in a line of its own.
 */
export function unsourcedClaims(slide: Slide): readonly Claim[] {
  const { attributes, text, citations } = slide;
  if (attributes.hidden || attributes.layout === "title" || attributes.layout === "references") return [];
  const { visibleText, containers } = slideFacts(slide);
  const blocks = blocksOf(visibleText, containers);
  const isIn = (block: Range) => (it: Range) => block.from <= it.from && it.to <= block.to;
  const ranges = [...citations.map((it) => it.range), ...answers(text)];
  const speaksForAll = (it: Range) => {
    const block = blocks.find((block) => isIn(block)(it));
    return !block || block.isHeading || isOnlyCitation(visibleText.slice(block.from, block.to));
  };
  if (ranges.some(speaksForAll)) return [];
  const said = blocks
    .filter((it) => !it.isHeading && !ranges.some(isIn(it)))
    // What sums up the slide has the sources of what it sums up.
    .filter((it) => ranges.length === 0 || !/^:{3,}.*take-home/.test(visibleText.slice(it.from, it.to)))
    .flatMap((it) => sentencesThatClaim(withoutAlts(visibleText, slide), it));
  // A chart is nothing but numbers; its own source would have spoken for all above.
  const drawn = slideCharts(slide)
    .filter(({ block }) => !block?.source)
    .map(({ body }) => ({ range: { from: body.from, to: body.from } }));
  return [...said, ...drawn].sort((a, b) => a.range.from - b.range.from);
}

const answers = (text: string): Range[] =>
  [...text.matchAll(answered)].map((it) => ({ from: it.index, to: it.index + it[0].length }));

/** What only describes a picture to who cannot see it is told beside it too. */
function withoutAlts(visible: string, { images }: Slide): string {
  return images.reduce(
    (text, { range }) =>
      text.slice(0, range.from) +
      text.slice(range.from, range.to).replace(/[^\n]/g, " ") +
      text.slice(range.to),
    visible,
  );
}

interface Block extends Range {
  readonly isHeading: boolean;
}

/** Paragraphs, lists and tables between blank lines; all that a container holds is one. */
function blocksOf(visible: string, containers: SlideFacts["containers"]): Block[] {
  const whole = containers.filter((it) => !arranging.has(it.name)).map((it) => it.range);
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of linesOf(visible)) {
    const words = visible.slice(line.from, line.to).trim();
    const box = whole.find((it) => it.from <= line.from && line.to <= it.to);
    const isHeading = !box && /^#{1,6}\s/.test(words);
    const last = blocks.at(-1);
    const goesOn = box ? (last?.from ?? -1) >= box.from : words !== "" && !isHeading && !/^:{3,}/.test(words);
    if (isOpen && last && goesOn) blocks[blocks.length - 1] = { ...last, to: line.to };
    else {
      if (words !== "") blocks.push({ ...line, isHeading });
      isOpen = words !== "" && !isHeading;
    }
  }
  return mergeLists(visible, blocks);
}

/** Columns and sides only arrange what is in them. */
const arranging = new Set(["columns", "column", "compare", "side", "screen", "handout"]);

/** Items of one list are one block even with blank lines between, together with the line that leads to them. */
function mergeLists(text: string, blocks: readonly Block[]): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(block.from, block.to));
    if (isItem && last && !last.isHeading) merged[merged.length - 1] = { ...last, to: block.to };
    else merged.push(block);
  }
  return merged;
}

function* linesOf(text: string): Generator<Range> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    yield { from, to };
    from = to + 1;
  }
}

const isOnlyCitation = (text: string): boolean =>
  /^[\W_]*$/.test(
    text
      .replace(/\[[^\]]*@[^\]]*\]/g, "")
      .replace(/\b(?:sources?|adapted from|data from|after|see)\b:?/gi, ""),
  );

/** Sentences of a block with the sign of a claim; of a list its items, of a table its rows. */
function sentencesThatClaim(visible: string, block: Range): Claim[] {
  const claims: Claim[] = [];
  const text = visible.slice(block.from, block.to);
  for (const { index, 0: sentence } of text.matchAll(/[^\n.!?]+(?:[.!?](?!\s|$)[^\n.!?]*)*[.!?]?/gu)) {
    if (!signs.some((it) => it.test(sentence))) continue;
    const lead = sentence.length - sentence.trimStart().length;
    claims.push({
      range: { from: block.from + index + lead, to: block.from + index + sentence.trimEnd().length },
    });
  }
  return claims;
}
