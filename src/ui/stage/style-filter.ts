/** Lets inline style through a property list: no addresses, no fixed position, no custom properties. */

import { styleProperties } from "./allowed.ts";

/** Anything that names a resource or escapes into one, in any spelling CSS understands. */
const reaches =
  /url|image|src\s*\(|element\s*\(|cross-fade|paint\s*\(|attr\s*\(|expression|\\|@|javascript:/i;

/** `declarations` with every unknown property and unsafe value left out; empty when nothing remains. */
export function filterStyle(declarations: string): string {
  // The engine parses, so that what is checked is what it would apply; a detached element loads nothing.
  const probe = document.createElement("span").style;
  probe.cssText = declarations;
  return filterDeclaration(probe);
}

export function filterDeclaration(style: CSSStyleDeclaration, localReferences = false): string {
  const kept: string[] = [];
  for (const property of style) {
    const value = style.getPropertyValue(property);
    if (styleProperties.has(property) && isSafeValue(property, value, localReferences))
      kept.push(`${property}:${value}${style.getPropertyPriority(property) ? "!important" : ""}`);
  }
  return kept.join(";");
}

function isSafeValue(property: string, value: string, localReferences: boolean): boolean {
  if (property === "position") return value === "relative" || value === "absolute" || value === "static";
  const checked = localReferences ? value.replaceAll(/url\("?#[\w-]+"?\)/g, "") : value;
  return !reaches.test(checked);
}
