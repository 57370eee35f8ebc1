/** The record of a show on one sheet of paper: when and where, planned against actual, what was left out, questions kept. */

import type { Deck } from "../deck/deck.ts";
import { minutesText } from "../minutes-text.ts";
import { escapeHtml } from "../render/escape.ts";
import type { SessionRecord } from "../show/session-record.ts";
import type { PrintDocument } from "./print-document.ts";
import { createSheets, flow, paperDocument } from "./sheet.ts";

/** How much of each list is printed, and how long its words may be; the JSON holds them all. */
interface Room {
  readonly sections: number;
  readonly questions: number;
  readonly interruptions: number;
  readonly quizzes: number;
  /** Runs of slide numbers. */
  readonly runs: number;
  readonly letters: number;
}

/** From the most to so little that it fits on one sheet whatever was shown. */
export const sessionRooms: readonly [Room, ...Room[]] = [
  { sections: 16, questions: 12, interruptions: 6, quizzes: 8, runs: 60, letters: 300 },
  { sections: 14, questions: 6, interruptions: 4, quizzes: 4, runs: 30, letters: 160 },
  { sections: 8, questions: 3, interruptions: 2, quizzes: 2, runs: 12, letters: 90 },
  { sections: 4, questions: 1, interruptions: 1, quizzes: 1, runs: 6, letters: 60 },
];

/** `timeZone` is a name of the IANA database: paper has the time of the wall, the JSON that of the world. */
export function sessionDocument(
  deck: Deck,
  record: SessionRecord,
  timeZone: string,
  most: Room = sessionRooms[0],
): PrintDocument {
  const time = wallTime(timeZone);
  const look = { paper: null, orientation: "portrait" } as const;
  const about = record.kind === "rehearsal" ? "Rehearsal record" : "Session record";
  const text = [
    `<h1 aria-level="1">${escapeHtml(record.deck.title.slice(0, most.letters))}</h1>`,
    `<p>${about}${record.place === "" ? "" : ` · ${escapeHtml(record.place)}`}</p>`,
    facts(record, time, timeZone),
    sections(record, most),
    slides(record, most),
    interruptions(record, time, most),
    questions(record, most),
    quizzes(record, most),
  ].join("");
  const document = paperDocument(deck, look, [
    createSheets(deck, look)("text-page session-page", about, flow(text)),
  ]);
  return { ...document, title: `${record.deck.title}: ${about.toLowerCase()}` };
}

function facts(record: SessionRecord, time: WallTime, timeZone: string): string {
  const { startedAt, endedAt, seenAt, slotMinutes, plannedSeconds, spentSeconds, questionSeconds } = record;
  const rows: readonly (readonly [string, string])[] = [
    ["Began", `${time(startedAt, "date")} (${timeZone})`],
    endedAt === null ? ["Last seen", time(seenAt, "date")] : ["Ended", time(endedAt, "date")],
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

function sections({ sections: all }: SessionRecord, most: Room): string {
  const rows = all
    .slice(0, most.sections)
    .map(
      ({ title, plannedSeconds, spentSeconds }) =>
        `<tr><td>${escapeHtml(title.slice(0, most.letters))}</td><td class="number">${timeText(plannedSeconds)}</td><td class="number">${timeText(spentSeconds)}</td></tr>`,
    );
  if (rows.length === 0) return "";
  return `<h2 aria-level="2">Planned and actual</h2><table class="agenda"><thead><tr><th scope="col">Section</th><th scope="col" class="number">Planned</th><th scope="col" class="number">Actual</th></tr></thead><tbody>${rows.join("")}</tbody></table>${more(all.length, most.sections)}`;
}

function slides(
  { skipped, pulledIn, dropped, finishOnTime, slides: shown }: SessionRecord,
  { runs }: Room,
): string {
  const brought = finishOnTime.reduce((sum, it) => sum + it.broughtBack.length, 0);
  const lines = [
    `Shown: ${shown.length} ${shown.length === 1 ? "slide" : "slides"}.`,
    skipped.length > 0 && `Not shown: ${numbers(skipped, runs)}.`,
    pulledIn.length > 0 && `Pulled in although hidden: ${numbers(pulledIn, runs)}.`,
    dropped.length > 0 && `Left out to end on time: ${numbers(dropped, runs)}.`,
    brought > 0 &&
      `Brought back after that: ${numbers(
        finishOnTime.flatMap((it) => it.broughtBack),
        runs,
      )}.`,
  ].filter((it) => it !== false);
  return `<h2 aria-level="2">Slides</h2><ul>${lines.map((it) => `<li>${it}</li>`).join("")}</ul>`;
}

function interruptions({ interruptions: all }: SessionRecord, time: WallTime, most: Room): string {
  if (all.length === 0) return "";
  const items = all
    .slice(0, most.interruptions)
    .map(
      ({ from, to }) => `<li>${time(from, "clock")} to ${to === null ? "the end" : time(to, "clock")}</li>`,
    );
  return `<h2 aria-level="2">Interruptions</h2><ul>${items.join("")}</ul>${more(all.length, most.interruptions)}`;
}

function questions({ parked }: SessionRecord, most: Room): string {
  if (parked.length === 0) return "";
  const items = parked
    .slice(0, most.questions)
    .map(
      ({ text, number }) =>
        `<li>${escapeHtml(text.slice(0, most.letters))} <span class="quiet">slide ${number}</span></li>`,
    );
  return `<h2 aria-level="2">Questions kept for later</h2><ol>${items.join("")}</ol>${more(parked.length, most.questions)}`;
}

function quizzes({ quizzes: all = [] }: SessionRecord, most: Room): string {
  if (all.length === 0) return "";
  const items = all.slice(0, most.quizzes).map(({ question, answers }) => {
    const counts = answers
      .slice(0, 8)
      .map(({ text, count }) => `${escapeHtml(text.slice(0, most.letters / 4))} ${count}`);
    const rest = answers.length > counts.length ? [`${answers.length - counts.length} more`] : [];
    return `<li>${escapeHtml(question.slice(0, most.letters))}: ${[...counts, ...rest].join(", ")}</li>`;
  });
  return `<h2 aria-level="2">Answers counted</h2><ul>${items.join("")}</ul>${more(all.length, most.quizzes)}`;
}

const more = (count: number, shown: number): string =>
  count > shown ? `<p class="quiet">${count - shown} more in the record as JSON.</p>` : "";

/** `2, 5–8`. */
function numbers(slides: readonly { readonly number: number }[], most: number): string {
  const sorted = [...new Set(slides.map((it) => it.number))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const shown = runs
    .slice(0, most)
    .map((run) => (run.length < 3 ? run.join(", ") : `${run[0]}–${run.at(-1)}`));
  const rest = runs.slice(most).flat().length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more in the record as JSON`] : [])].join(", ");
}

const timeText = (seconds: number): string => minutesText(Math.round(seconds));

type WallTime = (time: string, what: "date" | "clock") => string;

/** `2026-11-24 09:30`, or the second half of it, as the clocks of that zone show it. */
function wallTime(timeZone: string): WallTime {
  // Swedish writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (time, what) => {
    const text = format.format(new Date(time));
    return what === "date" ? text : text.slice(-5);
  };
}
