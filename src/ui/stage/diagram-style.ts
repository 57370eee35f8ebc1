/** Cleans a drawn diagram or chart: its shapes by an allow-list, its style sheet rule by rule. */

import createPurifier, { type Config } from "dompurify";
import { attributes, svgElements } from "./allowed.ts";
import { filterDeclaration, filterStyle } from "./style-filter.ts";

const settings: Config & { readonly RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [...svgElements],
  ALLOWED_ATTR: attributes.filter((name) => name !== "href" && name !== "src" && name !== "poster"),
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: ["script", "style", "foreignobject"],
  RETURN_DOM_FRAGMENT: true,
};

const purifier = createPurifier(window);
purifier.addHook("uponSanitizeAttribute", (_element, it) => {
  if (it.attrName === "style") it.attrValue = filterStyle(it.attrValue);
  else if (/url\s*\(/i.test(it.attrValue) && !/^\s*url\(["']?#[\w.-]+["']?\)\s*$/i.test(it.attrValue))
    it.keepAttr = false;
});

/** A chart the chart engine drew, clean: its marks and words, no style sheet. */
export function cleanChart(drawing: SVGSVGElement): SVGElement | null {
  return purifier.sanitize(drawing.outerHTML, settings).querySelector("svg");
}

/** The `<svg>` of what the diagram engine drew, clean, or null when there is none. */
export function cleanDrawing(drawing: string, id: string): SVGElement | null {
  const svg = purifier.sanitize(drawing, settings).querySelector("svg");
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
