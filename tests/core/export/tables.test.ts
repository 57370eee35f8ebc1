/** The planning table, the outline as text, and names for certificates. */

import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { outlineMarkdown } from "#core/export/outline-markdown.ts";
import { planningCsv, planningTable, readCsv } from "#core/export/planning-table.ts";
import { readNames } from "#core/export/read-names.ts";
import { slideNumbers } from "#core/paper/print-slides.ts";
import { sharedNotes } from "#core/paper/written.ts";

const deckOf = (
  text: string,
  settings = "title: Sepsis\nauthors: [Ada, Bo]\nobjectives:\n  - {id: O1, text: =SUM of signs}\n",
) =>
  parseDeck({
    name: "talk",
    settings: { name: "deck.yml", text: settings },
    sources: [{ name: "01.md", text }],
    data: [],
    assets: [],
  });

const quiz = "```quiz\nquestion: Which?\noptions: [a, b]\nanswer: A\n```\n";
const text = `---\nsection: Signs\nminutes: 4\n---\n\n# First\n\n- one\n  - under one\n\n<!-- .slide: objective="O1" -->\n\n::: notes\nsaid only here, never written\n:::\n\n---\n\n## Second\n\n![A photo](a.png)\n\n${quiz}`;

test("the planning table has a row a section, and its CSV reads back the same but for cells that would be formulas", () => {
  const table = planningTable(deckOf(text));
  expect(table.rows).toEqual([
    ["O1 =SUM of signs", "Signs\nFirst\nSecond", "4", "Ada, Bo", "Presentation with slides\nKnowledge check"],
  ]);
  expect(readCsv(planningCsv(table))[1]).toEqual(table.rows[0]);
  const evil = planningCsv({ rows: [["=1+1", "+x", "1", "@y", "-z"]], minutes: 1 });
  expect(readCsv(evil)[1]).toEqual(["'=1+1", "'+x", "1", "'@y", "'-z"]);
});

test("the outline has sections, titles and words by depth, without pictures and notes", () => {
  const deck = deckOf(text);
  const outline = outlineMarkdown(deck, slideNumbers(deck, { range: "", hidden: false }));
  expect(outline).toContain("## Signs (4 min)");
  expect(outline).toContain("### 1. First\n\n- one\n  - under one\n");
  expect(outline).toContain("### 2. Second\n\n- Which?");
  expect(outline).not.toMatch(/photo|said only/);
});

test.each([
  ["a column called name", "ID,Name\n1,Ada Lovelace\n2, Bo  Li \n", ["Ada Lovelace", "Bo Li"]],
  ["first and last name", "first name,last name\nAda,Lovelace\n", ["Ada Lovelace"]],
  ["a bare list", "\uFEFFAda\n\nBo\n", ["Ada", "Bo"]],
  ["semicolons", "Unit;Full name\nICU;Ada, RN\n", ["Ada, RN"]],
  ["nothing", "", []],
])("reads names from %s", (_, csv, names) => {
  expect(readNames(csv)).toEqual(names);
});

test.each([
  ["::: notes {.share}", 1],
  ["::: notes", 0],
  ["::: notes {.shared}", 0],
  ["::: notes share", 0],
  ["::: notes {#a .share .b}", 1],
])("of %j only what is marked may be shared", (line, count) => {
  const slide = deckOf(`# A\n\n${line}\nread me .share {.share}\n:::\n`).slides[0]?.slide;
  expect(slide && sharedNotes(slide)).toHaveLength(count);
});
