/** A running show: its state, and every legal move of that state. Time comes in from outside, in milliseconds. */

import { z } from "zod";
import { InkColour, Tool } from "./ink.ts";

/** Where a show stands: stack, slide in the stack, fragments shown. Meaningful only with the deck it was taken from. */
export const Position = z.object({
  h: z.number().int().min(0),
  v: z.number().int().min(0),
  /** Steps already made on this slide; 0 when it has just appeared. */
  step: z.number().int().min(0),
});
export type Position = z.infer<typeof Position>;

export const Direction = z.enum(["next", "back", "skip-next", "skip-back", "first", "last"]);
export type Direction = z.infer<typeof Direction>;

export const Blank = z.enum(["black", "white"]);
export type Blank = z.infer<typeof Blank>;

/** Slides named by their place, `2/1`. */
const Places = z.array(z.string().regex(/^\d{1,5}\/\d{1,5}$/)).max(10_000);

/** A part of the slide, its middle in ten-thousandths of width and height. */
const Zoom = z.object({ x: z.number(), y: z.number(), scale: z.number() });
export type Zoom = z.infer<typeof Zoom>;

/** How the room's picture is changed for a bad projector, as shares of the usual. */
const Filter = z.object({ brightness: z.number(), contrast: z.number(), invert: z.boolean() });
export type Filter = z.infer<typeof Filter>;
export const noFilter: Filter = { brightness: 1, contrast: 1, invert: false };

/** What this show has otherwise than the deck says. */
export const Chosen = z.object({
  /** Hidden slides that are shown all the same. */
  pulled: Places,
  /** Slides left out, to end on time. */
  dropped: Places,
});
export type Chosen = z.infer<typeof Chosen>;

export const Show = z.object({
  position: Position,
  /** How many steps the slide at `position` has in all, as the lead stage counted them. */
  steps: z.number().int().min(0),
  blank: Blank.nullable(),
  /** Where the room's picture stays while the presenter looks ahead; null while the room follows. */
  frozen: Position.nullable(),
  chosen: Chosen,
  /** The tool in the presenter's hand, and the colour it draws in. */
  tool: Tool.nullable(),
  colour: InkColour,
  /** The part of the slide that is enlarged; gone with the slide. */
  zoom: Zoom.nullable(),
  filter: Filter,
  /** Spoken to learn how long it takes; its record says so, and may become the plan. */
  rehearsal: z.boolean(),
  /** The sound or film of this slide that is played: which of them, and where it stood `seconds` from its start when it last began (`sinceMs`) or stopped. */
  media: z.object({ item: z.number().int(), seconds: z.number(), sinceMs: z.number().nullable() }).nullable(),
  /** From 0 to 1, for all sounds and films of the show. */
  volume: z.number(),
  captions: z.boolean(),
  /** True while there is an audience window; without one the console's own stage leads (rehearsal, or the window was lost). */
  audience: z.boolean(),
  /** Epoch milliseconds of the start, for "ends at". */
  startedAt: z.number(),
  /** How many questions of this slide have shown their answer, as the lead stage counted them. */
  answered: z.number().int().min(0),
  /** The time to answer a question: how long in all, what was left when it last stopped, and since when it runs. */
  countdown: z
    .object({ allMs: z.number(), leftMs: z.number(), runningSince: z.number().nullable() })
    .nullable(),
  /** An interruption: the room sees a neutral screen, nothing moves, the timer stands. Null when there is none. */
  emergency: z.object({ sinceMs: z.number(), wasRunning: z.boolean() }).nullable(),
  /** The clock for questions: milliseconds so far, and since when it runs (null while it does not). */
  questions: z.object({ ms: z.number(), runningSince: z.number().nullable() }),
  /** Milliseconds on the timer when it last stopped, and when it last started (null while paused). */
  elapsedMs: z.number(),
  runningSince: z.number().nullable(),
});
export type Show = z.infer<typeof Show>;

/** What is to become of a sound or film of the slide at `place`; what is left out stays. */
export const MediaWish = z.object({
  place: z.string().max(12),
  /** Counted from 0 in the order of the slide. */
  item: z.number().int().min(0).max(100),
  isPlaying: z.boolean().optional(),
  seconds: z.number().min(0).max(86_400).optional(),
  volume: z.number().min(0).max(1).optional(),
  captions: z.boolean().optional(),
});
export type MediaWish = z.infer<typeof MediaWish>;

