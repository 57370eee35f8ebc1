/** How an organization wants its slides to look, as told to whoever draws them, on screen and on paper alike. */

import type { Settings } from "../deck/settings.ts";
import { mediaAddress } from "./addresses.ts";

export interface Look {
  /** CSS colour, checked; null keeps the theme's. */
  readonly accent: string | null;
  readonly font: Settings["font"];
  /** A short line at the foot of the slides, or empty. */
  readonly footer: string;
  /** Address of the mark, `deck/images/logo.svg`, relative to the document that draws it; null without one. */
  readonly logo: string | null;
}

/** A mark that is no file of the deck is left out: nothing is fetched for it. */
export function lookOf({ brand, font }: Settings): Look {
  const media = brand.logo === null ? null : mediaAddress(brand.logo);
  return {
    accent: brand.accent,
    font,
    footer: brand.footer,
    logo: media?.kind === "deck" ? media.address : null,
  };
}
