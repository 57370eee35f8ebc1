import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stripPicture } from "#core/share/strip-picture.ts";

const join = (...parts: readonly (readonly number[] | string)[]) =>
  new Uint8Array(
    parts.flatMap((it) => (typeof it === "string" ? [...it].map((char) => char.charCodeAt(0)) : [...it])),
  );
const words = (bytes: Uint8Array) => String.fromCharCode(...bytes);
const segment = (marker: number, body: Uint8Array) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const secret = "GPS 52.5163 N Jane Roe";

/** TIFF data, big-endian, with one entry for how the camera was held, and words behind it. */
const exif = (orientation: number) =>
  join(
    "Exif\0\0MM\0*",
    [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
    secret,
  );

const pixels = [
  ...segment(0xdb, new Uint8Array(65)),
  ...segment(0xda, new Uint8Array(10)),
  1,
  2,
  3,
  0xff,
  0,
  4,
  0xff,
  0xd9,
];
const jpeg = (...segments: readonly (readonly number[])[]) => join([0xff, 0xd8], ...segments, pixels);
const jfif = segment(0xe0, join("JFIF\0", [1, 1, 0, 0, 1, 0, 1, 0, 0]));
const icc = segment(0xe2, join("ICC_PROFILE\0", [1, 1, 9, 9]));

test("a JPEG loses camera data, XMP, comment and what follows its end, and keeps profile and pixels", () => {
  const dirty = jpeg(
    jfif,
    segment(0xe1, exif(1)),
    segment(0xe1, join("http://ns.adobe.com/xap/1.0/\0", secret)),
    icc,
    segment(0xfe, join(secret)),
  );
  const clean = stripPicture(join([...dirty], secret));
  expect(clean).toEqual(jpeg(jfif, icc));
});

test("a JPEG that a camera took sideways still says so, and nothing else", () => {
  const clean = stripPicture(jpeg(segment(0xe1, exif(6))));
  expect(words(clean)).not.toContain("GPS");
  expect(stripPicture(clean)).toEqual(clean);
  expect(clean.subarray(2, 38)).toEqual(
    join(
      [0xff, 0xe1, 0, 34],
      "Exif\0\0MM\0*",
      [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
    ),
  );
});

const chunk = (name: string, body: Uint8Array) => [
  0,
  0,
  body.length >> 8,
  body.length & 255,
  ...join(name),
  ...body,
  0,
  0,
  0,
  0,
];
const png = (...chunks: readonly (readonly number[])[]) =>
  join(
    [0x89],
    "PNG\r\n\x1a\n",
    chunk("IHDR", new Uint8Array(13)),
    ...chunks,
    chunk("IDAT", new Uint8Array(5)),
    chunk("IEND", new Uint8Array()),
  );

test("a PNG loses camera data, texts and time, and keeps its gamma", () => {
  const gamma = chunk("gAMA", new Uint8Array(4));
  const dirty = png(
    chunk("eXIf", exif(1)),
    gamma,
    ...["tEXt", "zTXt", "iTXt", "tIME"].map((it) => chunk(it, join(secret))),
  );
  expect(stripPicture(join([...dirty], secret))).toEqual(png(gamma));
});

const riff = (...chunks: readonly (readonly number[])[]) => {
  const body = join("WEBP", ...chunks);
  return join("RIFF", [body.length & 255, body.length >> 8, 0, 0], [...body]);
};
const webpChunk = (name: string, body: Uint8Array) => [
  ...join(name),
  body.length,
  0,
  0,
  0,
  ...body,
  ...(body.length % 2 ? [0] : []),
];

test("a WebP loses camera data and XMP, and no longer announces them", () => {
  const head = (flags: number) => webpChunk("VP8X", join([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const picture = webpChunk("VP8 ", new Uint8Array(7));
  const dirty = riff(head(0x3c), picture, webpChunk("EXIF", join(secret)), webpChunk("XMP ", join(secret)));
  expect(stripPicture(dirty)).toEqual(riff(head(0x30), picture));
});

test("a picture a real program wrote loses its words and shows the same pixels", ({ skip }) => {
  const run = (args: readonly string[], input?: Uint8Array) =>
    execFileSync("convert", args, { input, stdio: ["pipe", "pipe", "ignore"], maxBuffer: 1e8 });
  try {
    run(["-version"]);
  } catch {
    skip("ImageMagick is not on this machine");
  }
  for (const format of ["jpg", "png"]) {
    const dirty = new Uint8Array(
      run(["-size", "40x30", "plasma:", "-set", "comment", secret, `${format}:-`]),
    );
    expect(words(dirty)).toContain("Jane Roe");
    const clean = stripPicture(dirty);
    expect(words(clean)).not.toContain("Jane Roe");
    expect(run([`${format}:-`, "rgb:-"], clean)).toEqual(run([`${format}:-`, "rgb:-"], dirty));
  }
});

test("bytes that are no such picture, and pictures that are cut off, come back whole", () => {
  const svg = join("<svg/>");
  expect(stripPicture(svg)).toBe(svg);
  expect(stripPicture(new Uint8Array())).toHaveLength(0);
  fc.assert(
    fc.property(
      fc.constantFrom(jpeg(jfif), png(), riff(webpChunk("VP8 ", new Uint8Array(7)))),
      fc.nat(400),
      fc.uint8Array(),
      (picture, cut, more) => {
        const odd = new Uint8Array([...picture.subarray(0, cut), ...more]);
        expect(stripPicture(odd).length).toBeLessThanOrEqual(odd.length + 36);
      },
    ),
  );
});