export type Move =
  | { readonly kind: "report"; readonly position: Position; readonly steps: number }
  | { readonly kind: "blank"; readonly blank: Blank | null }
  /** `on` keeps the room where it is; off lets it follow again; `stay` gives the look ahead up, and the room sees no change. */
  | { readonly kind: "freeze"; readonly freeze: "on" | "off" | "stay" }
  | { readonly kind: "choose"; readonly chosen: Chosen }
  | { readonly kind: "tool"; readonly tool: Tool | null; readonly colour?: InkColour | undefined }
  | { readonly kind: "zoom"; readonly zoom: Zoom | null }
  | { readonly kind: "filter"; readonly filter: Filter }
  | { readonly kind: "emergency"; readonly on: boolean }
  | { readonly kind: "question"; readonly on: boolean }
  /** Of the slide at `place`; a count of another slide comes too late. */
  | { readonly kind: "answered"; readonly place: string; readonly count: number }
  /** Begins a countdown for the question on this slide; null takes it away. */
  | { readonly kind: "countdown"; readonly ms: number | null }
  | ({ readonly kind: "media" } & MediaWish)
  | { readonly kind: "timer"; readonly action: "pause" | "resume" | "restart" }
  | { readonly kind: "audience"; readonly present: boolean };

/** The slides the deck itself shows. */
export const asWritten: Chosen = { pulled: [], dropped: [] };

/** Names a slide by its place: `2/1`. */
export const placeKey = ({ h, v }: Pick<Position, "h" | "v">): string => `${h}/${v}`;

/** Begins a show at `position`, the timer running. */
export function startShow(position: Position, nowMs: number, rehearsal = false): Show {
  return {
    position,
    steps: 0,
    blank: null,
    frozen: null,
    chosen: asWritten,
    tool: null,
    colour: "red",
    zoom: null,
    filter: noFilter,
    emergency: null,
    questions: { ms: 0, runningSince: null },
    answered: 0,
    countdown: null,
    rehearsal,
    media: null,
    volume: 1,
    captions: true,
    audience: false,
    startedAt: nowMs,
    elapsedMs: 0,
    runningSince: nowMs,
  };
}

/** One legal move; a move that changes nothing gives the same object. */
export function moveShow(show: Show, move: Move, nowMs: number): Show {
  switch (move.kind) {
    case "report":
      return report(show, move.position, move.steps);
    case "tool":
      return { ...show, tool: move.tool, colour: move.colour ?? show.colour };
    case "zoom":
      return { ...show, zoom: move.zoom };
    case "filter":
      return { ...show, filter: move.filter };
    case "blank":
      return move.blank === show.blank ? show : { ...show, blank: move.blank };
    case "choose":
      return { ...show, chosen: move.chosen };
    case "emergency":
      return emergency(show, move.on, nowMs);
    case "question":
      return question(show, move.on, nowMs);
    case "freeze":
      return freeze(show, move.freeze);
    case "answered":
      return answered(show, move.place, move.count);
    case "media":
      return media(show, move, nowMs);
    case "countdown":
      return { ...show, countdown: move.ms === null ? null : startCountdown(show, move.ms, nowMs) };
    case "audience":
      return move.present === show.audience ? show : { ...show, audience: move.present };
    case "timer":
      return timer(show, move.action, nowMs);
  }
}

function report(show: Show, position: Position, steps: number): Show {
  const isSameSlide = position.h === show.position.h && position.v === show.position.v;
  if (isSameSlide) return { ...show, position, steps };
  return { ...show, position, steps, zoom: null, answered: 0, countdown: null, media: null };
}

/** Seconds from its start, where it stands now; whoever plays it knows its end. */
export function mediaSeconds({ media }: Pick<Show, "media">, nowMs: number): number {
  if (!media) return 0;
  return media.seconds + (media.sinceMs === null ? 0 : Math.max(0, nowMs - media.sinceMs) / 1000);
}

function media(show: Show, wish: MediaWish, nowMs: number): Show {
  // A start that was asked for on a slide the show has left comes too late.
  if (wish.place !== placeKey(show.position)) return show;
  const same = show.media?.item === wish.item ? show.media : null;
  const seconds = wish.seconds ?? mediaSeconds({ media: same }, nowMs);
  const isPlaying = !show.emergency && (wish.isPlaying ?? same?.sinceMs != null);
  return {
    ...show,
    media: { item: wish.item, seconds, sinceMs: isPlaying ? nowMs : null },
    volume: wish.volume ?? show.volume,
    captions: wish.captions ?? show.captions,
  };
}

