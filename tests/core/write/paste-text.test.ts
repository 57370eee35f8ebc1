import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pasteAsMarkdown } from "#core/write/paste-text.ts";

describe("pasted text", () => {
  it.each([
    ["https://a.org/x", "a study", "[a study](https://a.org/x)"],
    [" https://a.org/x_(y)?q=%20z \n", "it ", "[it](https://a.org/x_%28y%29?q=%20z) "],
    ["mailto:j@a.org", "Jane", "[Jane](mailto:j@a.org)"],
  ])("makes a link of the words it goes over: %j over %j", (text, selected, expected) =>
    expect(pasteAsMarkdown(text, selected, false)).toBe(expected),
  );

  it.each([
    ["an address over nothing", "https://a.org", ""],
    ["an address over another", "https://a.org", "https://b.org"],
    ["an address over a link", "https://a.org", "[a](b)"],
    ["an address over lines", "https://a.org", "a\nb"],
    ["what would run", "javascript:alert(1)", "words"],
    ["two addresses", "https://a.org https://b.org", "words"],
    ["words", "some\nwords", ""],
    ["words with a tabulator", "a\tb", ""],
    ["rows of unequal length", "a\tb\nc", ""],
  ])("stays as it is when it is %s", (_, text, selected) =>
    expect(pasteAsMarkdown(text, selected, true)).toBeNull(),
  );

  it("makes a table of cells, numbers to the right, nothing in them read as markup", () => {
    expect(pasteAsMarkdown('Drug\tn\r\nA|B\t12\r\n"two\nlines ""x"""\t3.5 %\r\n', "", true)).toBe(
      '| Drug | n |\n| --- | --: |\n| A\\|B | 12 |\n| two lines "x" | 3.5 % |',
    );
    expect(pasteAsMarkdown("a\tb\n<img onerror=x>\t*c*", "", true)).toContain("\\<img onerror=x>");
    expect(pasteAsMarkdown("a\tb\nc\td", "", false)).toBeNull();
  });

  it("makes as many rows as there were, whatever the cells hold", () => {
    const cell = fc.string({ maxLength: 8 }).map((it) => `x${it.replace(/[\t\r\n"]/g, "")}`);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const made = pasteAsMarkdown(given.map((it) => it.join("\t")).join("\n"), "", true) ?? "";
        const lines = made.split("\n");
        return (
          lines.length === given.length + 1 &&
          lines.every((it) => it.replace(/\\[\\|]/g, "").split("|").length === 4)
        );
      }),
    );
  });
});
