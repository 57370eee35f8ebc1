/** One cell of a sheet: the slide's place, its number and its title. */

import type { SheetCell } from "#contract/stage.ts";

/** The cell and the section its slide is drawn into. */
export function makeCell({ number, title }: SheetCell): { element: HTMLElement; section: HTMLElement } {
  const element = document.createElement("div");
  element.className = number === null ? "sheet-cell left-out" : "sheet-cell";
  element.setAttribute("role", "option");
  element.setAttribute("aria-label", number === null ? `Left out: ${title}` : `Slide ${number}: ${title}`);
  const thumb = document.createElement("div");
  thumb.className = "sheet-thumb";
  // Links and films on a small picture are neither pressed nor reached by Tab.
  thumb.inert = true;
  const section = document.createElement("section");
  section.className = "slide";
  thumb.append(section);
  const label = document.createElement("p");
  label.className = "sheet-label";
  label.setAttribute("aria-hidden", "true");
  const count = document.createElement("b");
  count.textContent = number === null ? "Left out" : String(number);
  label.append(count, ` ${title}`);
  element.append(thumb, label);
  return { element, section };
}
