import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "#core/check/check.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { DeckFiles } from "#core/deck/deck.ts";
import { findIdentifiers, scanText } from "#core/share/find-identifiers.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const kindsIn = (text: string) => scanText(text).map((it) => it.kind);

const deckOf = (text: string, more: Partial<DeckFiles> = {}) =>
  parseDeck({
    name: "talk",
    settings: { name: "deck.yml", text: "title: Case\nowner: educator@hospital.example\n" },
    sources: [{ name: "01.md", text }],
    data: [],
    assets: [],
    ...more,
  });

test.each([
  ["MRN: 00482913", "record number"],
  ["mrn 4829-1377", "record number"],
  ["Medical record number **A482913**", "record number"],
  ["patient ID #77120045", "record number"],
  ["NHS number 943 476 5919", "record number"],
  ["SSN 219-09-9999", "social security number"],
  ["DOB: 03/14/1957", "birth date"],
  ["born on 14 March 1957", "birth date"],
  ["Date of birth 1957-03-14", "birth date"],
  ["born March 14, 1957", "birth date"],
  ["call (415) 867-5309", "phone number"],
  ["call 415-867-5309.", "phone number"],
  ["call +44 20 7946 0958", "phone number"],
  ["write to jane.roe@mail.example.org", "e-mail address"],
  ["Mr. Smith came back", "name of a person"],
  ["Mrs McArthur slept", "name of a person"],
  ["Patient: Jane Roe", "name of a person"],
  ["Patient name: Roe, Jane", "name of a person"],
  ["lives at 221 Baker Street", "street address"],
  ["lives at 14 N. Old Mill Rd.", "street address"],
  ["a 94-year-old woman", "age over 89"],
])("“%s” is found as %s", (text, kind) => {
  expect(kindsIn(text)).toEqual([kind]);
});

test.each([
  "0.5 mg/kg over 40 minutes, n = 4829, p < 0.001",
  "Mr. J., a 54-year-old man",
  "a study of 1999-2004 with 30-90 days of follow-up",
  "born in 1957",
  "call 1-800-273-8255, the crisis line; dial 988",
  "doi:10.1056/NEJMoa2206443 and https://example.org/415-867-5309",
  "Patient: stays fasting",
  "Patient safety: Check the Pump",
  "2019-03-14 10:30 to 11:45",
  "12 Things Every Nurse Should Know",
  "JAMA 2014;71(6):681-688",
  "PMID: 23982301",
  "ISBN 978-3-16-148410-0",
  "18 to 65 years old; up to 90 years",
  "[@berman2000] and @someone",
  "1.8 (1.4 to 2.2), 46% against 16%",
])("“%s” is no identifier", (text) => {
  expect(kindsIn(text)).toEqual([]);
});

test("a hit in notes, alternative text, data and file names is told with its exact place", () => {
  const text = "# Case\n\n![Wound of Mr. Smith](images/a.png)\n\n::: notes\nHer MRN is: MRN 4482913\n:::\n";
  const csv = "name,phone\nA,415-867-5309\n";
  const deck = deckOf(text, {
    data: [{ name: "data/list.csv", text: csv }],
    assets: ["images/MRN_4482913-wound.jpg", "images/a.png"],
  });
  const hits = findIdentifiers(deck).map(({ kind, source, range, isFileName }) => ({
    kind,
    words: isFileName
      ? source
      : ({ "01.md": text, "data/list.csv": csv }[source] ?? "").slice(range.from, range.to),
  }));
  expect(hits).toEqual([
    { kind: "name of a person", words: "Mr. Smith" },
    { kind: "record number", words: "MRN 4482913" },
    { kind: "phone number", words: "415-867-5309" },
    { kind: "record number", words: "images/MRN_4482913-wound.jpg" },
  ]);
});

test("what the settings say of the author is nobody’s secret", () => {
  expect(findIdentifiers(deckOf("Questions? educator@hospital.example"))).toEqual([]);
});

test("check lists a possible identifier at its line without repeating its words", () => {
  const problems = check(deckOf("# Case\n\nMRN: 00482913\n"), { todayIso: "2026-11-24" });
  const found = problems.find((it) => it.code === "identifier.possible");
  expect(found).toMatchObject({ source: "01.md", range: { from: 8, to: 21 }, severity: "warning" });
  expect(JSON.stringify(found?.detail)).not.toContain("00482913");
});

test("the decks that ship raise no false alarm", () => {
  const slides = fileURLToPath(new URL("../../../slides", import.meta.url));
  const files = readdirSync(slides, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const read = files
    .filter((it) => /\.(?:md|csv)$/.test(it.name))
    .map((it) => ({ name: it.name, text: readFileSync(`${it.parentPath}/${it.name}`, "utf8") }));
  expect(read.length).toBeGreaterThan(10);
  const hits = read.flatMap(({ name, text }) =>
    scanText(text).map(({ kind, range }) => `${name}: ${kind}: ${text.slice(range.from, range.to)}`),
  );
  expect(hits).toEqual([]);
});

test("no text takes long, and places never overlap", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."Mr. Smith 415-867@MRN:+()a0"), maxLength: 400 }),
      (text) => {
        const hits = scanText(text);
        for (const [at, { range }] of hits.entries()) {
          expect(range.to).toBeGreaterThan(range.from);
          expect(range.from).toBeGreaterThanOrEqual(hits[at - 1]?.range.to ?? 0);
        }
      },
    ),
  );
  const startedMs = cpuMs();
  for (const part of ["9", "a.", "+1 ", "Aa ", "1 Aa ", "MRN ", "@a", "born ", "415-867-"])
    scanText(part.repeat(50_000));
  expect(cpuMs() - startedMs).toBeLessThan(10_000);
});
