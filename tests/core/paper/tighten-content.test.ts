/** Drawings of PDF pages said in fewer words: the same places, the same letters. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Curve, joinCurves } from "#core/paper/pdf/join-curves.ts";
import type { PdfFont } from "#core/paper/pdf/pdf-fonts.ts";
import { tightenContent } from "#core/paper/pdf/tighten-content.ts";

const font: PdfFont = {
  digits: 4,
  widthOf: (code) => 400 + code * 10,
  characterOf: (code) => String.fromCharCode(96 + code),
};
const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, "0");

/** Where each letter stands, by the rules of ISO 32000-2, 9.4. */
function placesOf(content: string): { code: number; x: number; y: number }[] {
  const places: { code: number; x: number; y: number }[] = [];
  let [x, y, pen, size] = [0, 0, 0, 0];
  for (const line of content.split("\n")) {
    const [, points] = /^\/F\d+ (\S+) Tf$/.exec(line) ?? [];
    if (points !== undefined) size = Number(points);
    const [, dx, dy, list] = /^(?:(\S+) (\S+) Td )?\[?(<.*>)\]? T[jJ]$/.exec(line) ?? [];
    if (list === undefined) continue;
    if (dx !== undefined) [x, y, pen] = [x + Number(dx), y + Number(dy), 0];
    for (const [, codes, gap] of list.matchAll(/<([^>]*)>|(-?[\d.]+)/g)) {
      if (gap !== undefined) pen -= (Number(gap) * size) / 1000;
      for (const digits of codes?.match(/.{4}/g) ?? []) {
        const code = Number.parseInt(digits, 16);
        places.push({ code, x: x + pen, y });
        pen += (font.widthOf(code) ?? 0) * (size / 1000);
      }
    }
  }
  return places;
}

test("every letter stays where it was, to a twentieth of a pixel, and is read in its order", () => {
  const letter = fc.record({
    code: fc.integer({ min: 1, max: 26 }),
    kern: fc.double({ min: -8, max: 8, noNaN: true }),
    down: fc.constantFrom(0, 0, 0, 0, 30),
  });
  fc.assert(
    fc.property(
      fc.array(letter, { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 8, max: 60 }),
      (all, size) => {
        const lines = all.map(({ code, kern, down }, at) => {
          const width = ((font.widthOf(all[at - 1]?.code ?? 0) ?? 0) * size) / 1000;
          const move = at === 0 ? "" : `${(down ? -200 : width + kern).toFixed(7)} ${down} Td `;
          return `${move}<${hex(code)}> Tj`;
        });
        const content = ["BT", `/F1 ${size} Tf`, "1 0 0 -1 80 95 Tm", ...lines, "ET"].join("\n");
        const tight = tightenContent(content, () => font);
        const [before, after] = [placesOf(content), placesOf(tight.content)];
        expect(after.map((it) => it.code)).toEqual(before.map((it) => it.code));
        for (const [at, it] of before.entries()) {
          expect(Math.abs((after[at]?.x ?? Number.NaN) - it.x)).toBeLessThan(0.05);
          expect(Math.abs((after[at]?.y ?? Number.NaN) - it.y)).toBeLessThan(0.05);
        }
        expect(tight.text?.replaceAll(" ", "")).toBe(all.map((it) => font.characterOf(it.code)).join(""));
      },
    ),
  );
});

test("letters that follow the last, after a mark, get no move back to where those began", () => {
  const marked = "BT\n/F1 10 Tf\n1 0 0 -1 0 0 Tm\n108.481888 0 Td <0001> Tj\nEMC\n<0002> Tj\n<0003> Tj\nET";
  expect(tightenContent(marked, () => font).content).toContain(
    "108.48 0 Td <0001> Tj\nEMC\n<00020003> Tj\nET",
  );
});

test("letters that stand as their font says become one string", () => {
  const content =
    "BT\n/F1 10 Tf\n1 0 0 -1 0 0 Tm\n<0001> Tj\n4.0999985 0 Td <0002> Tj\n4.2000122 0 Td <0003> Tj\nET";
  expect(tightenContent(content, () => font).content).toContain("<000100020003> Tj");
});

test("text that is turned, and a font that tells nothing, keep a move for each letter", () => {
  const turned = "BT\n/F1 10 Tf\n0 1 1 0 5 5 Tm\n<0001> Tj\n4.1 0 Td <0002> Tj\nET";
  expect(tightenContent(turned, () => font).content).toBe(turned);
  const strange = turned.replace("0 1 1 0", "1 0 0 -1");
  expect(tightenContent(strange, () => null)).toEqual({ content: strange, text: null });
});

