/** What can be done about problems from outside the text: go from one to the next, and let one click make it right. */

import type { Fix } from "#core/check/fixes/fix.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { Problem } from "#core/problem.ts";
import { changeTexts } from "./change-texts.ts";
import type { Editor } from "./editor.ts";
import { goTo } from "./slide-actions.ts";

/** Makes the change of a fix, as one step of undo, and goes to its place. */
export function applyFix(editor: Editor, problem: Problem, { kind, changes }: Fix): void {
  if (!changeTexts(editor, changes)) return;
  const [first] = changes;
  if (kind === "silence" || !first) return;
  // Into the middle of notes that were begun; elsewhere to what was made right.
  const at = kind === "add-notes" ? first.from + first.insert.lastIndexOf(":::") - 1 : first.from;
  goTo(editor, problem.source, { from: at, to: at });
}

/** Where the last step led, so that of two problems at one place both are met. */
const visited = new WeakMap<Editor, Problem>();

/** To the problem after the cursor, or before it, in reading order and round the end of the deck. */
export function stepProblem(editor: Editor, by: 1 | -1): void {
  const { problems, deck } = editor.store.getState();
  const placed = problems.filter((it) => it.source !== null);
  const target = placed.at(nextIndex(editor, placed, deck, by) % placed.length);
  if (!target) return;
  visited.set(editor, target);
  editor.store.setState({ panel: "problems" });
  goTo(editor, target.source, target.range);
}

function nextIndex(
  editor: Editor,
  placed: readonly Problem[],
  { files: { settings, sources, data } }: Deck,
  by: 1 | -1,
): number {
  const shown = editor.documents.shown();
  const cursor = editor.documents.cursor();
  const before = visited.get(editor);
  const last = before ? placed.indexOf(before) : -1;
  // The cursor still stands where the last step left it.
  if (last >= 0 && placed[last]?.source === shown && placed[last].range.to === cursor) return last + by;
  const order = [settings, ...sources, ...data].map((it) => it?.name);
  const here = order.indexOf(shown);
  const isAfter = ({ source, range }: Problem) =>
    (order.indexOf(source ?? "") - here || range.from - cursor) > 0;
  const next = placed.findIndex(isAfter);
  return by === 1 ? Math.max(next, 0) : (next < 0 ? placed.length : next) - 1;
}
