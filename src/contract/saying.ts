/** How the words for a fault are put together. */

import type { Fault } from "#core/fault.ts";

export interface Words {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

export type Detail = Fault["detail"];
export type Say = (detail: Detail) => Words;

/** The three sentences. */
export const words = (what: string, safe: string, next: string): Words => ({ what, safe, next });
/** What a fault is about, in quotes. */
export const name = (detail: Detail, otherwise: string, key = "name") =>
  detail[key] === undefined ? otherwise : `“${detail[key]}”`;
