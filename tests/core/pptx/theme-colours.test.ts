import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { themes } from "#core/deck/settings.ts";
import { bend, hexOf, luminance, mix } from "#core/pptx/mix-colours.ts";
import { plainColours, themeColours } from "#core/pptx/theme-colours.ts";

const long = (hex: string) =>
  hex.length === 4 ? `#${[...hex.slice(1)].map((it) => it + it).join("")}` : hex;

it.each(themes)("the colours of %s are those its style sheet names", (theme) => {
  const sheet = readFileSync(new URL(`../../../assets/themes/${theme}.css`, import.meta.url), "utf8");
  for (const [name, hex] of Object.entries(plainColours[theme])) {
    const written = new RegExp(`\\n {2}--${name}: (#[\\da-f]+);`).exec(sheet)?.[1];
    expect(`${name} ${long(written ?? "")}`).toBe(`${name} ${hex}`);
  }
});

const contrast = (a: `#${string}`, b: `#${string}`) => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

it.each(
  themes.flatMap((theme) =>
    [null, "#ff0000", "#ffee00", "#0000ff"].map((accent) => [theme, accent] as const),
  ),
)("in %s with the accent %s every text can be read on its ground", (theme, accent) => {
  const it = themeColours(theme, accent);
  const pairs = [
    [it.ink, it.paper],
    [it["ink-soft"], it.paper],
    [it["accent-ink"], it.paper],
    [it.ink, it.tint],
    [it.ink, it.panel],
    [it["deep-ink"], it.deep],
    [it["deep-soft"], it.deep],
    [it["good-ink"], it["good-tint"]],
  ] as const;
  for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

it("a colour mixed with itself stays, and half way between black and white is grey", () => {
  expect(mix("#0f8088", "#0f8088", 0.3)).toBe("#0f8088");
  expect(mix("#ffffff", "#000000", 0.5)).toMatch(/^#(..)\1\1$/);
  expect(luminance(bend("#0f8088", { exact: 0.33 }))).toBeLessThan(luminance("#0f8088"));
});

it("colours are read as a deck may write them, and others are left to the theme", () => {
  expect(hexOf("#fA0")).toBe("#ffaa00");
  expect(hexOf("#12345678")).toBe("#123456");
  expect(hexOf("rgb(255, 0, 10)")).toBe("#ff000a");
  expect(hexOf("teal")).toBeNull();
  expect(themeColours("clinic", "teal").accent).toBe("#0f8088");
});
