/** Choices of the export dialog kept with the deck: those made last, and those somebody gave a name. */

import { type ExportChoices, readChoices, writeChoices } from "#core/export/export-choices.ts";
import type { Remembered } from "#ui/kit/remembered.ts";

export interface Preset {
  readonly name: string;
  /** As `writeChoices` wrote them. */
  readonly choices: string;
}

const lastKey = "export.last";
const presetsKey = "export.presets";
const most = 20;
export const longestName = 60;

/** Slides are chosen anew each time: who exported one section yesterday does not mean it today. */
export function readLast(memory: Remembered, first: ExportChoices): ExportChoices {
  const { extent, range, minutes } = first;
  return { ...readChoices(memory.getItem(lastKey), first), extent, range, minutes };
}

export function keepLast(memory: Remembered, choices: ExportChoices): void {
  memory.setItem(lastKey, writeChoices(choices));
}

/** In the order of their names; what cannot be read is left out. */
export function readPresets(memory: Remembered): readonly Preset[] {
  try {
    const told: unknown = JSON.parse(memory.getItem(presetsKey) ?? "[]");
    return Array.isArray(told) ? told.flatMap(readPreset).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** A name that is there already gets the new choices. */
export function keepPreset(memory: Remembered, name: string, choices: ExportChoices): readonly Preset[] {
  const others = readPresets(memory).filter((it) => it.name !== name);
  const kept = { name: name.slice(0, longestName), choices: writeChoices(choices) };
  return write(memory, [...others, kept].sort((a, b) => a.name.localeCompare(b.name)).slice(0, most));
}

export function forgetPreset(memory: Remembered, name: string): readonly Preset[] {
  return write(
    memory,
    readPresets(memory).filter((it) => it.name !== name),
  );
}

function write(memory: Remembered, presets: readonly Preset[]): readonly Preset[] {
  memory.setItem(presetsKey, JSON.stringify(presets));
  return presets;
}

function readPreset(told: unknown): readonly Preset[] {
  if (typeof told !== "object" || told === null) return [];
  const { name, choices } = told as Readonly<Record<string, unknown>>;
  const isRight = typeof name === "string" && name !== "" && typeof choices === "string";
  return isRight ? [{ name: name.slice(0, longestName), choices }] : [];
}
