/** Lets safe HTML through: an allow-list, applied to the very tree that is inserted (promises.md S1.5). */

import createPurifier, { type Config, type DOMPurify } from "dompurify";
import { drawnAddress, isDeckAddress, isFetchedAddress, isPlaceAddress, isWebAddress } from "./addresses.ts";
import {
  attributes,
  htmlElements,
  isFreeClass,
  mathElements,
  pageElements,
  roles,
  svgElements,
} from "./allowed.ts";
import { filterStyle } from "./style-filter.ts";

/** `slide`: the content of one slide. `pages`: a whole print document, whose boxes the app made itself. */
export type Setting = "slide" | "pages";

const ids: Record<Setting, RegExp> = {
  slide: /^deck-[\w.:-]{1,200}$/,
  pages: /^(?:deck-[\w.:-]{1,200}|slide-[\w-]{1,200}|page-\d+|section-[\w-]{1,200})$/,
};

const shared: Config = {
  ALLOWED_ATTR: [...attributes],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Without this DOMPurify reads every value as an address and drops `data-number="n:2"`; the hook below reads addresses.
  ADD_URI_SAFE_ATTR: attributes.filter((name) => !["href", "src", "poster"].includes(name)),
  RETURN_DOM_FRAGMENT: true,
  SANITIZE_DOM: true,
  KEEP_CONTENT: true,
  FORBID_CONTENTS: ["script", "style", "iframe", "object", "embed", "template", "noscript"],
};

const purifiers: Record<Setting, DOMPurify> = { slide: purifier("slide"), pages: purifier("pages") };

/** The clean tree of `html`, owned by this document and not yet in it. */
export function sanitize(html: string, setting: Setting): DocumentFragment {
  const tags = [
    ...htmlElements,
    ...mathElements,
    ...svgElements,
    ...(setting === "pages" ? pageElements : []),
  ];
  return purifiers[setting].sanitize(html, { ...shared, ALLOWED_TAGS: tags, RETURN_DOM_FRAGMENT: true });
}

function purifier(setting: Setting): DOMPurify {
  const made = createPurifier(window);
  made.addHook("uponSanitizeAttribute", (element, it) => {
    const value = cleanAttribute(setting, element.nodeName.toLowerCase(), it.attrName, it.attrValue);
    if (value === null) it.keepAttr = false;
    else it.attrValue = value;
  });
  // Last of all, and while nothing loads yet: no address is judged by what is put in its place.
  made.addHook("afterSanitizeAttributes", (element) => {
    for (const name of ["src", "poster"]) {
      const address = element.getAttribute(name);
      if (address !== null) element.setAttribute(name, drawnAddress(address));
    }
  });
  return made;
}

/** The value to keep, or null to leave the attribute out. */
function cleanAttribute(setting: Setting, element: string, name: string, value: string): string | null {
  switch (name) {
    case "id":
    case "name":
      return ids[setting].test(value) ? value : null;
    case "class":
      return cleanClasses(setting, value);
    case "style":
      return filterStyle(value) || null;
    case "href":
      return element === "a" && (isPlaceAddress(value) || isWebAddress(value)) ? value : null;
    case "src":
      return isDeckAddress(value) || (setting === "slide" && isFetchedAddress(value)) ? value : null;
    case "poster":
      return isDeckAddress(value) ? value : null;
    case "data-background-image":
      return isDeckAddress(value) ? value : null;
    case "role":
      return roles.has(value) ? value : null;
    case "type":
      return element === "ol" || element === "li" ? value : null;
    default:
      return /url\s*\(/i.test(value) && !/^\s*url\(["']?#deck-[\w-]+["']?\)\s*$/i.test(value) ? null : value;
  }
}

function cleanClasses(setting: Setting, value: string): string | null {
  const names = value
    .split(/\s+/)
    .filter((name) => isFreeClass(name) || (setting === "pages" && name === "slide"));
  return names.length > 0 ? names.join(" ") : null;
}
