/** Adds, changes and removes entries of a list of records in a YAML text (`objectives`), and leaves every other byte. */

import { isMap, isScalar, isSeq, type ParsedNode, stringify, type YAMLSeq } from "yaml";
import { applyEdits } from "../change.ts";
import { parseYaml } from "./yaml.ts";

type ListRecord = Readonly<Record<string, string>>;

/** What to do with a list: `at` counts from 0. */
export type ListEdit =
  | { readonly kind: "add"; readonly record: ListRecord }
  | { readonly kind: "set"; readonly at: number; readonly key: string; readonly value: string }
  | { readonly kind: "remove"; readonly at: number };

/** The text with the list under `key` changed; null when the text is no YAML map or has no such entry. */
export function rewriteList(text: string, key: string, edit: ListEdit): string | null {
  const document = parseYaml(text);
  const top = document.contents;
  if (document.errors.length > 0 || (top !== null && !isMap(top) && !(isScalar(top) && top.value === null)))
    return null;
  const list = isMap(top)
    ? top.items.find((it) => isScalar(it.key) && it.key.value === key)?.value
    : undefined;
  const before = isSeq(list) ? list : null;
  const wanted = changed(before?.toJSON() ?? [], edit);
  if (wanted === null) return null;
  const rewritten = before && !before.flow ? editBlock(text, before as YAMLSeq<ParsedNode>, edit) : null;
  if (rewritten !== null && same(rewritten, key, wanted)) return rewritten;
  if (before === null && !isScalar(list) && list === undefined && edit.kind === "add") {
    const gap = text === "" || text.endsWith("\n") ? "" : "\n";
    return `${text}${gap}${key}:\n${record(edit.record, 2)}`;
  }
  // A list in brackets, anchors, tags: correct before tidy.
  document.setIn([key], document.createNode(wanted));
  return document.toString({ lineWidth: 0 });
}

function changed(list: readonly unknown[], edit: ListEdit): unknown[] | null {
  if (edit.kind === "add") return [...list, edit.record];
  if (!(edit.at in list)) return null;
  if (edit.kind === "remove") return list.filter((_, at) => at !== edit.at);
  return list.map((it, at) => {
    if (at !== edit.at) return it;
    return typeof it === "object" ? { ...it, [edit.key]: edit.value } : { [edit.key]: edit.value };
  });
}

/** In a list of lines, each beginning with a dash. */
function editBlock(text: string, list: YAMLSeq<ParsedNode>, edit: ListEdit): string | null {
  const first = list.items[0];
  if (!first) return null;
  if (edit.kind === "add") {
    const last = list.items.at(-1) ?? first;
    const end = lineEnd(text, contentEnd(text, last));
    const gap = text.slice(0, end).endsWith("\n") ? "" : "\n";
    const indent = dashOf(text, first) - lineStart(text, dashOf(text, first));
    return applyEdits(text, [{ from: end, to: end, insert: gap + record(edit.record, indent) }]);
  }
  const item = list.items[edit.at];
  if (!item) return null;
  if (edit.kind === "remove") {
    // A list without entries is no block any more.
    if (list.items.length === 1) return null;
    const next = list.items[edit.at + 1];
    const from = lineStart(text, dashOf(text, item));
    const to = next ? lineStart(text, dashOf(text, next)) : lineEnd(text, contentEnd(text, item));
    return applyEdits(text, [{ from, to, insert: "" }]);
  }
  const value = isMap(item) ? item.get(edit.key, true) : undefined;
  if (!isScalar(value) || !value.range) return null;
  const end = value.range[1];
  return applyEdits(text, [
    {
      from: value.range[0],
      to: end,
      insert: scalar(edit.value) + (text.slice(0, end).endsWith("\n") ? "\n" : ""),
    },
  ]);
}

const same = (text: string, key: string, wanted: unknown): boolean => {
  const document = parseYaml(text);
  const found = document.get(key);
  return (
    document.errors.length === 0 &&
    JSON.stringify(isSeq(found) ? found.toJSON() : found) === JSON.stringify(wanted)
  );
};

function record(fields: ListRecord, indent: number): string {
  const margin = " ".repeat(indent);
  return Object.entries(fields)
    .map(([key, value], at) => `${margin}${at === 0 ? "- " : "  "}${scalar(key)}: ${scalar(value)}\n`)
    .join("");
}

/** On one line, whatever it holds. */
function scalar(value: string): string {
  return /[\n\r\t]/.test(value)
    ? JSON.stringify(value)
    : stringify(value, { lineWidth: 0, schema: "core" }).trimEnd();
}

const dashOf = (text: string, item: ParsedNode): number => text.lastIndexOf("-", item.range[0] - 1);

/** Where the words of an entry end: not the comments and empty lines that follow it. */
const contentEnd = (text: string, item: ParsedNode): number => text.slice(0, item.range[1]).trimEnd().length;

const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf("\n", at);
  return newline < 0 ? text.length : newline + 1;
}
