/** Gives a document with slides the look of an organization: accent, typeface, mark and line, as brand.css draws them. */

import type { StageDress } from "#contract/stage.ts";
import { drawnAddress, isDeckAddress } from "./addresses.ts";

type Look = Pick<StageDress, "accent" | "font" | "footer" | "logo">;

/** Resolves when the mark can be drawn. One that cannot be read is left out. */
export async function wearLook({ accent, font, footer, logo }: Look): Promise<void> {
  const { style, dataset } = document.documentElement;
  dataset.font = font === "serif" ? "serif" : "sans";
  if (accent !== null && CSS.supports("color", accent)) style.setProperty("--accent", accent);
  else style.removeProperty("--accent");
  const line = footer.replaceAll(/\s+/g, " ").trim();
  style.setProperty("--brand-line", cssString(line));
  set(dataset, "line", line !== "");
  await wearMark(logo !== null && isDeckAddress(logo) ? logo : null);
}

/** The mark asked for last: one that took longer to load must not replace it. */
let wanted: string | null = null;

async function wearMark(address: string | null): Promise<void> {
  const { style, dataset } = document.documentElement;
  if (address !== null && address === wanted) return;
  wanted = address;
  set(dataset, "logo", false);
  if (address === null) return;
  const mark = new Image();
  mark.src = drawnAddress(address);
  const isRead = await mark.decode().then(
    () => true,
    () => false,
  );
  if (!isRead || wanted !== address || mark.naturalHeight === 0) return;
  // Absolute: an address in a custom property is read from the style sheet that uses it.
  style.setProperty("--brand-logo", `url(${cssString(mark.src)})`);
  style.setProperty("--logo-ratio", String(mark.naturalWidth / mark.naturalHeight));
  set(dataset, "logo", true);
}

function set(dataset: DOMStringMap, name: "line" | "logo", isOn: boolean): void {
  if (isOn) dataset[name] = "";
  else delete dataset[name];
}

const cssString = (text: string): string =>
  `"${text.replaceAll(/["\\\p{Cc}]/gu, (it) => `\\${(it.codePointAt(0) ?? 0).toString(16)} `)}"`;
