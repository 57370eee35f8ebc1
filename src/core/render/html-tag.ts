/** Writes opening tags: every value escaped, ids prefixed, classes merged. */

import type { ElementAttributes } from "../deck/directives.ts";
import { escapeHtml } from "./escape.ts";

export type TagAttributes = Readonly<Record<string, string | number | null | undefined>>;

type Told = Pick<ElementAttributes, "id" | "classes"> & Partial<Pick<ElementAttributes, "step">>;

/** Names and keys of `attributes` are ours; what the deck says is in `told` and in the values. Empty values are written. */
export function openTag(name: string, attributes: TagAttributes = {}, told?: Told): string {
  const { class: own, ...rest } = attributes;
  const classes = [...new Set([...(own ? String(own).split(" ") : []), ...(told?.classes ?? [])])];
  let tag = `<${name}`;
  if (classes.length > 0) tag += ` class="${escapeHtml(classes.join(" "))}"`;
  if (told?.id) tag += ` id="${escapeHtml(prefixed(told.id))}"`;
  if (told?.step !== undefined && told.step !== null) tag += ` data-fragment-index="${told.step}"`;
  for (const [key, value] of Object.entries(rest)) {
    if (value !== null && value !== undefined) tag += ` ${key}="${escapeHtml(String(value))}"`;
  }
  return `${tag}>`;
}

/** An id or name of the deck, kept apart from those of the app. */
export function prefixed(id: string): string {
  return `deck-${id}`;
}
