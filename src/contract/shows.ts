/** Calls and events about a running show. The lead stage moves; everyone else follows what it reports. */

import { z } from "zod";
import { ShowLog } from "#core/show/log.ts";
import { Blank, Chosen, Direction, MediaWish, Position, Show } from "#core/show/show.ts";
import { call, event } from "./define.ts";

const nothing = z.object({});

/** What keys do to the console alone. */
const Relayed = z.enum(["grid", "help", "swap", "bigger-notes", "smaller-notes"]);
export type Relayed = z.infer<typeof Relayed>;

/** What became of the wish to exchange displays: `by-hand` where the shell cannot move windows (browser). */
const Swap = z.enum(["swapped", "one-display", "no-audience", "by-hand"]);
export type Swap = z.infer<typeof Swap>;

const RoomDisplay = z.object({
  /** As the system calls it; may be empty. */
  name: z.string(),
  width: z.number(),
  height: z.number(),
  isBuiltIn: z.boolean(),
  isMirrored: z.boolean(),
  hasSlides: z.boolean(),
  hasConsole: z.boolean(),
});
export type RoomDisplay = z.infer<typeof RoomDisplay>;

export const shows = {
  /** Begins a show (or moves a running one) at a position; a rehearsal is a show whose times may become the plan. */
  "show.start": call({
    input: z.object({ position: Position, rehearsal: z.boolean().optional() }),
    output: Show,
    roles: ["editor", "presenter"],
  }),
  "show.current": call({
    input: nothing,
    output: Show.nullable(),
    roles: ["editor", "presenter", "audience"],
  }),
  /** Asks the lead stage to step. While blank, `next` only unblanks. */
  "show.step": call({
    input: z.object({ direction: Direction }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  "show.go": call({
    input: z.object({ position: Position }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** The lead says where it stands now. Reports of a stage that does not lead are ignored. */
  "show.report": call({
    input: z.object({ position: Position, steps: z.number().int().min(0) }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  "show.blank": call({
    input: z.object({ blank: Blank.nullable() }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** Keeps the room on its slide while the presenter looks ahead, or lets it follow again. */
  "show.freeze": call({
    input: z.object({ on: z.boolean() }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** Which slides this show has otherwise than the deck says; replaces what was chosen before. */
  "show.choose": call({ input: Chosen, output: nothing, roles: ["presenter", "audience"] }),
  /** An interruption begins or ends: neutral screen, all clocks stopped. */
  "show.emergency": call({
    input: z.object({ on: z.boolean() }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** The clock for questions begins or stops. */
  "show.question": call({
    input: z.object({ on: z.boolean() }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** Keeps a question for later, in the log that the audience is never told. */
  "show.park": call({
    input: z.object({ text: z.string().trim().min(1).max(1000) }),
    output: ShowLog,
    roles: ["presenter"],
  }),
  /** A key pressed in the room's window that only the console can answer. */
  "show.relay": call({ input: z.object({ what: Relayed }), output: nothing, roles: ["audience"] }),
  /** What happened since the start, for pace and the session record. */
  "show.log": call({ input: nothing, output: ShowLog.nullable(), roles: ["presenter"] }),
  "show.timer": call({
    input: z.object({ action: z.enum(["pause", "resume", "restart"]) }),
    output: nothing,
    roles: ["presenter", "audience"],
  }),
  /** Exchanges the displays of slides and console. */
  "show.swap": call({ input: nothing, output: z.object({ swap: Swap }), roles: ["presenter"] }),
  /** The displays of this machine, in CSS pixels; none where the shell cannot know (browser). */
  "show.displays": call({ input: nothing, output: z.array(RoomDisplay), roles: ["editor", "presenter"] }),
  /** Plays, stops or moves a sound or film of the slide. */
  "show.media": call({ input: MediaWish, output: nothing, roles: ["presenter", "audience"] }),
  "show.end": call({ input: nothing, output: nothing, roles: ["editor", "presenter", "audience"] }),
};

export const showEvents = {
  "show.moved": event({ data: Show, roles: ["editor", "presenter", "audience"] }),
  /** To the lead only: make this move and report. */
  "show.perform": event({
    data: z.union([z.object({ direction: Direction }), z.object({ position: Position })]),
    roles: ["presenter", "audience"],
  }),
  /** To a window that led until now: another one does. */
  "show.follow": event({ data: nothing, roles: ["presenter", "audience"] }),
  "show.relayed": event({ data: z.object({ what: Relayed }), roles: ["presenter"] }),
  "show.ended": event({ data: nothing, roles: ["editor", "presenter", "audience"] }),
};
