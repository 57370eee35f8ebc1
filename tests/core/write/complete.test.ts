import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { containerNames } from "#core/deck/containers.ts";
import { blocks } from "#core/write/blocks.ts";
import { completeAt } from "#core/write/complete.ts";
import { problemsOfText } from "../../support/problems-of-text.ts";
import { anyText } from "../../support/source-arbitraries.ts";

const deck = parseDeck({
  name: "x",
  settings: {
    name: "deck.yml",
    text: "site: { phone: 1234 }\nobjectives: [{ id: O1, text: Give it }]\nreferences: r.bib\n",
  },
  sources: [{ name: "a.md", text: "<!-- .slide: id=dose class=wide -->\n\n# Doses" }],
  data: [{ name: "r.bib", text: "@article{doe2021, title={Lamps}, author={Doe, J}, year={2021}}" }],
  assets: ["images/lung left.png", "media/x.mp4"],
});
const at = (text: string, name = "a.md") => completeAt(deck, name, text, text.length);
const labels = (text: string, name = "a.md") => at(text, name)?.offers.map((it) => it.label) ?? null;

describe("what is offered", () => {
  it("after [@ are the sources, each with its whole reference", () => {
    expect(at("See [@do")).toMatchObject({
      from: 6,
      offers: [{ label: "doe2021", detail: "Doe. 2021", info: expect.stringContaining("Lamps") }],
    });
    expect(at("See [@x; @")?.from).toBe(10);
    expect(at("a@b")).toBeNull();
  });

  it("in the brackets of an image are the deck's pictures, to be seen", () => {
    expect(at("![x](im")?.offers).toMatchObject([
      { label: "images/lung left.png", insert: "images/lung%20left.png", picture: "images/lung%20left.png" },
    ]);
  });

  it("in the brackets of a link are slides with an id, and files", () => {
    expect(labels("[x](")).toEqual(["#dose", "images/lung left.png", "media/x.mp4"]);
  });

  it.each([
    ['<!-- .slide: layout="tw', "two-column"],
    ["<!-- .slide: priority=", "could"],
    ['<!-- .slide: objective="', "O1"],
    ["<!-- .slide: mi", "minutes"],
    ['<!-- .slide: layout="x" pri', "priority"],
    ["::: call", "callout"],
    ["```me", "mermaid"],
    ["{{si", "site.phone"],
    ["/", "/Bullet list"],
  ])("after %s is %s among others", (text, wanted) => expect(labels(text)).toContain(wanted));

  it.each(["", "words", "a / b", "1/2", "<!-- words", "a ::: b"])("is nothing after %j", (text) =>
    expect(labels(text)).toBeNull(),
  );

  it.each([
    ["theme: ", "night"],
    ["handout:\n  pa", "paper"],
    ["sl", "slot"],
    ["severities:\n  slide.no-notes: ", "off"],
    ["references: ", "r.bib"],
  ])("in deck.yml after %j is %s", (text, wanted) => expect(labels(text, "deck.yml")).toContain(wanted));

  it("never throws, and replaces only what stands before the cursor", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom("a.md", "deck.yml", "r.bib"), (text, place, name) => {
        const offset = place % (text.length + 1);
        const found = completeAt(deck, name, text, offset);
        if (found) expect(found.from).toBeLessThanOrEqual(offset);
      }),
    );
  });
});

describe("every block of the menu", () => {
  it.each(blocks.map((it) => [it.label, it.template] as const))(
    "%s is read without a problem of form",
    (_, template) => {
      expect(problemsOfText(template.replace(/#\{(?:\d+:)?([^}]*)\}/g, "$1"))).toEqual([]);
    },
  );

  it("together know every container there is", () => {
    const text = blocks.map((it) => it.template).join("\n");
    for (const name of containerNames.filter((it) => it !== "figure" && it !== "screen"))
      expect(text).toContain(`::: ${name}`);
  });
});
