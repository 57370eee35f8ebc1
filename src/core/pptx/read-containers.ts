/** The containers of a drawn slide: columns, comparisons, callouts, numbers, timelines, trials, knowledge checks. */

import type { Block } from "./block.ts";
import { type HtmlElement, hasClass, isElement } from "./html-tree.ts";
import { panelBlock } from "./panel-block.ts";
import type { Paragraph } from "./pptx-document.ts";
import { readList } from "./read-lists.ts";
import { readTerms, splitTerm } from "./read-tables.ts";
import { rowBlock } from "./row-block.ts";
import { boldRuns, paragraphOf, type SlideWorld } from "./slide-world.ts";
import { stackBlock } from "./stack-block.ts";
import { textBlock } from "./text-block.ts";
import { textRuns } from "./text-runs.ts";

const columnGap = 48;

export function readColumns(element: HtmlElement, world: SlideWorld): Block {
  const columns = element.children.filter(isElement).map((it) => {
    const inner = world.blocks(it.children, world);
    const stat = it.children.filter(isElement).filter((one) => one.name !== "br");
    const isStat = stat.length === 1 && stat[0] !== undefined && hasClass(stat[0], "stat");
    const block = stackBlock(inner, inner.some((one) => one.grows) ? "middle" : "top", 18);
    return { block: isStat ? underBar(block, world) : block, share: 1, isStat };
  });
  const level = columns.some((it) => it.isStat) && !columns.every((it) => it.isStat) ? "middle" : "top";
  return rowBlock(columns, columnGap, level);
}

const underBar = (block: Block, { palette }: SlideWorld): Block =>
  panelBlock(block, {
    fill: null,
    bar: { side: "top", width: 6, colour: palette.accent },
    padding: { x: 0, y: 16 },
  });

export function readCompare(element: HtmlElement, world: SlideWorld): Block {
  const sides = element.children.filter(isElement).map((side, at) => ({
    share: 1,
    block: panelBlock(stackBlock(world.blocks(side.children, world), "top", 16), {
      fill: at === 0 ? world.palette.panel : world.palette.panel2,
      bar: { side: "top", width: 6, colour: at === 0 ? world.palette.accent : world.palette.soft },
      padding: { x: 30, y: 22 },
      line: world.palette.rule,
    }),
  }));
  return rowBlock(sides, 24, "top");
}

export function readCallout(element: HtmlElement, world: SlideWorld): Block {
  const isHome = hasClass(element, "take-home");
  const inner = world.blocks(element.children, { ...world, isBody: false });
  return panelBlock(stackBlock(inner, "middle", 12), {
    fill: world.palette.tint,
    bar: { side: "left", width: isHome ? 12 : 6, colour: world.palette.accent },
    padding: { x: 26, y: 15 },
    sinks: true,
  });
}

export function readStat(element: HtmlElement, world: SlideWorld): Block {
  const { layout, palette } = world;
  const isAlone = layout === "big-number";
  const big = isAlone ? 170 : world.size < 26 ? 64 : 96;
  const small = isAlone ? 34 : world.size < 26 ? 25 : 30;
  const paragraphs = element.children.filter(isElement).flatMap((it): readonly Paragraph[] => {
    const runs = textRuns(it.children, world);
    if (runs.length === 0) return [];
    if (hasClass(it, "stat-number"))
      return [
        paragraphOf(boldRuns(runs), { ...world, size: big }, { leading: 1.06, colour: palette.accentInk }),
      ];
    if (it.name === "ul" || it.name === "ol") return readList(it, { ...world, size: small });
    return [paragraphOf(runs, { ...world, size: small }, { leading: 1.3, before: small * 0.4 })];
  });
  return textBlock(paragraphs, { isBody: world.isBody, anchor: "middle" });
}

