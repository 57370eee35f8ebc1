/** Decks that cannot be opened at all, and what every command says of them. */

import { expect } from "vitest";
import type { Ran } from "./run-command.ts";

/** The exit code is 3, and the words name what is meant. A test makes the folder `empty`. */
export const unreadable: readonly (readonly [name: string, path: string, words: RegExp])[] = [
  ["a folder that is not there", "missing", /There is nothing at “missing”/],
  ["a file that is not there", "missing.md", /There is nothing at “missing\.md”/],
  ["a path below a file", "plain.txt/deck", /“deck”|nothing at/],
  ["an empty folder", "empty", /“empty” holds no Markdown file/],
  ["a folder without Markdown", "pictures", /“pictures” holds no Markdown file/],
  ["a file that is no Markdown", "plain.txt", /“plain\.txt” is not a deck/],
  ["a binary file with a Markdown name", "binary.md", /“binary\.md” is not a text file/],
];

export const unreadableFiles = {
  "plain.txt": "words",
  "pictures/a.svg": "<svg/>",
  "binary.md": new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe]),
};

/** Words for people: never a stack, an error's name or a value that was left out. */
export function expectWords({ err, out }: Ran): void {
  expect(`${out}\n${err}`).not.toMatch(
    /\n\s+at |\b[A-Z]\w*Error\b|ENOENT|EACCES|\bundefined\b|\bnull\b|file:\/\//,
  );
}
