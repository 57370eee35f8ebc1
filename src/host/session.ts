/** The record of a deck's show: kept on this machine while it runs, given to the console when it has ended. */

import { deckFilesOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { FaultError } from "#core/fault.ts";
import { type Drawings, drawingsOf } from "#core/show/drawings.ts";
import type { ShowLog } from "#core/show/log.ts";
import type { CountedQuestion } from "#core/show/questions.ts";
import { type SessionPlan, sessionPlan } from "#core/show/session-plan.ts";
import { recordName, type SessionRecord, sessionRecord } from "#core/show/session-record.ts";
import type { Show } from "#core/show/show.ts";
import type { Clock, Log } from "./ports.ts";
import type { Presentation } from "./presentation.ts";
import type { SessionFiles } from "./session-files.ts";
import type { Workspace } from "./workspace.ts";

export interface Session {
  /** Of the running show, or of the one that ended last. */
  record(): Promise<SessionRecord | null>;
  setPlace(place: string): void;
  /** Faults show.not-drawn when there is nothing to keep. */
  drawings(): Promise<Drawings>;
}

export interface SessionWorld {
  readonly presentation: Pick<Presentation, "watch" | "log" | "ink">;
  readonly workspace: Pick<Workspace, "read">;
  /** Answers the room gave in the running show. */
  counted(): readonly CountedQuestion[];
  readonly files: Pick<SessionFiles, "write">;
  readonly clock: Clock;
  readonly log: Log;
}

interface Kept {
  readonly show: Show;
  readonly log: ShowLog;
  readonly endedMs: number | null;
  readonly counted: readonly CountedQuestion[];
  /** Of the deck as it was at the end: what is edited later does not change what happened. */
  readonly plan?: SessionPlan;
}

export function createSession(world: SessionWorld): Session {
  const { presentation, workspace, files, clock } = world;
  let kept: Kept | null = null;
  let place = "";
  let isWriting = false;
  let isStale = false;

  // A deck is read and planned once, not at every step of a show.
  const plans = new WeakMap<OpenDeck, SessionPlan>();
  async function plan(): Promise<SessionPlan> {
    const opened = await workspace.read({ role: "editor" });
    const made = plans.get(opened) ?? sessionPlan(parseDeck(deckFilesOf(opened)));
    plans.set(opened, made);
    return made;
  }

  async function record(): Promise<SessionRecord | null> {
    if (!kept) return null;
    const { show, log, endedMs, counted } = kept;
    const facts = { place, nowMs: endedMs ?? clock.nowMs(), hasEnded: endedMs !== null, counted };
    const planned = kept.plan ?? (await plan());
    if (kept?.log === log && kept.endedMs !== null) kept = { ...kept, plan: planned };
    return sessionRecord(planned, show, log, facts);
  }

  /** One write at a time; what happens meanwhile is in the next one. */
  async function keep(): Promise<void> {
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    try {
      while (isStale) {
        isStale = false;
        const made = await record();
        if (made) await files.write(recordName(made), `${JSON.stringify(made, null, 2)}\n`);
      }
    } catch {
      world.log.note("The record of the show could not be kept in the app's folder.");
    } finally {
      isWriting = false;
    }
  }

  presentation.watch((show) => {
    if (!show) {
      if (kept) kept = { ...kept, counted: world.counted(), endedMs: clock.nowMs() };
      void keep();
      return;
    }
    const log = presentation.log();
    if (!log) return;
    if (log.startedAt !== kept?.log.startedAt) place = "";
    const hasChanged = log !== kept?.log;
    kept = { show, log, endedMs: null, counted: world.counted() };
    if (hasChanged) void keep();
  });

  return {
    record,
    setPlace(words) {
      place = words;
      void keep();
    },
    async drawings() {
      const opened = await workspace.read({ role: "editor" });
      const ink = new Map(presentation.ink.all().map((it) => [it.place, it.strokes]));
      const startedAt = new Date(kept?.log.startedAt ?? clock.nowMs()).toISOString();
      const drawings = drawingsOf(parseDeck(deckFilesOf(opened)), ink, startedAt);
      if (!drawings) throw new FaultError("show.not-drawn");
      return drawings;
    },
  };
}
