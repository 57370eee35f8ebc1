/** Calls of the start window: the decks opened lately, the samples, and ways to come to another deck. */

import { z } from "zod";
import { call } from "./define.ts";
import { FaultMessage } from "./wire.ts";

const nothing = z.object({});
const start = ["start" as const];

export const Template = z.enum(["in-service", "journal-club", "case-conference", "blank"]);
export type Template = z.infer<typeof Template>;

/** Names a deck of the list; a page cannot make one up that leads elsewhere. */
const Id = z.string().min(1).max(100);
/** What a person typed, pasted, chose or dropped. Only this window sends paths, because here a deck is still to be found. */
const Path = z.string().min(1).max(4096);
/** Where the editor's page is, for the window to go there itself; null when the shell opened it. */
const Opened = z.object({ address: z.string().nullable() });

const RecentDeck = z.object({
  id: Id,
  title: z.string(),
  /** The folder it lies in, or the file it is. */
  path: z.string(),
  openedMs: z.number(),
});
export type RecentDeck = z.infer<typeof RecentDeck>;
/** The list as it is kept between starts; ids are made from paths. */
export const KeptRecents = z.array(RecentDeck.omit({ id: true }));
export type KeptRecents = z.infer<typeof KeptRecents>;

const SampleDeck = z.object({ id: Id, title: z.string(), about: z.string() });

const Picture = z.object({
  /** Address of a document that draws the slide by itself. */
  address: z.string(),
  /** Its size in CSS pixels. */
  width: z.number(),
  height: z.number(),
});
export type Picture = z.infer<typeof Picture>;

export const startCalls = {
  "start.list": call({
    input: nothing,
    output: z.object({
      shell: z.enum(["desktop", "browser"]),
      version: z.string(),
      /** The latest first. */
      recents: z.array(RecentDeck),
      samples: z.array(SampleDeck),
      /** Where a new deck is made unless another folder is named. */
      folder: z.string(),
    }),
    roles: start,
  }),
  /** Looks whether a deck of the list is still there, and how it begins. Never faults: what is wrong is in the answer. */
  "start.look": call({
    input: z.object({ id: Id }),
    output: z.object({
      title: z.string().nullable(),
      picture: Picture.nullable(),
      fault: FaultMessage.nullable(),
    }),
    roles: start,
  }),
  /** Opens a deck of the list. Faults: deck.*, source.* */
  "start.open": call({ input: z.object({ id: Id }), output: Opened, roles: start }),
  /** Opens the deck at a path. Faults: deck.*, source.* */
  "start.openPath": call({ input: z.object({ path: Path }), output: Opened, roles: start }),
  /** Lets the user choose a deck (desktop only) and opens it; null when nothing was chosen. Faults: deck.*, source.* */
  "start.pick": call({ input: nothing, output: Opened.nullable(), roles: start }),
  /** Lets the user choose a folder for a new deck (desktop only); null when none was chosen. */
  "start.pickFolder": call({
    input: nothing,
    output: z.object({ path: z.string().nullable() }),
    roles: start,
  }),
  /** Makes a deck from a template in a folder of its own and opens it. Faults: deck.exists, deck.cannot-make */
  "start.new": call({
    input: z.object({ template: Template, name: z.string().trim().min(1).max(100), folder: Path }),
    output: Opened,
    roles: start,
  }),
  /** Takes a deck off the list; the deck itself stays. */
  "start.forget": call({ input: z.object({ id: Id }), output: nothing, roles: start }),
};
