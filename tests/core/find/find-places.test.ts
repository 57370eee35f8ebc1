import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { findPlaces, type Replacement } from "#core/find/find-places.ts";
import { groupPlaces } from "#core/find/group-places.ts";
import { type FindQuery, patternOf } from "#core/find/query.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const usual = { matchesCase: false, wholeWord: false, isPattern: false };

function find(text: string, query: Partial<FindQuery> & { text: string }, insert?: string) {
  const made = patternOf({ ...usual, ...query });
  if (made?.kind !== "pattern") throw new Error(`no pattern: ${JSON.stringify(made)}`);
  const replacement: Replacement | null =
    insert === undefined ? null : { text: insert, isPattern: query.isPattern === true };
  return findPlaces(text, made.pattern, replacement, 1000);
}

const replaced = (text: string, query: Partial<FindQuery> & { text: string }, insert: string) =>
  applyEdits(
    text,
    find(text, query, insert).map((it) => ({ from: it.from, to: it.to, insert: it.insert ?? "" })),
  );

describe("looking for a text", () => {
  it("finds it whatever its case, unless case counts", () => {
    expect(find("Dose dose DOSE", { text: "dose" })).toHaveLength(3);
    expect(find("Dose dose DOSE", { text: "dose", matchesCase: true })).toHaveLength(1);
    expect(find("ÜBER über", { text: "über" })).toHaveLength(2);
  });

  it("finds whole words of any script, and words joined to signs", () => {
    expect(
      find("ketamine, esketamine ketamines (ketamine)", { text: "ketamine", wholeWord: true }),
    ).toHaveLength(2);
    expect(find("Überdosis über", { text: "über", wholeWord: true })).toHaveLength(1);
    expect(find("5 mg/kg 15 mg/kg", { text: "5 mg/kg", wholeWord: true })).toHaveLength(1);
  });

  it("takes every sign of a plain text as itself", () => {
    const signs = "a.b*c+d?e^f$g(h)i[j]k{l}m|n\\o/p";
    expect(find(`x${signs}x aXbc`, { text: signs })).toMatchObject([{ from: 1, to: signs.length + 1 }]);
  });

  it("says why a regular expression cannot be read, and looks for nothing when there is nothing", () => {
    expect(patternOf({ ...usual, text: "(a", isPattern: true })).toEqual({
      kind: "bad",
      why: "Unterminated group",
    });
    expect(patternOf({ ...usual, text: "a)(b", isPattern: true, wholeWord: true })).toMatchObject({
      kind: "bad",
    });
    expect(patternOf({ ...usual, text: "" })).toBeNull();
  });

  it("passes over places of no length and stops at the most", () => {
    expect(find("abc", { text: "x*", isPattern: true })).toEqual([]);
    const made = patternOf({ ...usual, text: "a" });
    if (made?.kind !== "pattern") throw new Error("no pattern");
    expect(findPlaces("a".repeat(50), made.pattern, null, 20)).toHaveLength(20);
  });

  it("tells the line, shortened around the place", () => {
    const [place] = find(`one\n${"x".repeat(100)} dose ${"y".repeat(100)}\nlast`, { text: "dose" });
    expect(place).toMatchObject({ line: 2, found: "dose" });
    expect(place?.before).toBe(`…${"x".repeat(59)} `);
    expect(place?.after).toBe(` ${"y".repeat(59)}…`);
  });

  it("sees a line end as one sign in a text of Windows, and covers both", () => {
    const text = "one\r\ntwo\r\none\r\ntwo";
    const places = find(text, { text: "e\\nt", isPattern: true });
    expect(places.map((it) => text.slice(it.from, it.to))).toEqual(["e\r\nt", "e\r\nt"]);
    expect(places[0]).toMatchObject({ found: "e⏎t", before: "on", after: "wo" });
    expect(find(text, { text: "^two$", isPattern: true }).map((it) => [it.from, it.line])).toEqual([
      [5, 2],
      [15, 4],
    ]);
  });

  it("fills the groups of a regular expression in, and writes a plain replacement as it is", () => {
    const dose = { text: "(\\d+) (?<unit>mg)", isPattern: true };
    expect(replaced("5 mg and 10 mg", dose, "$<unit> $1")).toBe("mg 5 and mg 10");
    expect(replaced("5 mg", dose, "$& = $$$12 $3 $<none>\\n")).toBe("5 mg = $52 $3 $<none>\n");
    expect(replaced("5 mg", { text: "mg" }, "$1 $& \\n")).toBe("5 $1 $& \\n");
  });

  it("changes nothing when it writes what it found", () => {
    const ends = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(
        anyText,
        ends,
        fc.constantFrom("e", "---", "[\\w-]+\\n", "\\s+", "."),
        (lf, end, pattern) => {
          const text = lf.replaceAll(/\r?\n/g, end);
          const places = find(text, { text: pattern, isPattern: true }, "$&");
          const edits = places.map((it) => ({
            from: it.from,
            to: it.to,
            insert: (it.insert ?? "").replaceAll("\n", end),
          }));
          return applyEdits(text, edits) === text;
        },
      ),
    );
  });

  it("gives exact offsets in order, and leaves no place behind", () => {
    fc.assert(
      fc.property(anyText, fc.string({ minLength: 1, maxLength: 3 }), (around, wanted) => {
        const text = `${around}${wanted}${around}`;
        const places = find(text, { text: wanted, matchesCase: true });
        const isExact = places.every((it) => text.slice(it.from, it.to).replaceAll("\r\n", "\n") === wanted);
        const isOrdered = places.every((it, at) => it.from >= (places[at - 1]?.to ?? 0));
        return isExact && isOrdered && (places.length > 0 || !text.includes(wanted));
      }),
    );
  });
});

describe("places under their slides", () => {
  it("names the slide, and no slide for headers and settings", () => {
    const a = "---\nsection: dose\n---\n\n# One\n\ndose\n\n---\n\n# Two\n\ndose dose\n";
    const settings = { name: "deck.yml", text: "title: dose\n" };
    const deck = parseDeck({
      name: "d",
      settings,
      sources: [{ name: "a.md", text: a }],
      data: [],
      assets: [],
    });
    const found = [settings, { name: "a.md", text: a }].map(({ name, text }) => ({
      source: name,
      places: find(text, { text: "dose" }),
    }));
    expect(groupPlaces(deck, found).map((it) => [it.source, it.index, it.title, it.places.length])).toEqual([
      ["deck.yml", null, null, 1],
      ["a.md", null, null, 1],
      ["a.md", 0, "One", 1],
      ["a.md", 1, "Two", 2],
    ]);
  });
});
