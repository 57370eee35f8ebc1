/** Reads YAML as plain values at their places, within limits: a header is data and nothing else. */

import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type ParsedNode, parseDocument } from "yaml";
import type { Range } from "./deck.ts";

/** promises.md S4.4. */
const maxLength = 64 * 1024;
const maxAliases = 50;
const maxDepth = 20;

/** A YAML value at its place. Exactly one of `words`, `fields`, `elements` is not null. */
export interface YamlValue {
  readonly range: Range;
  /** A scalar as written, without its quotes: `1.0` stays `1.0`. */
  readonly words: string | null;
  readonly fields: readonly YamlField[] | null;
  readonly elements: readonly YamlValue[] | null;
}

export interface YamlField {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlValue;
}

type YamlFailure =
  | { readonly kind: "too-large"; readonly length: number }
  | { readonly kind: "wrong"; readonly range: Range; readonly reason: string };

export type YamlRead = { readonly kind: "read"; readonly fields: readonly YamlField[] } | YamlFailure;

/** Core schema, unique keys, no merge keys, no tags of other languages. */
export function parseYaml(text: string): Document<ParsedNode> {
  return parseDocument(text, { schema: "core", merge: false, prettyErrors: false, logLevel: "silent" });
}

/** Reads YAML whose top is a map; an empty text is an empty map. `offset` is added to every place. */
export function readYaml(text: string, offset = 0): YamlRead {
  if (text.length > maxLength) return { kind: "too-large", length: text.length };
  const wrong = (reason: string, from = 0, to = text.length): YamlFailure => ({
    kind: "wrong",
    range: {
      from: offset + Math.min(from, text.length),
      to: offset + Math.min(Math.max(from, to), text.length),
    },
    reason,
  });
  try {
    const document = parseYaml(text);
    const [error] = document.errors;
    if (error) return wrong(plainReason(error.message), ...error.pos);
    const top = document.contents;
    if (top === null || (isScalar(top) && top.value === null)) return { kind: "read", fields: [] };
    // Faults on aliases that would grow beyond all measure, before anything here walks through them.
    document.toJS({ mapAsMap: true, maxAliasCount: maxAliases });
    const { fields } = readNode(top, document, offset, 0);
    return fields ? { kind: "read", fields } : wrong("lines of the form “key: value” are expected");
  } catch {
    return wrong("it repeats or nests itself beyond measure");
  }
}

function readNode(node: unknown, document: Document, offset: number, depth: number): YamlValue {
  if (depth > maxDepth) throw new RangeError("nested too deep");
  const range = rangeOf(node, offset);
  const below = (child: unknown) => readNode(child, document, offset, depth + 1);
  const value: YamlValue = { range, words: null, fields: null, elements: null };
  if (isAlias(node)) return { ...readNode(node.resolve(document), document, offset, depth + 1), range };
  if (isSeq(node)) return { ...value, elements: node.items.map(below) };
  if (isMap(node)) {
    const fields = node.items.filter(isPair).map((pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : String(pair.key),
      keyRange: rangeOf(pair.key, offset),
      value:
        pair.value === null ? { ...value, range: rangeOf(pair.key, offset), words: "" } : below(pair.value),
    }));
    return { ...value, fields };
  }
  if (!isScalar(node) || node.value === null) return { ...value, words: "" };
  return {
    ...value,
    words: typeof node.value === "string" ? node.value : (node.source ?? String(node.value)),
  };
}

function rangeOf(node: unknown, offset: number): Range {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return { from: offset + (range?.[0] ?? 0), to: offset + (range?.[1] ?? 0) };
}

/** The parser's sentence without its advice on options. */
function plainReason(message: string): string {
  const [first = ""] = message.split("\n");
  return first.replace(/[\s.:]+$/, "").slice(0, 200);
}
