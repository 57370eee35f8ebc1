/** Reads lists of attributes as HTML writes them: `name="value"`, `name='value'`, `name=value`, bare names. */

import type { Range } from "./deck.ts";

export interface Attribute {
  /** Lower case, without a leading `data-`. */
  readonly name: string;
  /** Null for a bare name. */
  readonly value: string | null;
  readonly range: Range;
}

export interface AttributeList {
  readonly attributes: readonly Attribute[];
  /** Parts that are no attribute: a lone quote, a value without a name. */
  readonly wrong: readonly Range[];
}

const attribute = /([^\s=>"'/<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?(?=[\s/]|$)/y;
const gap = /[\s/]*/y;
const junk = /\S+/y;

/** Reads a whole list; `offset` is added to every place. */
export function readAttributes(text: string, offset: number): AttributeList {
  const attributes: Attribute[] = [];
  const wrong: Range[] = [];
  for (let at = skip(gap, text, 0); at < text.length; at = skip(gap, text, at)) {
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    const end = found ? attribute.lastIndex : skip(junk, text, at);
    const range = { from: offset + at, to: offset + end };
    if (found) {
      const value = found[2] ?? found[3] ?? found[4] ?? null;
      attributes.push({ name: (found[1] ?? "").toLowerCase().replace(/^data-/, ""), value, range });
    } else wrong.push(range);
    at = end;
  }
  return { attributes, wrong };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return Math.max(at, pattern.lastIndex);
}
