/** What a handout opens with: title, objectives with the slides that teach them, agenda with its minutes. */

import type { Deck } from "../deck/deck.ts";
import { escapeHtml } from "../render/escape.ts";
import { planDeck } from "../training/plan.ts";
import { slideLinks } from "./written.ts";

/** `numbers` are those of the slides in this document, by id. */
export function frontMatter(deck: Deck, numbers: ReadonlyMap<string, number>, whose: string): string {
  const { title, subtitle, authors, organization, date } = deck.settings;
  const by = [authors.join(", "), organization, date].filter((it) => it !== "").map(escapeHtml);
  return [
    `<div class="front-title"><p class="front-whose">${escapeHtml(whose)}</p>`,
    `<h1 aria-level="1">${escapeHtml(title)}</h1>`,
    subtitle && `<p class="front-subtitle">${escapeHtml(subtitle)}</p>`,
    by.length > 0 && `<p class="front-by">${by.join(" · ")}</p>`,
    "</div>",
    objectives(deck, numbers),
    agenda(deck, numbers),
  ]
    .filter(Boolean)
    .join("\n");
}

function objectives(deck: Deck, numbers: ReadonlyMap<string, number>): string {
  const { coverage } = planDeck(deck);
  if (coverage.length === 0) return "";
  const items = coverage.map(({ objective, taughtBy }) => {
    const slides = slideLinks(deck, numbers, taughtBy);
    const where = slides === "" ? "" : ` <span class="quiet">Slides ${slides}</span>`;
    return `<li>${escapeHtml(objective.text)}${where}</li>`;
  });
  return `<h2 aria-level="2">Objectives</h2><p class="keep-with-next">After this session you can:</p><ol class="objectives">${items.join("")}</ol>`;
}

function agenda(deck: Deck, numbers: ReadonlyMap<string, number>): string {
  const { sections } = planDeck(deck);
  const named = sections.filter(
    (it) => it.title !== null && it.slides.some((index) => numbers.has(deck.slides[index]?.slide.id ?? "")),
  );
  if (named.length < 2) return "";
  const rows = named.map(
    ({ title, minutes, slides }) =>
      `<tr><td>${escapeHtml(title ?? "")}</td><td class="number">${minutes > 0 ? `${Math.max(1, Math.round(minutes))} min` : ""}</td><td class="number">${slideLinks(deck, numbers, slides)}</td></tr>`,
  );
  return `<h2 aria-level="2">Agenda</h2><table class="agenda"><thead><tr><th scope="col">Section</th><th scope="col" class="number">Time</th><th scope="col" class="number">Slides</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