const block = (x: number, ...lines: readonly string[]) =>
  ["BT", "/F1 10 Tf", `1 0 0 -1 ${x} 50 Tm`, ...lines, "ET"].join("\n");
const textOf = (...blocks: readonly string[]) => tightenContent(blocks.join("\n"), () => font).text;

test("a word of which a part is bold stays one word; what stands apart is another", () => {
  // Letter 1 is 4.1 wide.
  expect(textOf(block(20, "<0001> Tj"), block(24.1, "<0002> Tj"))).toBe("ab");
  expect(textOf(block(20, "<0001> Tj"), block(28, "<0002> Tj"))).toBe("a b");
  expect(textOf(block(20, "<0001> Tj", "0 12 Td <0002> Tj"))).toBe("a b");
});

test("letters that stand for others are read as what they stand for", () => {
  const accent = ["/Span<</ActualText <FEFF00610303> >> BDC", "<0001> Tj", "EMC"];
  expect(textOf(block(20, ...accent, "4.1 0 Td <0002> Tj"))).toBe("a\u0303b");
});

test("letters drawn from the left of a line that runs from the right are read as it runs", () => {
  const backwards = block(20, "/ReversedChars BMC", "<0001> Tj", "4.1 0 Td <0002> Tj", "EMC");
  expect(textOf(block(2, "<0003> Tj"), backwards, block(60, "<0004> Tj"))).toBe("c ba d");
});

test.each([
  ["shown in another way", block(20, "(abc) Tj")],
  ["shown with gaps in another way", block(20, "[<0001> 20 <0002>] TJ")],
])("text %s is not taken for read", (_, content) => {
  expect(textOf(content)).toBeNull();
});

test("a letter that its font does not tell is not taken for read", () => {
  const mute = { ...font, characterOf: (code: number) => (code === 2 ? null : "x") };
  expect(tightenContent(block(20, "<0001> Tj"), () => mute).text).toBe("x");
  expect(tightenContent(block(20, "<00010002> Tj"), () => mute).text).toBeNull();
});

test("a matrix, a colour and marks of the structure keep every digit", () => {
  const content = ".23999999 0 0 -.23999999 0 540 cm\n.98828125 .2 .3 rg\n/P <</MCID 12 >>BDC\nEMC";
  expect(tightenContent(content, () => font).content).toBe(content);
});

test("lines are as fine as can be seen, whatever their scale", () => {
  expect(tightenContent("1190.65662 571.00004 m\n.00123456 -0.5 l", () => null).content).toBe(
    "1190.66 571 m\n.00123 -.5 l",
  );
});

/** A quarter of a circle around (0, 0) in equal pieces. */
const quarter = (radius: number, pieces: number): Curve[] =>
  Array.from({ length: pieces }, (_, at) => {
    const step = Math.PI / 2 / pieces;
    const [from, to] = [at * step, (at + 1) * step];
    const handle = (4 / 3) * Math.tan(step / 4);
    const on = (angle: number, along: number): [number, number] => [
      radius * (Math.cos(angle) - along * Math.sin(angle)),
      radius * (Math.sin(angle) + along * Math.cos(angle)),
    ];
    return [...on(from, handle), ...on(to, -handle), ...on(to, 0)];
  });

test("the pieces of a quarter of a circle become one curve, and end where they did", () => {
  for (const pieces of [4, 8])
    for (const radius of [0.4, 5, 300]) {
      const joined = joinCurves(radius, 0, quarter(radius, pieces));
      expect(joined).toHaveLength(1);
      const [x = 0, y = 0] = joined[0]?.slice(4) ?? [];
      expect(Math.hypot(x, y - radius)).toBeLessThan(radius * 1e-9);
    }
});

test("curves that are no bow of a circle stay as they are", () => {
  const wave: Curve[] = [1, -1, 1, -1, 1, -1, 1, -1].map((up, at) => [at + 0.3, up, at + 0.6, up, at + 1, 0]);
  expect(joinCurves(0, 0, wave)).toEqual(wave);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 6, maxLength: 6 }), { maxLength: 30 }),
      (all) => {
        const curves = all as unknown as Curve[];
        const joined = joinCurves(0, 0, curves);
        expect(joined.at(-1)?.slice(4)).toEqual(curves.at(-1)?.slice(4));
        expect(joined.length).toBeLessThanOrEqual(curves.length);
      },
    ),
  );
});
