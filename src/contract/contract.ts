/** The whole table of calls and events, and the types derived from it. */

import type { z } from "zod";
import { deckEvents, decks } from "./decks.ts";
import type { Role } from "./define.ts";
import { desk, deskEvents } from "./desk.ts";
import { exportCalls, exportEvents } from "./exports.ts";
import { historyCalls } from "./histories.ts";
import { inkCalls, inkEvents } from "./ink.ts";
import { journalCalls } from "./journals.ts";
import { memoryCalls, memoryEvents } from "./memory.ts";
import { phoneCalls, phoneEvents } from "./phones.ts";
import { pictureCalls } from "./pictures.ts";
import { sessionCalls, sessionEvents } from "./sessions.ts";
import { showEvents, shows } from "./shows.ts";
import { startCalls } from "./starts.ts";

export const calls = {
  ...decks,
  ...pictureCalls,
  ...shows,
  ...inkCalls,
  ...sessionCalls,
  ...exportCalls,
  ...journalCalls,
  ...historyCalls,
  ...memoryCalls,
  ...phoneCalls,
  ...startCalls,
  ...desk,
};
export const events = {
  ...deckEvents,
  ...showEvents,
  ...inkEvents,
  ...sessionEvents,
  ...exportEvents,
  ...memoryEvents,
  ...phoneEvents,
  ...deskEvents,
};

export type CallName = keyof typeof calls;
export type Input<C extends CallName> = z.infer<(typeof calls)[C]["input"]>;
export type Output<C extends CallName> = z.infer<(typeof calls)[C]["output"]>;

export type EventName = keyof typeof events;
export type EventData<E extends EventName> = z.infer<(typeof events)[E]["data"]>;

/** Who makes a call: one window, its role fixed by the shell when it was opened. */
export interface Peer {
  readonly id: string;
  readonly role: Role;
  tell<E extends EventName>(event: E, data: EventData<E>): void;
}

/** An answer for every call; a missing one does not compile. */
export type Handlers = {
  readonly [C in CallName]: (input: Input<C>, peer: Peer) => Promise<Output<C>> | Output<C>;
};
