/** Reads the options in braces behind an image or a container: `{width=60% .right #dose}`. */

import { safeNames } from "../deck/directives.ts";

export interface Options {
  readonly id: string | null;
  readonly classes: readonly string[];
  /** Everything written `name=value`, names in lower case. */
  readonly values: ReadonlyMap<string, string>;
}

export const noOptions: Options = { id: null, classes: [], values: new Map() };

const option =
  /([.#]?)([^\s=.#"'{}][^\s="'{}]{0,80})(?:=(?:"([^"]{0,200})"|'([^']{0,200})'|([^\s"'{}]{0,200})))?/g;

/** `text` is what stands between the braces. What is no option is passed over. */
export function readOptions(text: string): Options {
  let id: string | null = null;
  const classes: string[] = [];
  const values = new Map<string, string>();
  for (const [, mark, name = "", double, single, bare] of text.slice(0, 1000).matchAll(option)) {
    const value = double ?? single ?? bare;
    if (mark === ".") classes.push(...safeNames(name));
    else if (mark === "#" || name === "id") id = safeNames(mark === "#" ? name : (value ?? ""))[0] ?? id;
    else if (name === "class") classes.push(...safeNames(value ?? ""));
    else if (value === undefined) classes.push(...safeNames(name));
    else values.set(name.toLowerCase(), value);
  }
  return { id, classes, values };
}
