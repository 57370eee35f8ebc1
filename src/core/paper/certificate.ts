/** A certificate of attendance for one person. */

import type { Deck } from "../deck/deck.ts";
import { mediaAddress } from "../render/addresses.ts";
import { escapeHtml } from "../render/escape.ts";
import { plannedMinutes } from "../training/plan.ts";

/** An empty name leaves a line to write on. Only the first is bookmarked as the certificates. */
export function certificate(
  deck: Deck,
  name: string,
  orientation: "portrait" | "landscape",
  isFirst: boolean,
): string {
  const { title, organization, date, credit, brand, authors, slot } = deck.settings;
  const minutes = slot ?? Math.round(plannedMinutes(deck));
  const logo = brand.logo === null ? null : mediaAddress(brand.logo);
  const level = isFirst ? 1 : 2;
  const line = (label: string, value = "") =>
    `<div class="sign"><span class="sign-value">${escapeHtml(value)}</span><span class="sign-line" aria-hidden="true"></span><span class="sign-label">${label}</span></div>`;
  return `<section class="page ${orientation} certificate-page"><div class="certificate">
${logo?.kind === "deck" ? `<img class="certificate-logo" src="${escapeHtml(logo.address)}" alt="">` : ""}
<p class="certificate-from">${escapeHtml(organization)}</p>
<h1 aria-level="${level}">Certificate of attendance</h1>
<p class="certificate-say">This certifies that</p>
<p class="certificate-name">${escapeHtml(name)}</p>
<p class="certificate-say">attended the training</p>
<p class="certificate-title">${escapeHtml(title)}</p>
<p class="certificate-when">${[date, minutes > 0 ? `${minutes} minutes` : ""]
    .filter((it) => it !== "")
    .map(escapeHtml)
    .join(" · ")}</p>
<p class="certificate-credit">${escapeHtml(credit.text)}</p>
<div class="signs">${line("Presenter", authors.join(", "))}${line("Signature")}${line("Date")}</div>
</div></section>`;
}
