/** How a line of deck.yml may go on: the keys there are, and the values of those that have a few. */

import { transitions } from "../deck/attributes.ts";
import type { Deck } from "../deck/deck.ts";
import { deckSettings } from "../deck/deck-settings.ts";
import { fonts, themes } from "../deck/settings.ts";
import { severities } from "../problem.ts";
import { type Completion, offer } from "./completion.ts";

const groups = new Set(["brand", "handout", "credit", "severities"]);

const choices: Readonly<Record<string, readonly string[]>> = {
  theme: themes,
  font: fonts,
  aspect: ['"16:9"', '"4:3"'],
  transition: transitions,
  layout: ["1", "2", "3", "4", "6", "9"],
  paper: ["letter", "a4"],
};

/** `line` is the line up to the cursor, which stands at `offset`. */
export function completeSetting(deck: Deck, line: string, offset: number): Completion | null {
  const value = /^\s*(?:- )?(?<key>[\w.-]+):\s+(?<word>["\w:.-]*)$/.exec(line)?.groups;
  if (value) {
    const { key = "", word = "" } = value;
    const some = Object.hasOwn(severities, key) ? ["off", "hint", "warning", "error"] : choices[key];
    const files =
      key === "references" ? deck.files.data.map((it) => it.name).filter((it) => /\.bib$/i.test(it)) : [];
    const logos = key === "logo" ? deck.files.assets : [];
    const all = [...(some ?? []), ...files, ...logos];
    return all.length > 0 ? { from: offset - word.length, offers: all.map((it) => offer(it)) } : null;
  }
  const word = /^(?<indent>\s*)(?<word>[\w.-]*)$/.exec(line)?.groups;
  if (!word || (word.word ?? "") === "") return null;
  const isInside = (word.indent ?? "") !== "";
  const keys = [...deckSettings(deck.files).keys].filter((it) => /^[a-z_]+\./.test(it) === isInside);
  return {
    from: offset - (word.word ?? "").length,
    offers: keys
      .map((it) => (isInside ? it.slice(it.indexOf(".") + 1) : it))
      .map((it) => offer(it, { insert: groups.has(it) ? `${it}:\n  ` : `${it}: ` })),
  };
}
