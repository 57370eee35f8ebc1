/** Line ends of a file survive the editor, and offsets mean the same place in text and document. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { docOf, lineEndsOf, textOf, toDoc, toText } from "#ui/editor/line-ends.ts";

const anyText = fc
  .array(fc.constantFrom("a", "bc", "é", "🙂", "\n", "\r\n", "\r", " "), { maxLength: 30 })
  .map((it) => it.join(""));

describe("line ends", () => {
  test.each([
    ["", "lf"],
    ["a\nb\n", "lf"],
    ["a\r\nb\r\n", "crlf"],
    ["a\r\nb\n", "mixed"],
    ["a\rb", "mixed"],
    ["a\r\n\rb", "mixed"],
  ])("of %j are %s", (text, ends) => {
    expect(lineEndsOf(text)).toBe(ends);
  });

  test("of any text come back as they were", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ends = lineEndsOf(text);
        expect(textOf(docOf(text, ends), ends)).toBe(text);
      }),
    );
  });

  test("keep every place: the document says after it what the text says", () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, seed) => {
        const ends = lineEndsOf(text);
        const doc = docOf(text, ends);
        const offset = Math.min(seed, doc.length);
        const inText = toText(doc, ends, offset);
        expect(toDoc(doc, ends, inText)).toBe(offset);
        expect(text.slice(inText).replaceAll("\r\n", "\n")).toBe(
          doc.sliceString(offset, doc.length, "\n").replaceAll("\r\n", "\n"),
        );
      }),
    );
  });

  test("inside or past the text have a nearest place", () => {
    const doc = docOf("a\r\nb", "crlf");
    expect(toDoc(doc, "crlf", 2)).toBe(1);
    expect(toDoc(doc, "crlf", 99)).toBe(3);
    expect(toDoc(docOf("ab", "lf"), "lf", -1)).toBe(0);
  });
});
