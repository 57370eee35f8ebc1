/** Cleans a drawn diagram: its shapes by an allow-list, its style sheet rule by rule. */

import createPurifier from "dompurify";
import { attributes, svgElements } from "./allowed.ts";
import { filterDeclaration, filterStyle } from "./style-filter.ts";

const purifier = createPurifier(window);
purifier.addHook("uponSanitizeAttribute", (_element, it) => {
  if (it.attrName === "style") it.attrValue = filterStyle(it.attrValue);
  else if (/url\s*\(/i.test(it.attrValue) && !/^\s*url\(["']?#[\w.-]+["']?\)\s*$/i.test(it.attrValue))
    it.keepAttr = false;
});

/** The `<svg>` of what the diagram engine drew, clean, or null when there is none. */
export function cleanDrawing(drawing: string, id: string): SVGElement | null {
  const fragment = purifier.sanitize(drawing, {
    ALLOWED_TAGS: [...svgElements],
    ALLOWED_ATTR: attributes.filter((name) => name !== "href" && name !== "src" && name !== "poster"),
    ALLOW_DATA_ATTR: false,
    FORBID_CONTENTS: ["script", "style", "foreignobject"],
    RETURN_DOM_FRAGMENT: true,
  });
  const svg = fragment.querySelector("svg");
  if (svg) svg.prepend(styleOf(drawing, id));
  return svg;
}

/** The engine's own rules for this drawing: only those that begin at its id, only properties that draw. */
function styleOf(drawing: string, id: string): SVGStyleElement {
  const written = /<style[^>]*>([\s\S]*?)<\/style>/i.exec(drawing)?.[1] ?? "";
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(written);
  const rules: string[] = [];
  for (const rule of sheet.cssRules) {
    if (!(rule instanceof CSSStyleRule)) continue;
    const starts = rule.selectorText.split(",").every((it) => it.trim().startsWith(`#${id}`));
    const body = filterDeclaration(rule.style, true);
    if (starts && body !== "" && !/[<\\]/.test(rule.selectorText))
      rules.push(`${rule.selectorText}{${body}}`);
  }
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = rules.join("\n");
  return style;
}
