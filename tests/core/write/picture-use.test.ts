import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { pictureAt, replacePicture } from "#core/write/picture-use.ts";

const deckOf = (text: string) =>
  parseDeck({
    name: "x",
    settings: null,
    sources: [{ name: "a.md", text }],
    data: [],
    assets: ["images/a.png", "images/a b.png", "media/heart.mp3"],
  });

/** The text with the picture at `mark` shown from another file; null when there is none to crop. */
function replaced(marked: string, name = "images/new (1).png"): string | null {
  const at = marked.indexOf("|");
  const text = marked.replace("|", "");
  const deck = deckOf(text);
  const use = pictureAt(deck, "a.md", at);
  const change = use && replacePicture(deck, use, name);
  return change && applyEdits(text, [change]);
}

describe("the picture at the cursor", () => {
  it("is shown from another file, and all else that is said of it stays", () => {
    expect(replaced("# A\n\n![Lungs|](images/a.png){.right width=40%}\n")).toBe(
      "# A\n\n![Lungs](images/new%20%281%29.png){.right width=40%}\n",
    );
    expect(replaced("![images/a.png|](images/a.png)")).toBe("![images/a.png](images/new%20%281%29.png)");
    expect(replaced("![x](<images/a b.png>| 'Title')")).toBe("![x](<images/new%20%281%29.png> 'Title')");
    expect(replaced("![x](./images/a%20b.png|)")).toBe("![x](images/new%20%281%29.png)");
    expect(replaced('<img alt="images/a.png" src="images/a.png"|>')).toBe(
      '<img alt="images/a.png" src="images/new%20%281%29.png">',
    );
  });
  it("is the only one of the slide when the cursor is elsewhere on it, and the one it is on otherwise", () => {
    expect(replaced("# A|\n\n![](images/a.png)\n\n---\n\n![](images/a.png)\n", "b.png")).toBe(
      "# A\n\n![](b.png)\n\n---\n\n![](images/a.png)\n",
    );
    expect(replaced("![](images/a.png)\n\n![](images/a.png|)\n", "b.png")).toBe(
      "![](images/a.png)\n\n![](b.png)\n",
    );
    expect(replaced("# A|\n\n![](images/a.png)\n\n![](images/a.png)\n")).toBeNull();
  });
  it("is none when it is no picture of the deck", () => {
    for (const written of [
      "![](https://example.org/a.png|)",
      "![](images/none.png|)",
      "![](media/heart.mp3|)",
      "`![](images/a.png|)`",
      "![x|][later]\n\n[later]: images/a.png",
      "words|",
    ])
      expect(replaced(written)).toBeNull();
  });
  it("is found again after its slide was edited, and is not when it is gone", () => {
    const use = pictureAt(deckOf("# A\n\n![](images/a.png)\n"), "a.md", 0);
    if (!use) throw new Error("no picture was found");
    const edited = "# A\n\nMore.\n\n![x](images/a%20b.png)\n\n![](images/a.png)\n";
    const again = deckOf(edited);
    const change = replacePicture(again, { ...use, slideId: again.slides[0]?.slide.id ?? "" }, "b.png");
    expect(change && applyEdits(edited, [change])).toBe(
      "# A\n\nMore.\n\n![x](images/a%20b.png)\n\n![](b.png)\n",
    );
    expect(replacePicture(deckOf("# A\n"), use, "b.png")).toBeNull();
  });
});
