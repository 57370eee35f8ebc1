/** Earlier versions of a deck's texts: one every few minutes of work, and one before each step that replaces a text. */

import type { TextVersion, VersionReason } from "#contract/histories.ts";
import { FaultError } from "#core/fault.ts";
import { lineChange } from "#core/history/line-change.ts";
import type { Clock, DeckHistory, DeckLocation, HistoryFiles, Log } from "./ports.ts";
import type { TextReplaced } from "./workspace.ts";

export interface History {
  list(name: string): Promise<readonly TextVersion[]>;
  /** Faults: history.not-found. */
  read(name: string, id: string): Promise<string>;
  /** Nothing is written when the newest version says the same. Faults: history.failed. */
  keep(name: string, text: string, reason: VersionReason): Promise<void>;
  /** A file of the deck now has another text; never faults. */
  replaced(change: TextReplaced): void;
  /** The last window is gone: what was saved since the last version is kept. */
  close(): Promise<void>;
}

export interface HistoryWorld {
  readonly files: HistoryFiles;
  readonly clock: Clock;
  readonly log: Log;
  /** The hashes of the deck's texts, by which its history is found again when it has moved. */
  readHashes(): Promise<ReadonlyMap<string, string>>;
}

const everyMs = 5 * 60_000;

export function createHistory(at: DeckLocation, { files, clock, log, readHashes }: HistoryWorld): History {
  let opened: Promise<DeckHistory> | null = null;
  /** Saved since their last version. */
  const pending = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  }

  async function open(): Promise<DeckHistory> {
    opened ??= readHashes().then((hashes) => files.open(at, hashes));
    try {
      return await opened;
    } catch (error) {
      opened = null;
      throw error;
    }
  }

  async function keep(name: string, text: string, reason: VersionReason): Promise<void> {
    try {
      const history = await open();
      const newest = (await history.list(name))[0];
      const before = newest ? await history.read(name, newest.id).catch(() => "") : "";
      if (newest && before === text) return;
      await history.add(name, text, { atMs: clock.nowMs(), reason, ...lineChange(before, text) });
    } catch (error) {
      throw new FaultError("history.failed", { name }, { cause: error });
    }
  }

  /** For versions nobody waits for. */
  const note = (work: Promise<void>) =>
    work.catch((error) =>
      log.note("a version was not kept", error instanceof FaultError ? error.fault : undefined),
    );

  async function saved({ name, before, after }: TextReplaced): Promise<void> {
    if (!pending.has(name)) await keep(name, before, "opened");
    pending.set(name, after);
    const newest = (await (await open()).list(name))[0];
    if (newest && clock.nowMs() - newest.atMs < everyMs) return;
    await keep(name, after, "work");
  }

  return {
    list: (name) => inTurn(async () => (await open()).list(name)),
    read: (name, id) =>
      inTurn(async () => {
        try {
          return await (await open()).read(name, id);
        } catch (error) {
          throw new FaultError("history.not-found", { name }, { cause: error });
        }
      }),
    keep: (name, text, reason) => inTurn(() => keep(name, text, reason)),
    replaced: (change) =>
      void note(
        inTurn(() => (change.by === "save" ? saved(change) : keep(change.name, change.before, "outside"))),
      ),
    close: () =>
      inTurn(async () => {
        for (const [name, text] of pending) await note(keep(name, text, "closed"));
        pending.clear();
      }),
  };
}
