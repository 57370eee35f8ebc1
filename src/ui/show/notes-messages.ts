/**
 * What the window with the slides and the window with the notes tell each other. Both hold the same file, so that only
 * places, keys and the time travel. A file opened from a disk has no origin to name, so a message is known by its window.
 */

import type { FromStage } from "#contract/stage.ts";

export type KeyPress = Extract<FromStage, { readonly kind: "stage.key" }>;

export type ToNotes = {
  readonly kind: "show.stands";
  /** Of the slide, from 1. */
  readonly number: number;
  readonly step: number;
  readonly steps: number;
  /** When the talk began (epoch ms); null before its first step. */
  readonly sinceMs: number | null;
};

export type FromNotes =
  | { readonly kind: "show.hello" }
  | { readonly kind: "show.restart" }
  | { readonly kind: "show.key"; readonly press: KeyPress };

const isBag = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

export function readToNotes(data: unknown): ToNotes | null {
  if (!isBag(data) || data.kind !== "show.stands") return null;
  const { number, step, steps, sinceMs } = data;
  if (!isCount(number) || !isCount(step) || !isCount(steps)) return null;
  return { kind: "show.stands", number, step, steps, sinceMs: typeof sinceMs === "number" ? sinceMs : null };
}

export function readFromNotes(data: unknown): FromNotes | null {
  if (!isBag(data)) return null;
  if (data.kind === "show.hello" || data.kind === "show.restart") return { kind: data.kind };
  if (data.kind !== "show.key" || !isBag(data.press)) return null;
  const { key, code, shift, ctrl, alt, meta, repeat } = data.press;
  if (typeof key !== "string" || typeof code !== "string") return null;
  const flags = { shift: shift === true, ctrl: ctrl === true, alt: alt === true, meta: meta === true };
  return { kind: "show.key", press: { kind: "stage.key", key, code, ...flags, repeat: repeat === true } };
}

/** True when this document may believe the message: it comes from another window of its own origin. */
export const isOwnOrigin = ({ origin }: Pick<MessageEvent, "origin">): boolean =>
  origin === location.origin || origin === self.origin;

/** A page of a web server tells only its own; one from a disk has no origin that could be named. */
export const ownTarget = (): string => (location.protocol.startsWith("http") ? location.origin : "*");
