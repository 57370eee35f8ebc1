/** Calls and events about what windows remember between starts: sizes, last choices, keys. Small texts under a name. */

import { z } from "zod";
import { call, deckRoles, event } from "./define.ts";

/** What everybody shares, or what belongs to the deck of the window. */
export const MemoryScope = z.enum(["app", "deck"]);
export type MemoryScope = z.infer<typeof MemoryScope>;

/** `area.what`, as `console.notes-size`. */
const Key = z.string().regex(/^[a-z0-9][a-z0-9.:-]{0,199}$/);
const Value = z.string().max(65_536);

export const Memory = z.record(z.string(), Value);
export type Memory = z.infer<typeof Memory>;

export const memoryCalls = {
  "memory.read": call({
    input: z.object({}),
    output: z.object({ app: Memory, deck: Memory }),
    roles: [...deckRoles],
  }),
  /** Remembers a text, or forgets it with null. Never faults for a disk: what cannot be kept is remembered until the end. */
  "memory.write": call({
    input: z.object({ scope: MemoryScope, key: Key, value: Value.nullable() }),
    output: z.object({}),
    roles: ["editor", "presenter"],
  }),
};

export const memoryEvents = {
  /** Another window changed what is remembered. */
  "memory.changed": event({
    data: z.object({ scope: MemoryScope, key: z.string(), value: Value.nullable() }),
    roles: [...deckRoles],
  }),
};
