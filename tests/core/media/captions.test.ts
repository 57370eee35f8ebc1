import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaptions } from "#core/media/captions.ts";
import { captionsBeside, captionsNamed, isUnplayable, mediaKind } from "#core/media/slide-media.ts";

describe("captions", () => {
  it("are read with and without hours, names and settings, markup taken away", () => {
    const text =
      "\uFEFFWEBVTT - a talk\r\n\r\nNOTE none of this\r\n\r\none\r\n00:01.000 --> 00:02.500 align:start\r\n<v Ann>Hello &amp; <i>good</i> day\r\nto you\r\n\r\n01:00:00.250 --> 01:00:01.000\r\nLater\r\n";
    expect(readCaptions(text)).toEqual([
      { from: 1, to: 2.5, text: "Hello & good day\nto you" },
      { from: 3600.25, to: 3601, text: "Later" },
    ]);
  });

  it.each([
    ["no WebVTT", "00:01.000 --> 00:02.000\nHello"],
    ["SubRip", "1\n00:00:01,000 --> 00:00:02,000\nHello"],
    ["a cue that ends before it begins", "WEBVTT\n\n00:02.000 --> 00:01.000\nHello"],
    ["a cue that says nothing", "WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n"],
    ["minutes there are none of", "WEBVTT\n\n00:75.000 --> 00:80.000\nHello"],
  ])("are none in %s", (_what, text) => {
    expect(readCaptions(text)).toEqual([]);
  });

  it("are text, and in order of time each, whatever the file holds", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary" }), (name, words) => {
        for (const it of readCaptions(`WEBVTT\n\n${name}\n00:01.000 --> 00:02.000\n${words}`))
          expect(it.to > it.from && typeof it.text === "string").toBe(true);
      }),
    );
  });
});

describe("sound and film", () => {
  it("are told by the ending of the file", () => {
    expect(["a.mp4", "b/C.WEBM", "a.mp3?x", "a.wav", "a.png", "mp4", "a.mov"].map(mediaKind)).toEqual([
      "video",
      "video",
      "audio",
      "audio",
      null,
      null,
      null,
    ]);
    expect(["a.mov", "a.WMV", "a.mp4", "a.png"].map(isUnplayable)).toEqual([true, true, false, false]);
  });

  it("have their captions beside them, or where they say", () => {
    expect(captionsBeside("./media/a%20b.mp4")).toBe("media/a b.vtt");
    expect(captionsNamed('![a](a.mp4){width=50% captions="other words/x.vtt"}')).toBe("other words/x.vtt");
    expect(captionsNamed("![a](a.mp4){captions=x.vtt .right}")).toBe("x.vtt");
    expect(captionsNamed("![a](a.mp4){captions=../x.vtt}")).toBeNull();
    expect(captionsNamed("![a](a.mp4)")).toBeNull();
  });
});
