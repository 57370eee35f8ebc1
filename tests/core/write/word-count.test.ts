import { expect, it } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { wordsOn } from "#core/write/word-count.ts";

const count = (text: string) => {
  const files = { name: "t", settings: null, sources: [{ name: "a.md", text }], data: [], assets: [] };
  return parseDeck(files).slides.map((it) => wordsOn(it.slide));
};

it.each([
  ["# Two words {.small}\n\n- a **bold** [link](https://a.org/x) [@doe2021]", [5]],
  ["::: callout\nIt's 0.5 mg/kg\n:::\n\n```js\nnot counted\n```\nend", [5]],
  ["# One\n\n::: notes\nsaid aloud only\n:::\n\n---\n\n![A lung](images/a.png)", [1, 2]],
  ["| a | b |\n| --- | --: |\n| c d | 12 |", [5]],
])("the words of a slide are those that are read on it: %j", (text, expected) =>
  expect(count(text)).toEqual(expected),
);
