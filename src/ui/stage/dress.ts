/** Dresses the stage as the deck wants it: language, size, theme, accent, footer and logo. */

import type { StageDress } from "#contract/stage.ts";
import { isDeckAddress } from "./addresses.ts";

export function dressStage(deck: StageDress, slides: Element): void {
  const { documentElement } = document;
  documentElement.lang = /^[\w-]{1,35}$/.test(deck.lang) ? deck.lang : "en";
  documentElement.style.setProperty("--slide-width", `${deck.width}px`);
  documentElement.style.setProperty("--slide-height", `${deck.height}px`);
  if (deck.accent !== null && CSS.supports("color", deck.accent))
    documentElement.style.setProperty("--accent", deck.accent);
  else documentElement.style.removeProperty("--accent");
  wearTheme(deck.theme);
  slides.querySelector(":scope > .deck-footer")?.remove();
  const footer = makeFooter(deck);
  if (footer) slides.append(footer);
}

function wearTheme(theme: string): void {
  const link = document.querySelector<HTMLLinkElement>("#theme");
  const address = `guest/themes/${theme}.css`;
  if (link && /^[a-z-]+$/.test(theme) && link.getAttribute("href") !== address)
    link.setAttribute("href", address);
}

function makeFooter(deck: StageDress): HTMLElement | null {
  const logo = deck.logo === null ? "" : `deck/${deck.logo.replace(/^deck\//, "")}`;
  if (deck.footer === "" && !isDeckAddress(logo)) return null;
  const footer = document.createElement("div");
  footer.className = "deck-footer";
  footer.append(deck.footer);
  if (isDeckAddress(logo)) {
    const image = document.createElement("img");
    image.src = logo;
    image.alt = "";
    footer.append(image);
  }
  return footer;
}
