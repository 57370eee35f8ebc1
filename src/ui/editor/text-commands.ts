/** Commands on the text: marks, lists, links, blocks, tables. */

import {
  insertBlock,
  makeLink,
  markLines,
  markWords,
  straightenTable,
  widenTable,
} from "./format-actions.ts";
import type { SourceView } from "./source-view.ts";

export interface TextCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  run(): void;
}

export function textCommands({ view }: Pick<SourceView, "view">): readonly TextCommand[] {
  const one = (id: string, label: string, keys: readonly string[], run: () => void): TextCommand => ({
    id,
    label,
    keys,
    run,
  });
  const insert = (id: string, label: string) =>
    one(`insert.${id}`, label, [], () => void insertBlock(view, id));
  return [
    one("format.bold", "Bold", ["Mod+B"], () => void markWords(view, "**")),
    one("format.italic", "Italic", ["Mod+I"], () => void markWords(view, "*")),
    one("format.code", "Code in a line", ["Mod+E"], () => void markWords(view, "`")),
    one("format.blank", "Blank to fill in", [], () => void markWords(view, "==")),
    one("format.list", "Bullet list", ["Mod+Shift+8"], () => void markLines(view, "- ")),
    one("format.numbers", "Numbered list", ["Mod+Shift+7"], () => void markLines(view, "1. ")),
    one("format.steps", "List step by step", [], () => void markLines(view, "+ ")),
    one("format.tasks", "List with boxes to tick", [], () => void markLines(view, "- [ ] ")),
    one("format.quote", "Quote", [], () => void markLines(view, "> ")),
    one("format.link", "Link", ["Mod+K"], () => void makeLink(view)),
    insert("image", "Insert image"),
    insert("table", "Insert table"),
    insert("columns", "Insert two columns"),
    insert("callout", "Insert callout"),
    insert("chart", "Insert chart"),
    insert("quiz", "Insert knowledge check"),
    insert("notes", "Insert speaker notes"),
    one("table.column", "Add a column to the table", [], () => void widenTable(view)),
    one("table.tidy", "Straighten the table", [], () => void straightenTable(view)),
  ];
}
