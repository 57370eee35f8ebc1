/** Calls and events about live questions and the phones in the room, and what the page on a phone is told. */

import { z } from "zod";
import { call, event } from "./define.ts";

const nothing = z.object({});
const both = ["presenter", "audience"] as const;

const Network = z.object({
  /** An address of this machine, `192.168.1.20`. */
  address: z.string(),
  /** As the system calls it: `Wi-Fi`, `eth0`. */
  name: z.string(),
});
export type Network = z.infer<typeof Network>;

/** What the presenter lets phones do. */
const PhoneChoice = z.object({
  address: z.string().max(45),
  /** Learners answer questions. */
  answers: z.boolean(),
  /** The presenter's own phone moves the show. */
  remote: z.boolean(),
  /** That phone also gets the notes of the slide. */
  notes: z.boolean(),
});
export type PhoneChoice = z.infer<typeof PhoneChoice>;

const Phones = z.object({
  choice: PhoneChoice,
  /** The address learners open; null while answers are off. */
  joinUrl: z.string().nullable(),
  /** The address of the presenter's own phone. Whoever has it moves the show, so nobody but the console is told. */
  remoteUrl: z.string().nullable(),
  /** Phones connected now. */
  learners: z.number().int(),
  remotes: z.number().int(),
  /** Whether the room sees the code to join. */
  showsCode: z.boolean(),
});
export type Phones = z.infer<typeof Phones>;

const LiveQuestion = z.object({
  /** How many phones answered. */
  phones: z.number().int(),
  /** Ticks of each option; to the room only once the answer is shown. */
  counts: z.array(z.number().int()).nullable(),
});

const LiveQuiz = z.object({
  /** The slide this is about, by `placeKey`; null while phones answer nothing. */
  place: z.string().nullable(),
  questions: z.array(LiveQuestion),
  /** The code the room sees, to join; null when none is shown. */
  code: z.string().nullable(),
});
export type LiveQuiz = z.infer<typeof LiveQuiz>;

export const phoneCalls = {
  /** The networks of this machine that phones may reach it on. */
  "phones.networks": call({ input: nothing, output: z.array(Network), roles: ["presenter"] }),
  /** Lets phones in, or changes what they may do; codes handed out before are void. Faults: phones.* */
  "phones.open": call({ input: PhoneChoice, output: Phones, roles: ["presenter"] }),
  /** Turns every phone away and stops listening. */
  "phones.close": call({ input: nothing, output: nothing, roles: ["presenter"] }),
  "phones.current": call({ input: nothing, output: Phones.nullable(), roles: ["presenter"] }),
  /** Shows the room the code to join, or takes it away. */
  "phones.code": call({ input: z.object({ on: z.boolean() }), output: nothing, roles: ["presenter"] }),
  "quiz.live": call({ input: nothing, output: LiveQuiz, roles: both }),
  /** Begins a countdown of so many seconds for the question on this slide, or takes it away. */
  "quiz.countdown": call({
    input: z.object({ seconds: z.number().int().min(5).max(3600).nullable() }),
    output: nothing,
    roles: ["presenter"],
  }),
  /** The lead says how many questions of the slide have shown their answer. */
  "quiz.answered": call({
    input: z.object({ place: z.string().max(12), count: z.number().int().min(0).max(1000) }),
    output: nothing,
    roles: both,
  }),
};

export const phoneEvents = {
  "phones.changed": event({ data: z.object({ phones: Phones.nullable() }), roles: ["presenter"] }),
  "quiz.changed": event({ data: LiveQuiz, roles: both }),
};

/** What a learner's phone shows: a question and its options, and nothing else of the deck. */
export type LearnerView =
  | { readonly kind: "wait" }
  | {
      readonly kind: "question";
      /** Names it in an answer. */
      readonly question: number;
      readonly words: string;
      readonly choices: readonly string[];
      readonly isMultiple: boolean;
      /** What this phone ticked so far. */
      readonly ticked: readonly number[];
      /** Milliseconds left, and whether they pass; null without a countdown. */
      readonly time: { readonly leftMs: number; readonly isRunning: boolean } | null;
      /** Why it takes no more answers; null while it does. */
      readonly closed: "shown" | "time" | null;
    };

/** What the presenter's own phone shows. */
export interface RemoteView {
  readonly kind: "remote";
  readonly number: number;
  readonly count: number;
  readonly step: number;
  readonly steps: number;
  readonly timer: { readonly ms: number; readonly isRunning: boolean };
  readonly cover: "black" | "white" | "pause" | null;
  /** The notes of the slide, or null while they stay on this machine. */
  readonly notes: string | null;
}

/** `over` is the last word: the presenter turned the phones away. */
export type PhoneView = LearnerView | RemoteView | { readonly kind: "over" };

/** What a phone may say. */
export const PhoneAnswer = z.strictObject({
  question: z.number().int(),
  ticked: z.array(z.number().int().min(0).max(100)).max(100),
});
export const PhonePress = z.strictObject({ press: z.enum(["next", "back"]) });
