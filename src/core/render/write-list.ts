/** Writes lists, and says which of their items appear step by step. */

import type { Tokens } from "marked";
import { openTag } from "./html-tag.ts";
import type { SlideToken } from "./tokens.ts";
import { tell, type Writing } from "./writing.ts";

export function writeList(token: Tokens.List, writing: Writing): string {
  const { state } = writing;
  const name = token.ordered ? "ol" : "ul";
  const start = token.ordered && token.start !== 1 && token.start !== "" ? token.start : null;
  const tag = openTag(name, { start }, writing.told.get(token));
  // `steps` speaks of the items a list is made of; what hangs below an item comes with it.
  const appears = isStepList(token) || (writing.job.attributes.steps && state.listDepth === 0);
  state.listDepth++;
  const items = token.items.map((item) => writeItem(item, appears, writing)).join("");
  state.listDepth--;
  return `${tag}\n${items}</${name}>\n`;
}

/** Written with `+`. */
function isStepList(token: Tokens.List): boolean {
  return !token.ordered && /^\s*\+/.test(token.items[0]?.raw ?? token.raw);
}

function writeItem(item: Tokens.ListItem, appears: boolean, writing: Writing): string {
  if (appears) tell(writing, item, ["fragment"]);
  const tag = openTag("li", { class: item.task ? "task" : null }, writing.told.get(item));
  return `${tag}${writing.blocks(item.tokens as SlideToken[]).replace(/\n$/, "")}</li>\n`;
}
