/** Finds the directives of a slide and of its elements: `<!-- .slide: … -->` and `<!-- .element: … -->`. */

import { type Attribute, type AttributeList, readAttributes } from "./attribute-list.ts";
import type { Range } from "./deck.ts";

export interface Directive {
  readonly kind: "slide" | "element";
  /** The whole comment. */
  readonly range: Range;
  readonly list: AttributeList;
}

const directive = /<!--\s*\.(slide|element):/y;

/** Every directive of a text whose code has been masked; `offset` is added to every place. Linear. */
export function findDirectives(masked: string, offset = 0): Directive[] {
  const found: Directive[] = [];
  for (let at = masked.indexOf("<!--"); at >= 0; at = masked.indexOf("<!--", at)) {
    const close = masked.indexOf("-->", at + 2);
    if (close < 0) break;
    directive.lastIndex = at;
    const head = directive.exec(masked);
    if (head && directive.lastIndex <= close) {
      const from = directive.lastIndex;
      found.push({
        kind: head[1] === "slide" ? "slide" : "element",
        range: { from: offset + at, to: offset + close + 3 },
        list: readAttributes(masked.slice(from, close), offset + from),
      });
    }
    at = close + 3;
  }
  return found;
}

/** What an element may be told. */
export interface ElementAttributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Its turn among the steps of the slide (`data-fragment-index`), or null. */
  readonly step: number | null;
}

/** The attributes of an element that mean something; the rest (styles, handlers, anything else) is left out. */
export function readElementAttributes(attributes: readonly Attribute[]): ElementAttributes {
  let id: string | null = null;
  let step: number | null = null;
  const classes: string[] = [];
  for (const { name, value } of attributes) {
    if (name === "class") classes.push(...safeNames(value ?? ""));
    else if (name === "fragment" && value === null) classes.push("fragment");
    else if (name === "id") id = safeNames(value ?? "")[0] ?? null;
    else if (name === "fragment-index" && /^\d{1,4}$/.test(value ?? "")) step = Number(value);
  }
  return { id, classes, step };
}

/** The words of a text that can be a class or an id. */
export function safeNames(text: string): string[] {
  return text.split(/\s+/).filter((name) => /^[\p{L}_][\p{L}\p{N}_:.-]{0,80}$/u.test(name));
}
