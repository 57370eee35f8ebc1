/** The words for every problem of a deck: what is wrong and what to do, in one sentence. */

import type { Problem, ProblemCode } from "#core/problem.ts";

type Detail = Problem["detail"];

const quoted = (detail: Detail, name: string) => `“${detail[name] ?? ""}”`;
const one = (words: string) => () => words;

const overflows: Readonly<Record<string, string>> = {
  top: "The content begins above its slide",
  right: "The content is wider than its slide has room for",
  bottom: "The content is higher than its slide has room for",
  left: "The content begins left of its slide",
  inside: "A box on this slide cuts its content off",
  picture: "The content leaves its picture too little room",
};

/** What helps a slide that is too full, as far as drawing it smaller was tried. */
const tooFull = ({ fit, left }: Detail): string => {
  if (left) return `with words 24 px high it still lacks ${left} px, so split the slide, or shorten it.`;
  return fit ? `fit it, shorten it, or split the slide.` : "shorten it, or split the slide.";
};

const drawn = ({ theme, canvas }: Detail) => (theme && canvas ? ` (theme ${theme}, ${canvas})` : "");

/** A code without words does not compile. */
const words = {
  "deck.empty": one("This deck has no slides yet: write something, or begin a slide with a heading."),
  "settings.syntax": (it) => `The settings cannot be read, so defaults are used: ${it.reason}.`,
  "settings.value": (it) =>
    `${quoted(it, "value")} cannot be used for ${it.key}, so the default stands: write ${it.expected}.`,
  "settings.unknown-key": (it) =>
    `Lectern has no setting ${quoted(it, "key")}: it is kept and does nothing; check its spelling.`,
  "settings.too-large": one("The settings are longer than 64 KB and are not read: make them shorter."),
  "header.syntax": (it) => `The header of this source cannot be read: ${it.reason}.`,
  "header.value": (it) => `${quoted(it, "value")} cannot be used for ${it.key}: write ${it.expected}.`,
  "header.unknown-key": (it) =>
    `${quoted(it, "key")} means nothing in the header of a source: use section, minutes or objectives, or move it to deck.yml.`,
  "source.binary": one(
    "This file is not text, so nothing of it is shown: take it out of the deck, or rename it if it is a picture.",
  ),
  "source.undecodable": one(
    "This file is not UTF-8 text and opens read-only: save it as UTF-8 in the program it came from.",
  ),
  "slide.attribute-syntax": one('This part of the slide’s attributes cannot be read: write name="value".'),
  "slide.unknown-attribute": (it) =>
    `A slide has no attribute ${quoted(it, "name")}: it does nothing; check its spelling.`,
  "slide.attribute-value": (it) =>
    `${quoted(it, "value")} cannot be used for ${it.name}: write ${it.expected}.`,
  "slide.unknown-layout": (it) => `There is no layout ${quoted(it, "layout")}: use ${it.expected}.`,
  "slide.too-large": one(
    "This slide is larger than 200 KB and shows as plain text: split it, or move large data into a file.",
  ),
  "slide.overflow": (it) =>
    `${overflows[it.side ?? ""] ?? overflows.bottom} by ${it.pixels} px${drawn(it)}: ${tooFull(it)}`,
  "slide.small-text": (it) =>
    `${quoted(it, "text")} is ${it.size} px high${drawn(it)}, and ${it.floor} px can be read from the back row: make it larger, or say less.`,
  "slide.low-contrast": (it) =>
    `${quoted(it, "text")} has a contrast of ${it.ratio}:1 with its ground${drawn(it)}, and ${it.needed}:1 can be read: choose a darker or lighter colour.`,
  "slide.no-notes": one(
    "This slide has no speaker notes: add a “::: notes” block, so that it can be timed and handed on.",
  ),
  "slide.no-title": (it) =>
    `Slide ${it.slide} has no heading, so outline and screen readers cannot name it: add one.`,
  "slide.duplicate-id": (it) =>
    `The id ${quoted(it, "id")} already belongs to slide ${it.slide}, so links reach only that one: choose another.`,
  "slide.heading-order": (it) =>
    `This heading jumps from level ${it.previous} to level ${it.level}: use the level between.`,
  "notes.old-form": one(
    "These notes are in an older form and are read as notes: write them as a “::: notes” block.",
  ),
  "notes.ambiguous": (it) =>
    `${quoted(it, "word")} may be meant as speaker notes: write “::: notes” for notes, or other words for text on the slide.`,
  "notes.unclosed": one(
    "These notes are never closed, so all to the end of the slide is notes: add “:::” where they end.",
  ),
  "container.unclosed": (it) =>
    `The container ${quoted(it, "name")} is never closed, so it ends with the slide: add “:::” where it ends.`,
  "container.unknown": (it) =>
    `There is no container ${quoted(it, "name")}, so its text shows as it is: check its spelling.`,
  "container.stray-close": one(
    "This “:::” closes nothing: take it away, or add the line that opens its container.",
  ),
  "fence.unclosed": one(
    "This code block is never closed, so all that follows is code: add a line of backticks where it ends.",
  ),
  "html.removed": (it) => `${it.what} is left out, because a deck can do nothing but be shown: take it away.`,
  "html.unclosed": (it) => `${quoted(it, "what")} is never closed: add its end, or take it away.`,
  "math.syntax": (it) =>
    `This formula cannot be read and shows as text: ${it.reason ?? "check its commands and braces"}.`,
  "image.missing": (it) =>
    `The deck has no file ${quoted(it, "address")}: check the name, or put the file into the deck.`,
  "image.undecodable": (it) =>
    `${quoted(it, "address")} is in the deck but is no picture that can be shown: save it again as PNG, JPEG, WebP or SVG.`,
  "image.no-alt": (it) =>
    `The image ${quoted(it, "address")} has no description: write what it shows between the brackets.`,
  "image.heavy": (it) =>
    `${quoted(it, "address")} has ${it.megapixels} megapixels, far more than a slide can show: save a smaller copy, or shows and files get slow.`,
  "image.remote": (it) =>
    `${quoted(it, "address")} lies on another computer, is not loaded unless you allow it in the deck’s settings, and is in no export: save it in the deck’s folder.`,
  "image.fetched": (it) =>
    `${quoted(it, "address")} is loaded from the network, as you allowed: without network it is missing in the room, and it is in no export. Save it in the deck’s folder to be sure.`,
  "media.unplayable": (it) =>
    `${quoted(it, "address")} is of a kind that cannot be played here: save it again as MP4 (H.264), WebM, MP3 or WAV.`,
  "media.undecodable": (it) =>
    `${quoted(it, "address")} is in the deck but cannot be played, so it is damaged or not what its ending says: save it again as MP4 (H.264), WebM, MP3 or WAV.`,
  "media.untried": (it) =>
    `${quoted(it, "address")} could not be tried here: play it once in the show, on the machine that will present.`,
  "media.no-captions": (it) =>
    `${quoted(it, "address")} has no captions: put a WebVTT file of the same name beside it, or name one in its options as captions.`,
  "link.missing-slide": (it) =>
    `No slide answers to ${quoted(it, "address")}: give a slide this id, or correct the link.`,
  "link.missing-file": (it) =>
    `The deck has no file ${quoted(it, "address")}: check the name, or write the whole address.`,
  "citation.unknown": (it) =>
    `No reference has the key ${quoted(it, "key")}: add it to the bibliography, or correct the key.`,
  "reference.uncited": (it) => `The reference ${quoted(it, "key")} is never cited: cite it, or take it out.`,
  "reference.old": (it) =>
    `The source ${quoted(it, "key")} is of ${it.year}, older than the ${it.limit} years this deck allows: look for newer evidence, or cite it knowingly.`,
  "reference.syntax": (it) =>
    `This part of the bibliography cannot be read: ${it.reason ?? "check its braces and commas"}.`,
  "reference.file-missing": (it) =>
    `The bibliography ${quoted(it, "address")} is not in the deck: check its name.`,
  "quiz.syntax": (it) => `This quiz cannot be read as written: ${it.reason}.`,
  "quiz.no-answer": (it) =>
    it.answer
      ? `${quoted(it, "answer")} is none of this quiz’s options: give the letter, the number or the text of one.`
      : "This quiz has no answer: add “answer:” with the letter of an option.",
  "diagram.undrawn": (it) =>
    `${quoted(it, "text")} could not be drawn, so its source shows: check its syntax, or make it smaller.`,
  "font.failed": (it) =>
    `The typeface ${quoted(it, "family")} did not load, so other letters stand in its place and lines may break elsewhere: install the program again.`,
  "chart.syntax": (it) => `This chart cannot be read as written: ${it.reason}.`,
  "chart.unknown-key": (it) =>
    `${quoted(it, "key")} means nothing in a chart: it does nothing; check its spelling.`,
  "chart.value": (it) => `${quoted(it, "value")} cannot be used for ${it.key}: write ${it.expected}.`,
  "chart.no-axis": one(
    "This chart does not say what its values are: add “axis:” with a title and the unit, such as “Response (%)”.",
  ),
  "chart.no-alt": one(
    "This chart has no description: add “alt:” with one sentence that says what it shows, for those who cannot see it.",
  ),
  "chart.log-bar": one(
    "A bar has no length on a log axis, because nothing there is zero: use “type: dot”, or “scale: linear”.",
  ),
  "chart.file-missing": (it) =>
    `The deck has no data file ${quoted(it, "address")}: check the name, or put the .csv file into the deck.`,
  "chart.column-missing": (it) =>
    `The data has no column ${quoted(it, "column")}: its columns are ${it.columns || "not named; write them in its first line"}.`,
  "chart.empty": (it) =>
    `The data file ${quoted(it, "address")} has no rows: write one for each value below its header.`,
  "chart.open-quote": one(
    "A quote is opened here and never closed, so all that follows is one cell: close it, or write two quotes for one.",
  ),
  "chart.not-a-number": (it) =>
    `${quoted(it, "value")} is no number a chart can draw: write one such as 1.8 or >10, or leave the cell empty when it was not reported.`,
  "chart.log-not-positive": (it) =>
    `${quoted(it, "value")} has no place on a log axis: use numbers above 0, or “scale: linear”.`,
  "chart.interval": one(
    "This interval cannot be drawn: give both of its ends, the lower one first, with the value between them.",
  ),
  "chart.mixed-labels": one(
    "Some labels of this line are numbers and others are not, so all stand at equal distances: write all of one kind.",
  ),
  "chart.too-many-rows": (it) =>
    `A chart draws ${it.most} rows, and the data has more: those after them are left out; sum the data up.`,
  "chart.too-many-series": (it) =>
    `A chart can tell ${it.most} series apart, and the data has more: those after them are left out; split the chart.`,
  "objective.unknown": (it) =>
    `No objective is called ${quoted(it, "id")}: add it to the settings, or correct the name.`,
  "objective.untaught": (it) =>
    `No slide teaches objective ${it.id}: tag one with objective="${it.id}", or drop it.`,
  "objective.untested": (it) => `No quiz tests objective ${it.id}: add one with “objective: ${it.id}”.`,
  "time.over-slot": (it) =>
    `${it.planned} minutes are planned for a slot of ${it.slot}: shorten, hide slides, or ask for more time.`,
  "review.overdue": (it) =>
    `The review was due on ${it.due}: look the deck over and set “reviewed” to the day you did.`,
  "value.unknown": (it) =>
    `{{${it.name}}} has no value: add it under “site” in the settings, or correct the name.`,
  "claim.no-source": (it) =>
    `${quoted(it, "text")} states something to act on and names no source: cite one, or say that none is needed.`,
  "abbreviation.error-prone": (it) =>
    `${quoted(it, "text")} has been misread and harmed patients: write ${quoted(it, "instead")}.`,
  "identifier.possible": (it) =>
    `This ${it.where} may hold a ${it.kind} that points at a patient: take it out before you share the deck.`,
} as const satisfies Record<ProblemCode, (detail: Detail) => string>;

/** One plain sentence for a problem: what is wrong and what to do. Text only, never HTML. */
export function problemWords(problem: Pick<Problem, "code" | "detail">): string {
  return words[problem.code](problem.detail);
}
