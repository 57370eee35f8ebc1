import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPicture } from "#core/picture/picture-kind.ts";
import { isTooLarge } from "#core/picture/picture-limits.ts";
import { freeName, pictureName } from "#core/picture/picture-name.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((it) => (typeof it === "string" ? [...it].map((c) => c.charCodeAt(0)) : it)));
const padded = (it: Uint8Array) => bytes([...it], Array(64).fill(0));
const png = (width: number, height: number, more = "") =>
  bytes(
    "\x89PNG\r\n\x1a\n",
    [0, 0, 0, 13],
    "IHDR",
    [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255],
    more,
  );

describe("what a picture is", () => {
  it.each([
    ["png", png(800, 600), { width: 800, height: 600 }],
    [
      "jpeg",
      bytes([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 2, 88, 3, 32, 3], Array(12).fill(0)),
      { width: 800, height: 600 },
    ],
    ["gif", padded(bytes("GIF89a", [32, 3, 88, 2])), { width: 800, height: 600 }],
    [
      "webp",
      padded(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 31, 3, 0, 87, 2, 0])),
      { width: 800, height: 600 },
    ],
    [
      "webp",
      padded(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8 ", Array(10).fill(0), [32, 3, 88, 2])),
      { width: 800, height: 600 },
    ],
    [
      "webp",
      padded(bytes("RIFF", [0, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0, 0x2f, 0x1f, 0xc3, 0x95, 0])),
      { width: 800, height: 600 },
    ],
    [
      "avif",
      padded(
        bytes([0, 0, 0, 28], "ftypavif", Array(20).fill(0), "ispe", [0, 0, 0, 0, 0, 0, 3, 32, 0, 0, 2, 88]),
      ),
      { width: 800, height: 600 },
    ],
    ["svg", bytes("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- made by hand -->\n<svg xmlns='x'>"), null],
  ] as const)("is told by the bytes: %s", (kind, given, size) => {
    expect(readPicture(given)).toMatchObject({ kind, size });
  });

  it.each(["", "MZ", "<html><svg>", "%PDF-1.7", "\x89PNG\r\n\x1a\n", "GIF89a", "RIFF    WEBPnope"])(
    "is nothing else, and nothing cut short: %j",
    (given) => expect(readPicture(bytes(given))).toBeNull(),
  );

  it("knows pictures that move", () => {
    expect(readPicture(png(8, 8))?.isMoving).toBe(false);
    expect(readPicture(png(8, 8, "    acTL"))?.isMoving).toBe(true);
  });

  it("never throws, whatever the bytes are", () => {
    const heads = ["", "\x89PNG\r\n\x1a\n", "GIF89a", "RIFF    WEBPVP8 ", "\xff\xd8\xff\xe0", "    ftypavif"];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }), (head, rest) => {
        readPicture(bytes(head, [...rest]));
      }),
    );
  });

  it.each([
    [16_001, 10],
    [8000, 6251],
  ])("is too large at %d × %d", (width, height) => {
    const given = png(width, height);
    const found = readPicture(given);
    expect(found && isTooLarge(given, found)).toBe(true);
  });
});

describe("the name of a picture", () => {
  it.each([
    ["Lung (left).JPEG", "lung-left.jpg"],
    ["../../etc/passwd", "passwd.jpg"],
    ["C:\\x\\Röntgen Aufnahme.png", "rontgen-aufnahme.jpg"],
    ["con.png", "image-con.jpg"],
    [".png", "image.jpg"],
    ["\0\u202e", "image.jpg"],
    ["心臓.png", "心臓.jpg"],
  ])("is made of its words: %j", (given, name) => expect(pictureName(given, "jpeg")).toBe(name));

  it("never holds what leads elsewhere", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (given) =>
        /^[\p{L}\p{N}-]+\.png$/u.test(pictureName(given, "png")),
      ),
    );
  });

  it("is one that is free, also where case does not count", () => {
    expect(freeName("a.png", [])).toBe("a.png");
    expect(freeName("a.png", ["A.PNG", "a-2.png"])).toBe("a-3.png");
  });
});
