import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addReferences } from "#core/cite/add-references.ts";
import type { Reference } from "#core/cite/bibliography.ts";
import { parseBibtex } from "#core/cite/bibtex.ts";
import { duplicates } from "#core/cite/same-work.ts";
import { bibtexEntry } from "#core/cite/write-bibtex.ts";

const none = new Map<string, Reference>();
const ris = `TY  - JOUR
AU  - Doe, Jane Q.
AU  - Ärzte & Co
PY  - 2021/03/04
TI  - Light & shadow in 50% of wards
T2  - Journal of Lamps
VL  - 12
IS  - 3
SP  - 101
EP  - 9
DO  - 10.1000/xyz_1
ER  - 
`;
const csl = JSON.stringify([
  {
    type: "article-journal",
    title: "Light & shadow in 50% of wards",
    author: [{ family: "Doe", given: "Jane Q." }, { literal: "Ärzte & Co" }],
    issued: { "date-parts": [[2021, 3]] },
    "container-title": "Journal of Lamps",
    volume: "12",
    issue: 3,
    page: "101-9",
    DOI: "10.1000/xyz_1",
  },
]);

/** The references of what is added, read back. */
const readBack = (pasted: string, there = none) => parseBibtex(addReferences(pasted, there)?.bibtex ?? "");

describe("references that are pasted", () => {
  it.each([
    ["RIS", ris],
    ["RIS with other line ends", ris.replaceAll("\n", "\r\n")],
    ["CSL-JSON", csl],
  ])("are read from %s", (_, text) => {
    const { references, problems } = readBack(text);
    expect(problems).toEqual([]);
    expect(references).toMatchObject([
      {
        key: "doe2021",
        type: "article",
        authors: [
          { family: "Doe", given: "Jane Q." },
          { family: "Ärzte & Co", given: "" },
        ],
        fields: {
          title: "Light & shadow in 50% of wards",
          journal: "Journal of Lamps",
          year: "2021",
          volume: "12",
          number: "3",
          doi: "10.1000/xyz_1",
        },
      },
    ]);
    expect(references[0]?.fields.pages).toMatch(/^101\D+9$/);
  });

  it("are read from BibTeX, and keep their key", () => {
    expect(addReferences("@article{mine, title={A}, year={2020}}", none)?.keys).toEqual(["mine"]);
  });

  it("get another key where theirs is taken, and are not added twice", () => {
    const there = new Map(readBack(ris).references.map((it) => [it.key, it]));
    const other = ris.replace("xyz_1", "xyz_2").replace("Light", "Lamps");
    expect(addReferences(other + ris, there)).toMatchObject({ keys: ["doe2021b"], known: ["doe2021"] });
    expect(addReferences(ris + ris, none)).toMatchObject({ keys: ["doe2021"], known: ["doe2021"] });
  });

  it.each(["", "just words", "{", "[]", '{"title": []}', "TY  - JOUR\nTI  - never ended", "@"])(
    "are none in %j",
    (text) => expect(addReferences(text, none)?.keys ?? []).toEqual([]),
  );

  it("read back as what they were, whatever their words", () => {
    const words = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((it) => /^[A-Za-z0-9 &%$#_.,:()-]*[A-Za-z][A-Za-z0-9 &%$#_.,:()-]*$/.test(it))
      .map((it) => it.replace(/\s+/g, " ").trim());
    fc.assert(
      fc.property(words, words, (title, journal) => {
        const reference: Reference = {
          key: "k",
          type: "article",
          authors: [],
          moreAuthors: false,
          fields: { title, journal },
        };
        const [back] = parseBibtex(bibtexEntry(reference)).references;
        expect({ ...back?.fields }).toEqual({ title, journal });
      }),
      { numRuns: 100, examples: [["--A", "B---"]] },
    );
  });
});

describe("entries of one work", () => {
  it("are found by DOI, however it is written, and by title and year where one has none", () => {
    const { references } = parseBibtex(`
@article{a, title={One}, year={2000}, doi={10.1000/A}}
@article{b, title={Other words}, doi={https://doi.org/10.1000/a}}
@article{c, title={One!}, year={2000}}
@article{d, title={One}, year={2001}}
@article{e, title={Two}, doi={10.1000/e}}
@article{f, title={Two}, doi={10.1000/f}}`);
    expect(duplicates(references)).toEqual([["a", "b", "c"]]);
  });
});
