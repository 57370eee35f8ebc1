/** What pictures of slides are called, and how large they are. */

import { describe, expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { pictureNames } from "#core/export/picture-names.ts";
import { pictureSize } from "#core/export/pictures-request.ts";
import { readPictureSize } from "#core/export/read-picture-size.ts";

const deck = (markdown: string) =>
  parseDeck({
    name: "talk",
    settings: null,
    sources: [{ name: "a.md", text: markdown }],
    data: [],
    assets: [],
  });
const namesOf = (markdown: string, range = "", hidden = false) =>
  pictureNames(deck(markdown), { range, hidden }, "png");

describe("the name of a picture", () => {
  it("is the slide's number and title, for every file system", () => {
    expect(
      namesOf(
        '# Über *uns*: wer?\n\n---\n\nOnly text\n\n---\n\n## a/b\\c<d>|"e"\n\n---\n\n## 痛み\n\n---\n\n## …\n',
      ),
    ).toEqual(["01-uber-uns-wer.png", "02.png", "03-a-b-c-e.png", "04-痛み.png", "05.png"]);
  });

  it("counts as the show counts, also in a range, and in as many digits as the last needs", () => {
    const many = Array.from({ length: 120 }, (_, at) => `## S${at + 1}`).join("\n\n---\n\n");
    expect(namesOf(many, "9,120")).toEqual(["009-s9.png", "120-s120.png"]);
    expect(namesOf(many, "9-10")).toEqual(["09-s9.png", "10-s10.png"]);
  });

  it("leaves out hidden slides unless they are wanted", () => {
    const markdown = "# A\n\n---\n\n<!-- .slide: hidden -->\n\n# B\n\n---\n\n# C\n";
    expect(namesOf(markdown)).toEqual(["01-a.png", "02-c.png"]);
    expect(namesOf(markdown, "", true)).toEqual(["01-a.png", "02-b.png", "03-c.png"]);
  });

  it("is never longer than a file system takes", () => {
    expect(namesOf(`# ${"word ".repeat(200)}`)[0]?.length).toBeLessThan(80);
    expect(new TextEncoder().encode(namesOf(`# ${"痛".repeat(500)}`)[0]).length).toBeLessThan(255);
  });
});

describe("the size of a picture", () => {
  it.each([
    [1280, 720, null, 1280, 720],
    [1280, 720, 1920, 1920, 1080],
    [1280, 720, 1000, 1000, 562],
    [960, 720, 1600, 1600, 1200],
    [3000, 1, 64, 64, 1],
  ])("of a slide of %d × %d, %j wide, is %d × %d", (width, height, wanted, wide, high) => {
    expect(pictureSize({ width, height }, wanted)).toEqual({ width: wide, height: high });
  });

  it("is not read from what is no picture, or ends too early", () => {
    const png = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 5, 0, 0, 0, 2, 208,
    ]);
    const jpeg = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc0, 0, 11, 8, 2, 208, 5, 0, 3, 0,
    ]);
    expect(readPictureSize(png, "png")).toEqual({ width: 1280, height: 720 });
    expect(readPictureSize(jpeg, "jpeg")).toEqual({ width: 1280, height: 720 });
    expect(readPictureSize(png, "jpeg")).toBeNull();
    expect(readPictureSize(jpeg, "png")).toBeNull();
    for (let length = 0; length < 17; length++) {
      expect(readPictureSize(png.subarray(0, length), "png")).toBeNull();
      expect(readPictureSize(jpeg.subarray(0, length), "jpeg")).toBeNull();
    }
    expect(readPictureSize(new Uint8Array(40), "jpeg")).toBeNull();
  });
});
