/** Reads single YAML values as what a setting wants; null says the value is not that. */

import type { Objective } from "./settings.ts";
import type { YamlField, YamlValue } from "./yaml.ts";

export type Read<T> = (value: YamlValue) => T | null;

/** Any scalar, as written. */
export const text: Read<string> = (value) => value.words;

/** A scalar, or a list of scalars. */
export const texts: Read<readonly string[]> = (value) => {
  if (value.words !== null) return value.words === "" ? [] : [value.words];
  const words = value.elements?.map((it) => it.words);
  return words?.every((it) => it !== null) ? words.filter((it) => it !== "") : null;
};

/** Codes of objectives: a list, or one scalar with spaces or commas between them. */
export const codes: Read<readonly string[]> = (value) =>
  texts(value)?.flatMap((it) => it.split(/[\s,]+/).filter((code) => code !== "")) ?? null;

/** Minutes, no more than a day; none at all is a plan too. */
export function readMinutes(words: string): number | null {
  const minutes = /^\d{1,4}(?:\.\d{1,3})?$/.test(words.trim()) ? Number(words) : null;
  return minutes === null || minutes > 1440 ? null : minutes;
}

export const minutes: Read<number> = (value) => readMinutes(value.words ?? "");

/** Minutes of a time slot, which is not empty. */
export const slotMinutes: Read<number> = (value) => minutes(value) || null;

/** `12`, `12 months`, `1 year`. */
export const months: Read<number> = (value) => {
  const found = /^(\d{1,3})\s*(months?|years?)?$/i.exec(value.words?.trim() ?? "");
  const count = Number(found?.[1] ?? 0) * (found?.[2]?.toLowerCase().startsWith("y") ? 12 : 1);
  return count > 0 ? count : null;
};

/** `10`, `10 years`. */
export const years: Read<number> = (value) =>
  Number(/^(\d{1,2})\s*(?:years?)?$/i.exec(value.words?.trim() ?? "")?.[1]) || null;

/** A day of the calendar, `2026-11-24`. */
export const isoDate: Read<string> = (value) => {
  const words = value.words?.trim() ?? "";
  if (words === "") return "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return null;
  const time = Date.parse(`${words}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== words ? null : words;
};

/** A BCP 47 tag, by its shape. */
export const language: Read<string> = (value) =>
  /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value.words ?? "") ? value.words : null;

/** `16:9`, `4:3`, or `WxH` in CSS pixels. */
export const size: Read<{ width: number; height: number }> = (value) => slideSize(value.words ?? "");

/** As above, from the words themselves; null for any others. */
export function slideSize(aspect: string): { width: number; height: number } | null {
  const words = aspect.trim();
  if (words === "16:9") return { width: 1280, height: 720 };
  if (words === "4:3") return { width: 1280, height: 960 };
  const [width = 0, height = 0] = (/^(\d{3,4})\s*[x×]\s*(\d{3,4})$/i.exec(words)?.slice(1) ?? []).map(Number);
  return width >= 200 && height >= 200 ? { width, height } : null;
}

/** One of a fixed list of words; numbers of the list are matched as written. */
export function oneOf<const T extends string | number>(choices: readonly T[]): Read<T> {
  return (value) => choices.find((it) => String(it) === value.words?.trim()) ?? null;
}

/** `[{ id, text }]`, `[{ O1: text }]`, `[text]` or `{ O1: text }`. */
export const objectives: Read<readonly Objective[]> = (value) => {
  if (value.fields) return named(value.fields);
  const read =
    value.elements?.map((element, at) => objective(element, at)) ?? (value.words === "" ? [] : null);
  return read?.every((it) => it !== null) ? read : null;
};

function objective(value: YamlValue, at: number): Objective | null {
  if (value.words !== null) return value.words === "" ? null : { id: `O${at + 1}`, text: value.words };
  const fields = value.fields ?? [];
  const field = (key: string) => fields.find((it) => it.key === key)?.value.words;
  const [id, text] = [field("id"), field("text")];
  if (id !== undefined || text !== undefined) return id && text ? { id, text } : null;
  return fields.length === 1 ? (named(fields)?.[0] ?? null) : null;
}

function named(fields: readonly YamlField[]): readonly Objective[] | null {
  const all = fields.map(({ key, value }) => ({ id: key, text: value.words ?? "" }));
  return all.every((it) => it.id !== "" && it.text !== "") ? all : null;
}

/** A map of names to scalars, without a prototype: `__proto__` is a name like any other. */
export const words: Read<Readonly<Record<string, string>>> = (value) => {
  if (value.words === "") return {};
  if (!value.fields?.every((it) => it.value.words !== null)) return null;
  const map: Record<string, string> = Object.create(null);
  for (const field of value.fields) map[field.key] = field.value.words ?? "";
  return map;
};
