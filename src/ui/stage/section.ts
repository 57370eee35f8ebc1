/** Puts a slide's own attributes on its `<section>`, each checked by its kind; those of reveal.js stay untouched. */

import { isDeckAddress } from "./addresses.ts";
import { isFreeClass } from "./allowed.ts";
import { drawBackground } from "./background.ts";
import { wearFit } from "./fit.ts";

const transitions: ReadonlySet<string> = new Set(["none", "fade", "slide", "convex", "concave", "zoom"]);

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  id: (value) => /^(?:deck|slide)-[\w.:-]{1,200}$/.test(value),
  lang: (value) => /^[\w-]{1,35}$/.test(value),
  "aria-label": () => true,
  "data-background-color": (value) => CSS.supports("color", value),
  "data-background-image": isDeckAddress,
  "data-background-size": (value) => value === "cover" || value === "contain",
  "data-fit": (value) => /^\d{2,3}$/.test(value),
  "data-transition": (value) => transitions.has(value),
  "data-auto-animate": () => true,
  "data-objective": () => true,
};

/** Classes reveal.js keeps on a section. */
const kept = ["past", "present", "future", "stack"] as const;

export function setAttributes(section: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  const classes = (attributes.class ?? "").split(/\s+/).filter(isFreeClass);
  section.className = ["slide", ...classes, ...kept.filter((name) => section.classList.contains(name))].join(
    " ",
  );
  for (const [name, isRight] of Object.entries(checks)) {
    const value = attributes[name];
    if (value !== undefined && isRight(value)) section.setAttribute(name, value);
    else section.removeAttribute(name);
  }
  section.setAttribute("role", "group");
  section.setAttribute("aria-roledescription", "slide");
  drawBackground(section);
  wearFit(section);
}

/** The heading a screen reader is told when the slide appears. */
export function titleOf(section: Element): string {
  return section.querySelector("h1, h2, h3, h4")?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
}
