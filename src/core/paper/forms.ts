/** The forms of a training, filled with what the deck knows. */

import type { Deck } from "../deck/deck.ts";
import { plainText } from "../deck/plain-text.ts";
import { escapeHtml } from "../render/escape.ts";
import { lexBlocks } from "../render/lexer.ts";
import { slideJob } from "../render/make-job.ts";
import type { SlideToken } from "../render/tokens.ts";

/** More rows than a page holds make no second sheet: people take another copy. */
const signInRows = 22;

const heading = (words: string, deck: Deck, hasPlace = false): string => {
  const { title, organization, authors, date, slot } = deck.settings;
  const facts: readonly (readonly [string, string])[] = [
    ["Training", title],
    ["Presenter", authors.join(", ")],
    ["Organization", organization],
    ["Date", date],
    ["Length", slot === null ? "" : `${slot} minutes`],
    ...(hasPlace ? ([["Place", ""]] as const) : []),
  ];
  const told = facts.map(
    ([name, value]) =>
      `<div><dt>${name}</dt><dd>${value === "" ? '<span class="write" aria-hidden="true"></span>' : escapeHtml(value)}</dd></div>`,
  );
  return `<h1 aria-level="1">${words}</h1><dl class="form-facts">${told.join("")}</dl>`;
};

export function signInSheet(deck: Deck): string {
  const rows = Array.from(
    { length: signInRows },
    (_, at) => `<tr><td class="number">${at + 1}</td><td></td><td></td><td></td><td></td></tr>`,
  );
  return `<div class="form">${heading("Sign-in sheet", deck, true)}<table class="form-table sign-in"><thead><tr><th scope="col" class="number">No.</th><th scope="col">Name (print)</th><th scope="col">Credentials</th><th scope="col">Unit</th><th scope="col">Signature</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
}

export function evaluationForm(deck: Deck): string {
  const { objectives } = deck.settings;
  const general = [
    "The content was at the right level for my work.",
    "Claims were supported by evidence, and its limits were said.",
    "The presentation was balanced and free of commercial bias.",
    "The presenter was clear and answered questions.",
    "There was enough time.",
  ];
  return [
    heading("Evaluation", deck),
    '<p class="keep-with-next">Circle one: 1 strongly disagree, 3 neither, 5 strongly agree.</p>',
    objectives.length === 0
      ? ""
      : `<h2 aria-level="2">After this session I can</h2>${scale(objectives.map((it) => it.text))}`,
    `<h2 aria-level="2">The session</h2>${scale(general)}`,
    '<h2 aria-level="2">In your words</h2>',
    open("What will you do differently at work?"),
    open("What was missing, or should be left out?"),
  ].join("");
}

function scale(statements: readonly string[]): string {
  const choices = [1, 2, 3, 4, 5].map((it) => `<td class="choice-cell">${it}</td>`).join("");
  const rows = statements.map((it) => `<tr><th scope="row">${escapeHtml(it)}</th>${choices}</tr>`);
  return `<table class="form-table scale"><tbody>${rows.join("")}</tbody></table>`;
}

const open = (question: string): string =>
  `<div class="open-question keep"><p>${question}</p><span class="write" aria-hidden="true"></span><span class="write" aria-hidden="true"></span></div>`;

/** What the deck's checklists name; without one, what its objectives promise. */
export function checklistForm(deck: Deck): string {
  const found = deck.slides
    .filter((it) => /:::[ \t]*checklist/i.test(it.slide.text))
    .map(({ slide }) => ({ title: slide.title ?? "Checklist", items: checklistItems(deck, slide.id) }))
    .filter((it) => it.items.length > 0);
  const groups =
    found.length > 0
      ? found
      : [{ title: "Objectives", items: deck.settings.objectives.map((it) => it.text) }];
  const tables = groups.map(({ title, items }) => {
    const rows = items.map(
      (it) => `<tr><th scope="row">${escapeHtml(it)}</th><td></td><td></td><td></td></tr>`,
    );
    return `<h2 aria-level="2">${escapeHtml(title)}</h2><table class="form-table skills"><thead><tr><th scope="col">Skill</th><th scope="col">Met</th><th scope="col">Needs practice</th><th scope="col">Initials</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  });
  return `${heading("Skills checklist", deck)}${tables.join("")}${signatures(["Learner", "Observer", "Date"])}`;
}

function checklistItems(deck: Deck, id: string): readonly string[] {
  const find = (tokens: readonly SlideToken[], inside: boolean): string[] =>
    tokens.flatMap((token) => {
      if (token.type === "container") return find(token.tokens, inside || token.name === "checklist");
      if (token.type !== "list" || !inside) return [];
      return token.items.map((it) => plainText(it.text.split("\n")[0] ?? ""));
    });
  try {
    return find(lexBlocks(slideJob(deck, id).markdown), false);
  } catch {
    return [];
  }
}

export function disclosurePage(deck: Deck): string {
  const { credit } = deck.settings;
  const say = (text: string, otherwise: string) => `<p>${escapeHtml(text === "" ? otherwise : text)}</p>`;
  return [
    heading("Disclosure", deck),
    '<h2 aria-level="2">Financial relationships</h2>',
    say(credit.disclosure, "No statement was given in the deck."),
    '<h2 aria-level="2">Credit</h2>',
    say(credit.text, "No credit statement was given in the deck."),
    signatures(["Presenter", "Planner", "Date"]),
  ].join("");
}

const signatures = (labels: readonly string[]): string =>
  `<div class="signs keep">${labels
    .map(
      (it) =>
        `<div class="sign"><span class="sign-line" aria-hidden="true"></span><span class="sign-label">${it}</span></div>`,
    )
    .join("")}</div>`;
