/** Lists of a drawn slide → paragraphs with bullets or numbers, those of inner lists deeper. */

import { type HtmlElement, type HtmlNode, hasClass, isElement } from "./html-tree.ts";
import type { Bullet, Paragraph, TextRun } from "./pptx-document.ts";
import { paragraphOf, type SlideWorld } from "./slide-world.ts";
import { textRuns } from "./text-runs.ts";

/** PowerPoint knows nine levels. */
const deepest = 8;

export function readList(
  list: HtmlElement,
  world: SlideWorld,
  kind: "list" | "checklist" = "list",
  level = 0,
): readonly Paragraph[] {
  const first = Number(list.attributes.start ?? list.children.filter(isElement)[0]?.attributes.value ?? 1);
  const bullet: Bullet =
    list.name === "ol"
      ? {
          kind: list.attributes.type === "A" ? "letter" : "number",
          from: Number.isInteger(first) && first > 0 ? first : 1,
        }
      : { kind: kind === "checklist" ? "box" : "disc" };
  const size = level === 0 ? world.size : world.size * 0.92;
  return list.children
    .filter(isElement)
    .flatMap((item) => readItem(item, { ...world, size }, bullet, Math.min(level, deepest)));
}

function readItem(item: HtmlElement, world: SlideWorld, bullet: Bullet, level: number): readonly Paragraph[] {
  const own = item.children.filter((it) => !isElement(it) || (it.name !== "ul" && it.name !== "ol"));
  const inner = item.children.filter(isElement).filter((it) => it.name === "ul" || it.name === "ol");
  const box = own.find((it) => hasClass(it, "task-box"));
  const mark: Bullet = box ? { kind: hasClass(box, "task-done") ? "done" : "box" } : bullet;
  const runs = linesOf(
    own.filter((it) => it !== box),
    world,
  );
  const before = world.size * (level === 0 ? 0.56 : 0.34);
  return [
    paragraphOf(runs.length > 0 ? runs : [{ text: "" }], world, { bullet: mark, level, before }),
    ...inner.flatMap((it) => readList(it, world, "list", level + 1)),
  ];
}

/** Several paragraphs in one item are lines of it. */
function linesOf(nodes: readonly HtmlNode[], world: SlideWorld): readonly TextRun[] {
  const groups: HtmlNode[][] = [[]];
  for (const node of nodes) {
    if (isElement(node) && ["p", "div", "blockquote", "pre"].includes(node.name))
      groups.push([...node.children], []);
    else groups.at(-1)?.push(node);
  }
  return groups
    .map((it) => textRuns(it, world))
    .filter((it) => it.length > 0)
    .flatMap((runs, at) =>
      runs.map((run, index) => (at > 0 && index === 0 ? { ...run, breaks: true } : run)),
    );
}
