/** Dresses the stage as the deck wants it: language, size, theme and the look of its organization. */

import type { StageDress } from "#contract/stage.ts";
import { wearLook } from "./brand.ts";

export function dressStage(deck: StageDress): void {
  const { documentElement } = document;
  documentElement.lang = /^[\w-]{1,35}$/.test(deck.lang) ? deck.lang : "en";
  documentElement.style.setProperty("--slide-width", `${deck.width}px`);
  documentElement.style.setProperty("--slide-height", `${deck.height}px`);
  void wearLook(deck);
  void wearTheme(deck.theme);
}

/** Resolves when the theme's colours are there, or are known not to come. */
export async function wearTheme(theme: string): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("#theme");
  const address = `guest/themes/${theme}.css`;
  if (!link || !/^[a-z-]+$/.test(theme) || link.getAttribute("href") === address) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  link.onload = () => resolve();
  link.onerror = () => resolve();
  link.setAttribute("href", address);
  await promise;
}
