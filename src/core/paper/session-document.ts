/** The record of a show on one sheet of paper: when and where, planned against actual, what was left out, questions kept. */

import type { Deck } from "../deck/deck.ts";
import { escapeHtml } from "../render/escape.ts";
import type { SessionRecord } from "../show/session-record.ts";
import type { PrintDocument } from "./print-document.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

/** More than these would need a second sheet; the JSON holds them all. */
const most = { sections: 16, questions: 12, interruptions: 6 };

export function sessionDocument(deck: Deck, record: SessionRecord): PrintDocument {
  const look = { paper: null, orientation: "portrait" } as const;
  const about = record.kind === "rehearsal" ? "Rehearsal record" : "Session record";
  const text = [
    `<h1 aria-level="1">${escapeHtml(record.deck.title)}</h1>`,
    `<p>${about}${record.place === "" ? "" : ` · ${escapeHtml(record.place)}`}</p>`,
    facts(record),
    sections(record),
    slides(record),
    interruptions(record),
    questions(record),
    quizzes(record),
  ].join("");
  const document = paperDocument(deck, look, [
    createSheets(deck, look)("text-page session-page", about, flow(text)),
  ]);
  return { ...document, title: `${record.deck.title}: ${about.toLowerCase()}` };
}

function facts(record: SessionRecord): string {
  const { startedAt, endedAt, seenAt, slotMinutes, plannedSeconds, spentSeconds, questionSeconds } = record;
  const rows: readonly (readonly [string, string])[] = [
    ["Began", `${dateText(startedAt)} UTC`],
    endedAt === null ? ["Last seen", `${dateText(seenAt)} UTC`] : ["Ended", `${dateText(endedAt)} UTC`],
    ["On the timer", `${timeText(spentSeconds)} of ${timeText(plannedSeconds)} planned`],
    ...(slotMinutes === null ? [] : [["Slot", `${slotMinutes} min`] as const]),
    ...(questionSeconds === 0 ? [] : [["Questions", timeText(questionSeconds)] as const]),
    ["Content", record.deck.hash],
  ];
  const cells = rows.map(
    ([name, value]) => `<tr><th scope="row">${name}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table class="agenda"><tbody>${cells.join("")}</tbody></table>`;
}

function sections({ sections: all }: SessionRecord): string {
  const rows = all
    .slice(0, most.sections)
    .map(
      ({ title, plannedSeconds, spentSeconds }) =>
        `<tr><td>${escapeHtml(title)}</td><td class="number">${timeText(plannedSeconds)}</td><td class="number">${timeText(spentSeconds)}</td></tr>`,
    );
  if (rows.length === 0) return "";
  return `<h2 aria-level="2">Planned and actual</h2><table class="agenda"><thead><tr><th scope="col">Section</th><th scope="col" class="number">Planned</th><th scope="col" class="number">Actual</th></tr></thead><tbody>${rows.join("")}</tbody></table>${more(all.length, most.sections)}`;
}

function slides({ skipped, pulledIn, dropped, finishOnTime, slides: shown }: SessionRecord): string {
  const brought = finishOnTime.reduce((sum, it) => sum + it.broughtBack.length, 0);
  const lines = [
    `Shown: ${shown.length} ${shown.length === 1 ? "slide" : "slides"}.`,
    skipped.length > 0 && `Not shown: ${numbers(skipped)}.`,
    pulledIn.length > 0 && `Pulled in although hidden: ${numbers(pulledIn)}.`,
    dropped.length > 0 && `Left out to end on time: ${numbers(dropped)}.`,
    brought > 0 && `Brought back after that: ${numbers(finishOnTime.flatMap((it) => it.broughtBack))}.`,
  ].filter((it) => it !== false);
  return `<h2 aria-level="2">Slides</h2><ul>${lines.map((it) => `<li>${it}</li>`).join("")}</ul>`;
}

function interruptions({ interruptions: all }: SessionRecord): string {
  if (all.length === 0) return "";
  const items = all
    .slice(0, most.interruptions)
    .map(({ from, to }) => `<li>${clockText(from)} to ${to === null ? "the end" : clockText(to)} UTC</li>`);
  return `<h2 aria-level="2">Interruptions</h2><ul>${items.join("")}</ul>${more(all.length, most.interruptions)}`;
}

function questions({ parked }: SessionRecord): string {
  if (parked.length === 0) return "";
  const items = parked
    .slice(0, most.questions)
    .map(
      ({ text, number }) =>
        `<li>${escapeHtml(text.slice(0, 300))} <span class="quiet">slide ${number}</span></li>`,
    );
  return `<h2 aria-level="2">Questions kept for later</h2><ol>${items.join("")}</ol>${more(parked.length, most.questions)}`;
}

function quizzes({ quizzes: all = [] }: SessionRecord): string {
  if (all.length === 0) return "";
  const items = all.map(
    ({ question, answers }) =>
      `<li>${escapeHtml(question)}: ${answers.map((it) => `${escapeHtml(it.text)} ${it.count}`).join(", ")}</li>`,
  );
  return `<h2 aria-level="2">Answers counted</h2><ul>${items.join("")}</ul>`;
}

const more = (count: number, shown: number): string =>
  count > shown ? `<p class="quiet">${count - shown} more in the record as JSON.</p>` : "";

/** `2, 5–8`. */
function numbers(slides: readonly { readonly number: number }[]): string {
  const sorted = [...new Set(slides.map((it) => it.number))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(", ") : `${run[0]}–${run.at(-1)}`)).join(", ");
}

/** `12:05`: minutes and seconds. */
const timeText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, "0")}`;

const dateText = (time: string): string => `${time.slice(0, 10)} ${clockText(time)}`;
const clockText = (time: string): string => time.slice(11, 16);