/** Up to four stations side by side, more below one another. */
export function readTimeline(element: HtmlElement, world: SlideWorld): Block {
  const list = element.children.filter(isElement).find((it) => it.name === "ul" || it.name === "ol");
  const items = list?.children.filter(isElement) ?? [];
  if (!list || items.length === 0) return stackBlock(world.blocks(element.children, world), "top");
  if (items.length > 4) {
    const size = items.length > 7 ? 25 : 28;
    return readTerms(list, { ...world, size }, { term: "timeline-when", share: 0.2, alt: "Timeline" });
  }
  const stations = items.map((item) => {
    const [when, ...said] = splitTerm(item, "timeline-when");
    const head = when
      ? [
          paragraphOf(
            boldRuns(textRuns(when.children, world)),
            { ...world, size: 36 },
            { leading: 1.14, colour: world.palette.accentInk },
          ),
        ]
      : [];
    const runs = textRuns(said, world);
    const text =
      runs.length > 0 ? [paragraphOf(runs, { ...world, size: 29 }, { leading: 1.28, before: 8 })] : [];
    return { share: 1, block: textBlock([...head, ...text], { isBody: world.isBody }) };
  });
  return withRail(rowBlock(stations, 28, "top"), stations.length, world);
}

/** The line of a timeline with a dot for each station, above them. */
function withRail(row: Block, count: number, { palette }: SlideWorld): Block {
  const rail = 44;
  return {
    grows: row.grows,
    height: (width, scale) => row.height(width, scale) + rail,
    place(box, scale) {
      const step = (box.width + 28) / count;
      return [
        {
          kind: "mark",
          form: "rectangle",
          box: { x: box.x + 12, y: box.y + 10, width: box.width - 12, height: 4 },
          fill: palette.rule,
        },
        ...Array.from({ length: count }, (_, at) => ({
          ...({ kind: "mark", form: "ellipse" } as const),
          box: { x: box.x + at * step, y: box.y, width: 24, height: 24 },
          fill: palette.accentInk,
        })),
        ...row.place({ ...box, y: box.y + rail, height: box.height - rail }, scale),
      ];
    },
  };
}

export function readTrial(element: HtmlElement, world: SlideWorld): Block {
  const parts = element.children.filter(isElement);
  const list = parts.find((it) => it.name === "ul" || it.name === "ol");
  const stat = parts.find((it) => hasClass(it, "stat"));
  const inner = { ...world, size: 24 };
  const design = list
    ? [
        {
          share: 1.95,
          block: readTerms(list, inner, { term: "trial-term", share: 0.24, alt: "How the trial was made" }),
        },
      ]
    : [];
  const others = parts.filter((it) => it !== list && it !== stat);
  const result = stat
    ? [
        {
          share: 1,
          block: panelBlock(stackBlock([readStat(stat, { ...inner, isBody: false })], "middle"), {
            fill: world.palette.panel,
            bar: { side: "top", width: 6, colour: world.palette.accent },
            padding: { x: 26, y: 20 },
          }),
        },
      ]
    : [];
  const row = rowBlock([...design, ...result], 44, "top");
  return others.length === 0 ? row : stackBlock([row, ...world.blocks(others, world)], "middle");
}

/** The question, its options, and, as in the last state of the slide, the answer and why. */
export function readQuiz(element: HtmlElement, world: SlideWorld): Block {
  const { palette } = world;
  const parts = element.children.filter(isElement);
  const question = parts.find((it) => hasClass(it, "quiz-question"));
  const options = parts.find((it) => hasClass(it, "quiz-options"));
  const reveal = parts.find((it) => hasClass(it, "quiz-reveal"));
  const asked = question
    ? [
        textBlock([
          paragraphOf(
            boldRuns(textRuns(question.children, world)),
            { ...world, size: 38 },
            { leading: 1.2, colour: palette.title },
          ),
        ]),
      ]
    : [];
  const offered = options ? [textBlock(readList(options, { ...world, size: 28 }), { isBody: true })] : [];
  const told = reveal?.children.filter(isElement).map((it) => {
    const isAnswer = hasClass(it, "quiz-answer");
    const runs = textRuns(it.children, world);
    return paragraphOf(
      isAnswer ? boldRuns(runs) : runs,
      { ...world, size: 26 },
      { leading: 1.3, before: 6, colour: isAnswer ? "good-ink" : "ink" },
    );
  });
  const shown = told
    ? [
        panelBlock(textBlock(told), {
          fill: "good-tint",
          bar: { side: "left", width: 6, colour: "good" },
          padding: { x: 26, y: 12 },
          sinks: true,
        }),
      ]
    : [];
  return stackBlock([...asked, ...offered, ...shown], "middle", 20);
}
