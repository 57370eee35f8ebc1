/** Gives what `<!-- .element: … -->` says to the element before it. */

import { type ElementAttributes, findDirectives, readElementAttributes } from "../deck/directives.ts";
import type { SlideToken } from "./tokens.ts";

type Told = Map<object, ElementAttributes>;

/** Inline elements a directive right behind them speaks of; behind plain words it speaks of their block. */
const elements = new Set(["strong", "em", "del", "codespan", "link", "image", "picture", "fill-in"]);

/** What is said of which token, directives of the whole tree read. */
export function readElementDirectives(blocks: readonly SlideToken[]): Told {
  const told: Told = new Map();
  readBlocks(blocks, null, told);
  return told;
}

function readBlocks(blocks: readonly SlideToken[], around: object | null, told: Told): void {
  let before: object | null = around;
  for (const block of blocks) {
    if (block.type === "html") {
      const said = directiveOf(block.text);
      if (said && before) give(before, said, told);
      continue;
    }
    if (block.type === "space") continue;
    // The words of an item are the item: what is said behind them is said of it.
    const owner =
      block.type === "text" || (around !== null && block === blocks[0] && isItem(around))
        ? (around ?? block)
        : block;
    before = owner;
    readWithin(block, owner, told);
  }
}

const isItem = (token: object) => "type" in token && token.type === "list_item";

function readWithin(block: SlideToken, owner: object, told: Told): void {
  if (block.type === "list") {
    for (const item of block.items) readBlocks(item.tokens as SlideToken[], item, told);
  } else if (block.type === "table") {
    for (const cell of [...block.header, ...block.rows.flat()])
      readInlines(cell.tokens as SlideToken[], cell, told);
  } else if (block.type === "container" || block.type === "blockquote") {
    readBlocks(block.tokens as SlideToken[], block, told);
  } else if ("tokens" in block && block.tokens) readInlines(block.tokens as SlideToken[], owner, told);
}

function readInlines(tokens: readonly SlideToken[], owner: object, told: Told): void {
  let before: object = owner;
  for (const token of tokens) {
    if (token.type === "html" && token.text.startsWith("<!--")) {
      const said = directiveOf(token.text);
      if (said) give(before, said, told);
    } else if (elements.has(token.type)) before = token;
    else if (token.type !== "text" || token.text.trim() !== "") before = owner;
  }
}

function directiveOf(html: string): ElementAttributes | null {
  const [directive] = findDirectives(html);
  return directive?.kind === "element" ? readElementAttributes(directive.list.attributes) : null;
}

function give(token: object, said: ElementAttributes, told: Told): void {
  const known = told.get(token);
  told.set(token, {
    id: said.id ?? known?.id ?? null,
    step: said.step ?? known?.step ?? null,
    classes: [...(known?.classes ?? []), ...said.classes],
  });
}
