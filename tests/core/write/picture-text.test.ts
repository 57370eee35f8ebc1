import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { describePicture, writePictures } from "#core/write/picture-text.ts";

/** `|` is the cursor before and after. */
const put = (marked: string, names = ["images/a.png"], below = "") => {
  const line = marked.replace("|", "");
  const { edit, cursor } = writePictures(line, marked.indexOf("|"), names, below);
  const text = applyEdits(line, [edit]);
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
};

describe("pictures that come into a text", () => {
  it.each([
    ["an empty line", "|", "![|](images/a.png)"],
    ["the end of words", "words|", "words\n\n![|](images/a.png)"],
    ["the middle of words", "two| words", "two ![|](images/a.png) words"],
    ["a point of a list", "- point|", "- point ![|](images/a.png)"],
    ["a blank before words", "see |this", "see ![|](images/a.png) this"],
  ])("stand at %s", (_, given, expected) => expect(put(given)).toBe(expected));

  it("are paragraphs of their own, also above words", () => {
    expect(put("|", ["images/a.png", "my b.png"], "words")).toBe("![|](images/a.png)\n\n![](my%20b.png)\n");
  });

  it("are described where they stand, once", () => {
    const text = "![](images/a.png) ![](images/a.png)";
    const edit = describePicture(text, "images/a.png", " two\nlines [x] ");
    expect(edit && applyEdits(text, [edit])).toBe("![two lines \\[x\\]](images/a.png) ![](images/a.png)");
    expect(describePicture(text, "images/b.png", "x")).toBeNull();
    expect(describePicture(text, "images/a.png", "  ")).toBeNull();
  });
});
