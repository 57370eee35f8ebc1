/** Writes containers: columns, callouts, figures, and what only one medium shows. */

import { isNotes } from "../deck/containers.ts";
import { balanceHtml } from "./balance-html.ts";
import { openTag } from "./html-tag.ts";
import type { ContainerToken, SlideToken } from "./tokens.ts";
import { tell, type Writing } from "./writing.ts";

interface Shape {
  readonly name: "div" | "aside" | "figure";
  readonly class: string;
  readonly role?: string;
}

const shapes: Readonly<Record<string, Shape>> = {
  columns: { name: "div", class: "columns" },
  column: { name: "div", class: "column" },
  callout: { name: "aside", class: "callout", role: "note" },
  figure: { name: "figure", class: "figure" },
  stat: { name: "div", class: "stat" },
  compare: { name: "div", class: "compare" },
  side: { name: "div", class: "side" },
  timeline: { name: "div", class: "timeline" },
  checklist: { name: "div", class: "checklist" },
  trial: { name: "div", class: "trial" },
  handout: { name: "div", class: "handout-only" },
  screen: { name: "div", class: "screen-only" },
};

export function writeContainer(token: ContainerToken, writing: Writing): string {
  // The deck takes notes out before anything is rendered; should one slip through, it ends here.
  if (isNotes(token.name)) return "";
  if (token.name === (writing.medium === "screen" ? "handout" : "screen")) return "";
  const known = Object.hasOwn(shapes, token.name) ? shapes[token.name] : undefined;
  const shape: Shape = known ?? { name: "div", class: "container" };
  if (token.name === "timeline") markTerms(token.tokens, "timeline-when", writing);
  if (token.name === "trial") markTerms(token.tokens, "trial-term", writing);
  if (token.name === "stat") markNumber(token.tokens, writing);
  const told = writing.told.get(token);
  const body = token.name === "figure" ? figureBody(token.tokens, writing) : writing.blocks(token.tokens);
  const title = writing.inlines(token.words);
  // The words of a container nobody knows are kept as text, its name with them.
  const words = known ? title : [escapeName(token), title].filter((it) => it !== "").join(" ");
  const head = words === "" ? "" : `<p class="container-title">${words}</p>\n`;
  const inner = head + body;
  const tag = openTag(
    shape.name,
    { class: shape.class, role: shape.role },
    {
      id: told?.id ?? token.options.id,
      classes: [...token.options.classes, ...(told?.classes ?? [])],
      step: told?.step ?? null,
    },
  );
  return `${tag}\n${writing.state.hasRawHtml ? balanceHtml(inner) : inner}</${shape.name}>\n`;
}

/** Names are letters, digits, `-` and `_`. */
const escapeName = (token: ContainerToken) => token.name.replaceAll(/[^\p{L}\p{N}_-]/gu, "");

/** The bold text an item begins with is its time in a timeline, what the line tells of a trial in a trial. */
function markTerms(tokens: readonly SlideToken[], name: string, writing: Writing): void {
  for (const list of tokens) {
    if (list.type !== "list") continue;
    for (const item of list.items) {
      const [first] = item.tokens as SlideToken[];
      const inner = first && "tokens" in first ? (first.tokens as SlideToken[] | undefined) : undefined;
      if (inner?.[0]?.type === "strong") tell(writing, inner[0], [name]);
    }
  }
}

/** The first paragraph of a stat is its number. */
function markNumber(tokens: readonly SlideToken[], writing: Writing): void {
  const first = tokens.find((it) => it.type === "paragraph");
  if (first) tell(writing, first, ["stat-number"]);
}

/** A last paragraph in emphasis is the caption. */
function figureBody(tokens: readonly SlideToken[], writing: Writing): string {
  const last = tokens.findLast((it) => it.type !== "space");
  const inner = last?.type === "paragraph" ? (last.tokens as SlideToken[]) : [];
  const [only] = inner;
  if (last === undefined || inner.length !== 1 || only?.type !== "em") return writing.blocks(tokens);
  const before = writing.blocks(tokens.slice(0, tokens.lastIndexOf(last)));
  const caption = writing.inlines(only.tokens as SlideToken[]);
  return `${before}${openTag("figcaption", {}, writing.told.get(last))}${caption}</figcaption>\n`;
}
