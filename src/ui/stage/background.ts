/** Draws a slide's background on the slide itself, the same way on screen and on paper. */

import { drawnAddress } from "./addresses.ts";
import { pixelOf } from "./read-colour.ts";

/**
 * Reads `data-background-color` and `data-background-image` (checked before they got here). reveal.js would draw a layer of
 * its own behind the slides, which paper does not have; so its attributes are taken over and removed.
 */
export function drawBackground(section: HTMLElement): void {
  const colour = take(section, "data-background-color");
  const image = take(section, "data-background-image");
  const fit = take(section, "data-background-size");
  section.style.backgroundColor = colour ?? "";
  section.style.backgroundImage = image === null ? "" : `url("${inUrl(drawnAddress(image))}")`;
  section.style.backgroundSize = image === null ? "" : (fit ?? "cover");
  section.classList.remove("on-dark", "on-light");
  if (colour !== null) section.classList.add(isDark(colour) ? "on-dark" : "on-light");
}

const inUrl = (address: string): string => address.replaceAll(/["\\\n\r\f]/g, encodeURIComponent);

function take(section: HTMLElement, name: string): string | null {
  const value = section.getAttribute(name);
  section.removeAttribute(name);
  return value;
}

/** True where light text reads better: relative luminance as WCAG 2.2 defines it, turning point at equal contrast. */
function isDark(colour: string): boolean {
  const [red, green, blue, alpha] = pixelOf(colour);
  if (alpha < 128) return false;
  const part = (value: number): number =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue) < 0.179;
}
