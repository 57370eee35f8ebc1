/** Fixes that answer what a rule asks: no source is needed, the review was today, this id is another's. */

import { changeSetting } from "../../deck/rewrite-setting.ts";
import { findAbbreviations } from "../abbreviations.ts";
import { noSourceComment } from "../claims.ts";
import { edit, type MakeFix, wordsAt } from "./fix.ts";

export const noSource: MakeFix = (world) => {
  const words = wordsAt(world);
  // A chart says where its numbers are from, or that somebody counted them, in its own `source:`.
  if (words === "") return null;
  // Before the bar that ends a table's row.
  const at = world.problem.range.from + words.replace(/[\s|]+$/, "").length;
  return { kind: "no-source", detail: {}, changes: edit(world, at, at, ` ${noSourceComment}`) };
};

export const reviewedToday: MakeFix = ({ deck, options: { todayIso } }) => {
  const change = changeSetting(deck, ["reviewed"], todayIso);
  return change && { kind: "reviewed", detail: { day: todayIso }, changes: [change] };
};

export const spellOut: MakeFix = (world) => {
  const { text, problem } = world;
  const found = findAbbreviations(text).find(({ range }) => range.from === problem.range.from);
  if (!found?.fix) return null;
  const { from, to } = found.range;
  // `5U` becomes `5 units`: words stand apart from their number.
  const gap = /^\p{L}/u.test(found.fix) && /\d/.test(text[from - 1] ?? "") ? " " : "";
  return { kind: "replace", detail: { with: found.fix }, changes: edit(world, from, to, gap + found.fix) };
};

export const levelBetween: MakeFix = (world) => {
  const { problem } = world;
  const marks = /^#+/.exec(wordsAt(world))?.[0];
  const previous = Number(problem.detail.previous);
  if (!marks || !(previous > 0)) return null;
  const level = "#".repeat(previous + 1);
  const { from } = problem.range;
  return { kind: "replace", detail: { with: level }, changes: edit(world, from, from + marks.length, level) };
};

export const otherId: MakeFix = (world) => {
  const { deck, problem } = world;
  const id = String(problem.detail.id);
  const at = wordsAt(world).lastIndexOf(id);
  if (at < 0) return null;
  const taken = new Set(deck.slides.map(({ slide }) => slide.attributes.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  const from = problem.range.from + at;
  const other = `${id}-${number}`;
  return { kind: "replace", detail: { with: other }, changes: edit(world, from, from + id.length, other) };
};

/** Takes an entry nobody cites out of the bibliography, braces and all. */
export const removeEntry: MakeFix = (world) => {
  const { text, problem } = world;
  const from = text.lastIndexOf("@", problem.range.from);
  const open = from < 0 ? -1 : text.slice(from, problem.range.from).search(/[{(]/);
  if (open < 0) return null;
  let depth = 0;
  for (let at = from + open; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "{" || letter === "(") depth += 1;
    else if ((letter === "}" || letter === ")") && --depth === 0) {
      const rest = /^[ \t]*(?:\r?\n){0,2}/.exec(text.slice(at + 1))?.[0].length ?? 0;
      return { kind: "remove", detail: {}, changes: edit(world, from, at + 1 + rest, "") };
    }
  }
  return null;
};
