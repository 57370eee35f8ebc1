/** Changes one setting in a YAML text and leaves every other byte as the author wrote it. */

import { isCollection, isMap, isScalar, type Pair, stringify, type YAMLMap } from "yaml";
import { applyEdits, smallestEdit, type TextChange, type TextEdit } from "../change.ts";
import type { Deck } from "./deck.ts";
import { findFrontmatter } from "./frontmatter.ts";
import { parseYaml } from "./yaml.ts";

export type SettingValue = string | number | boolean | readonly string[];

/** The change that sets a key (`["brand", "accent"]`) of the deck's settings; null if there is nothing to change or the YAML is broken. */
export function changeSetting(deck: Deck, path: readonly string[], value: SettingValue): TextChange | null {
  return changeSettings(deck, (yaml) => rewriteSetting(yaml, path, value));
}

/** The change that makes the deck's settings, as YAML, what `rewrite` makes of them; null where it gives null or the same. */
export function changeSettings(deck: Deck, rewrite: (yaml: string) => string | null): TextChange | null {
  const file = deck.files.settings ?? deck.files.sources[0];
  if (!file) return null;
  const { header, frontmatter } = findFrontmatter(file.text);
  const isYaml = deck.files.settings !== null;
  const yaml = isYaml ? { from: 0, to: file.text.length } : frontmatter;
  if (yaml === null) {
    const lines = rewrite("");
    if (lines === null) return null;
    return { source: file.name, from: header.to, to: header.to, insert: `---\n${lines}---\n\n` };
  }
  const before = file.text.slice(yaml.from, yaml.to);
  const after = rewrite(before);
  const edit = after === null ? null : smallestEdit(before, after);
  return (
    edit && { source: file.name, from: yaml.from + edit.from, to: yaml.from + edit.to, insert: edit.insert }
  );
}

/** The YAML text with one key set, comments, order and spacing kept; null when the text is not a YAML map. */
export function rewriteSetting(text: string, path: readonly string[], value: SettingValue): string | null {
  const document = parseYaml(text);
  const top = document.contents;
  if (document.errors.length > 0 || (top !== null && !isMap(top) && !(isScalar(top) && top.value === null)))
    return null;
  const rewritten = applyEdits(text, [
    isMap(top) ? editMap(text, top, path, value) : append(text, path, value),
  ]);
  const check = parseYaml(rewritten);
  if (check.errors.length === 0 && sameValue(check.getIn(path), value)) return rewritten;
  // Odd layouts (tags, anchors, complex keys): correct before tidy.
  document.setIn(path, value);
  return document.toString({ lineWidth: 0 });
}

function editMap(text: string, map: YAMLMap, path: readonly string[], value: SettingValue): TextEdit {
  const [key, ...rest] = path;
  const pair = map.items.find((it) => isScalar(it.key) && it.key.value === key);
  if (pair === undefined) return addTo(text, map, path, value);
  if (rest.length > 0 && isMap(pair.value)) return editMap(text, pair.value, rest, value);
  const afterColon = text.indexOf(":", startOf(pair.key)[1]) + 1;
  const [from, to] =
    isCollection(pair.value) || isScalar(pair.value) ? startOf(pair.value) : [afterColon, afterColon];
  if (rest.length > 0 || from === to) {
    const lines =
      rest.length > 0 ? `\n${block(rest, value, indentOf(text, pair) + 2)}`.trimEnd() : ` ${line(value)}`;
    return { from: afterColon, to: rest.length > 0 ? Math.max(afterColon, to) : afterColon, insert: lines };
  }
  // A block list or map ends with its last line's end; the new value stands on the key's line.
  const isBlock = isCollection(pair.value) && !pair.value.flow;
  return isBlock
    ? { from: afterColon, to: text.slice(0, to).trimEnd().length, insert: ` ${line(value)}` }
    : { from, to, insert: line(value) };
}

function addTo(text: string, map: YAMLMap, path: readonly string[], value: SettingValue): TextEdit {
  const last = map.items.at(-1);
  if (map.flow) {
    const end = startOf(map)[1] - 1;
    const [key = "", ...rest] = path;
    const inner = rest.reduceRight((it, name) => `{ ${name}: ${it} }`, line(value));
    const at = text.slice(0, end).trimEnd().length;
    return { from: at, to: at, insert: `${last ? "," : ""} ${key}: ${inner}` };
  }
  if (!last) return append(text, path, value);
  const indent = indentOf(text, last);
  if (indent === 0) return append(text, path, value);
  const end =
    isCollection(last.value) || isScalar(last.value) ? startOf(last.value)[1] : startOf(last.key)[1];
  const lineEnd = text.indexOf("\n", Math.max(0, end - 1));
  return lineEnd < 0
    ? { from: text.length, to: text.length, insert: `\n${block(path, value, indent)}` }
    : { from: lineEnd + 1, to: lineEnd + 1, insert: block(path, value, indent) };
}

function append(text: string, path: readonly string[], value: SettingValue): TextEdit {
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return { from: text.length, to: text.length, insert: gap + block(path, value, 0) };
}

function block(path: readonly string[], value: SettingValue, indent: number): string {
  const names = path.map((name, depth) => `${" ".repeat(indent + depth * 2)}${line(name)}:`);
  return `${names.join("\n")} ${line(value)}\n`;
}

/** A value on one line. */
function line(value: SettingValue): string {
  if (typeof value === "object") return `[${value.map(line).join(", ")}]`;
  // Quotes where a comma, a bracket or a colon would mean something inside `[…]`.
  if (typeof value === "string" && /[\n\r\t,[\]{}:#&*!|>'"%@`]/.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0, schema: "core" }).trimEnd();
}

const startOf = (node: unknown): [number, number] => {
  const range = isScalar(node) || isCollection(node) ? node.range : null;
  return [range?.[0] ?? 0, range?.[1] ?? 0];
};

function indentOf(text: string, pair: Pair): number {
  const at = startOf(pair.key)[0];
  return at - (text.lastIndexOf("\n", at - 1) + 1);
}

function sameValue(found: unknown, value: SettingValue): boolean {
  const plain = isCollection(found) ? found.toJSON() : found;
  return JSON.stringify(plain) === JSON.stringify(value);
}
