/** Calls about earlier versions of the deck's texts, kept outside the deck. */

import { z } from "zod";
import { Name } from "./decks.ts";
import { call } from "./define.ts";

/** Why a version was kept. */
export const VersionReason = z.enum([
  "opened",
  "work",
  "closed",
  "outside",
  "theirs",
  "mine",
  "merge",
  "restore",
  "disk",
  "recovered",
]);
export type VersionReason = z.infer<typeof VersionReason>;

const VersionId = z.string().min(1).max(200);

export const TextVersion = z.object({
  id: VersionId,
  atMs: z.number(),
  reason: VersionReason,
  /** Lines only this version has, and lines only the one before it had. */
  added: z.number(),
  removed: z.number(),
});
export type TextVersion = z.infer<typeof TextVersion>;

export const historyCalls = {
  /** The newest first. */
  "history.list": call({
    input: z.object({ name: Name }),
    output: z.array(TextVersion),
    roles: ["editor"],
  }),
  /** Faults: history.not-found. */
  "history.read": call({
    input: z.object({ name: Name, id: VersionId }),
    output: z.object({ text: z.string() }),
    roles: ["editor"],
  }),
  /** Keeps a text before something is done that replaces it. Faults: history.failed. */
  "history.keep": call({
    input: z.object({ name: Name, text: z.string().max(20_000_000), reason: VersionReason }),
    output: z.object({}),
    roles: ["editor"],
  }),
};