/** An interruption stops it; going on is the presenter's to say. */
function stopMedia(show: Show, nowMs: number): Show {
  if (!show.media) return show;
  return { ...show, media: { ...show.media, seconds: mediaSeconds(show, nowMs), sinceMs: null } };
}

function answered(show: Show, place: string, count: number): Show {
  if (place !== placeKey(show.position) || count === show.answered) return show;
  return { ...show, answered: count, countdown: count > show.answered ? null : show.countdown };
}

/** During an interruption it stands until that is over. */
const startCountdown = ({ emergency }: Show, ms: number, nowMs: number): NonNullable<Show["countdown"]> => ({
  allMs: ms,
  leftMs: ms,
  runningSince: emergency ? null : nowMs,
});

/** Milliseconds left to answer; 0 when the time is up, null when there is no countdown. */
export function countdownMs({ countdown }: Pick<Show, "countdown">, nowMs: number): number | null {
  if (!countdown) return null;
  const { leftMs, runningSince } = countdown;
  return Math.max(0, leftMs - (runningSince === null ? 0 : Math.max(0, nowMs - runningSince)));
}

function runCountdown(show: Show, isRunning: boolean, nowMs: number): Show {
  const leftMs = countdownMs(show, nowMs);
  if (!show.countdown || leftMs === null) return show;
  return { ...show, countdown: { ...show.countdown, leftMs, runningSince: isRunning ? nowMs : null } };
}

function freeze(show: Show, freeze: "on" | "off" | "stay"): Show {
  if (freeze === "on") return show.frozen ? show : { ...show, frozen: show.position };
  if (!show.frozen) return show;
  return { ...show, frozen: null, position: freeze === "stay" ? show.frozen : show.position };
}

/** Where the room is. */
export const roomPosition = ({ frozen, position }: Show): Position => frozen ?? position;

/** What lies over the room's slide. */
export const roomCover = ({ emergency, blank }: Show): Blank | "pause" | null =>
  emergency ? "pause" : blank;

/** Whether the audience window's stage makes the moves, and the console's follows it. */
export const isLedByRoom = ({ audience, frozen }: Show): boolean => audience && frozen === null;

function emergency(show: Show, on: boolean, nowMs: number): Show {
  if (on === (show.emergency !== null)) return show;
  if (!show.emergency) {
    const wasRunning = show.runningSince !== null;
    const clocks = question(timer(show, "pause", nowMs), false, nowMs);
    const stopped = stopMedia(runCountdown(clocks, false, nowMs), nowMs);
    return { ...stopped, emergency: { sinceMs: nowMs, wasRunning } };
  }
  const goesOn = runCountdown({ ...show, emergency: null }, true, nowMs);
  return show.emergency.wasRunning ? timer(goesOn, "resume", nowMs) : goesOn;
}

function question(show: Show, on: boolean, nowMs: number): Show {
  if (on === (show.questions.runningSince !== null) || (on && show.emergency)) return show;
  return { ...show, questions: { ms: questionsMs(show, nowMs), runningSince: on ? nowMs : null } };
}

/** Milliseconds questions took so far. */
export function questionsMs({ questions }: Show, nowMs: number): number {
  return questions.ms + (questions.runningSince === null ? 0 : Math.max(0, nowMs - questions.runningSince));
}

function timer(show: Show, action: "pause" | "resume" | "restart", nowMs: number): Show {
  // An interruption stops all clocks until it is over.
  if (show.emergency) return show;
  if (action === "restart")
    return { ...show, elapsedMs: 0, runningSince: show.runningSince === null ? null : nowMs };
  if (action === "pause" && show.runningSince !== null)
    return { ...show, elapsedMs: elapsedMs(show, nowMs), runningSince: null };
  if (action === "resume" && show.runningSince === null) return { ...show, runningSince: nowMs };
  return show;
}

/** Milliseconds spoken so far, pauses left out. */
export function elapsedMs(show: Show, nowMs: number): number {
  return show.elapsedMs + (show.runningSince === null ? 0 : Math.max(0, nowMs - show.runningSince));
}
