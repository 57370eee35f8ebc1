/** One open deck: what is on disk, who has it open, and telling them when something changes. */

import type { Peer } from "#contract/contract.ts";
import { textsOf } from "#contract/deck-files.ts";
import type { OpenDeck, OpenText } from "#contract/decks.ts";
import { withoutNotes } from "#core/deck/without-notes.ts";
import { FaultError } from "#core/fault.ts";
import type { DeckLocation, Log, Storage } from "./ports.ts";

/** A text of the deck was replaced by another: by a save, or by somebody else. */
export interface TextReplaced {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly by: "save" | "outside";
}

export interface Workspace {
  /** The deck for a window; for the audience every speaker note has been taken out. */
  read(peer: Pick<Peer, "role">): Promise<OpenDeck>;
  /** Writes a text of the deck; the other windows hear of it. Gives the new hash. Faults as `Storage.save`, and save.would-empty. */
  save(name: string, text: string, base: string, by: Pick<Peer, "id">): Promise<string>;
  /** Does work on the deck's folder between two looks at it; every window hears what came of it before the answer. */
  change<T>(work: () => Promise<T>): Promise<T>;
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** Windows that have the deck open, in the order they came. */
  readonly peers: ReadonlySet<Peer>;
}

/** Reads and saves of one deck wait for each other, so that a look at the disk never meets half a save. */
export function createWorkspace(
  at: DeckLocation,
  storage: Storage,
  log: Log,
  onReplaced: (change: TextReplaced) => void = () => {},
  onChanged: (before: OpenDeck, after: OpenDeck) => void = () => {},
): Workspace {
  const peers = new Set<Peer>();
  let known: OpenDeck | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let watching: AbortController | null = null;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  }

  function tell(deck: OpenDeck, except?: string): void {
    for (const peer of peers) if (peer.id !== except) peer.tell("deck.changed", forRole(deck, peer));
  }

  async function reread(): Promise<void> {
    const now = await storage.readDeck(at);
    if (known !== null && fingerprint(now) === fingerprint(known)) return;
    const before = known;
    if (before !== null) for (const it of replaced(before, now)) onReplaced(it);
    known = now;
    tell(now);
    if (before !== null) onChanged(before, now);
  }

  async function look(): Promise<void> {
    try {
      await reread();
    } catch (error) {
      // The drive may be gone for a moment: the windows keep what they have, and the next look says more.
      log.note(
        "the deck on disk could not be read again",
        error instanceof FaultError ? error.fault : undefined,
      );
    }
  }

  return {
    peers,
    async read(peer) {
      return forRole(await inTurn(async () => (known ??= await storage.readDeck(at))), peer);
    },
    save: (name, text, base, by) =>
      inTurn(async () => {
        known ??= await storage.readDeck(at);
        const before = textsOf(known).find((it) => it.name === name);
        if (!before) throw new FaultError("save.file-gone", { name });
        if (!before.writable)
          throw new FaultError(before.flaw ? "save.not-a-text" : "save.read-only", { name });
        // Emptying a whole file by a slip of the hand has no undo once the window is closed.
        if (text === "" && before.text !== "" && before.hash === base)
          throw new FaultError("save.would-empty", { name });
        const hash = await storage.save(at, name, text, base).catch(async (error) => {
          // The window is asked about their text, so it has to be read first; where it cannot be, that is what has to be said.
          if (error instanceof FaultError && error.fault.code === "save.changed-outside") await reread();
          throw error;
        });
        const old = known;
        known = withText(old, { ...before, text, hash });
        onReplaced({ name, before: before.text, after: text, by: "save" });
        tell(known, by.id);
        onChanged(old, known);
        return hash;
      }),
    change: (work) =>
      inTurn(async () => {
        const done = await work();
        await look();
        return done;
      }),
    join(peer) {
      peers.add(peer);
      if (watching) return;
      watching = new AbortController();
      storage.watch(at, () => void inTurn(look), watching.signal);
    },
    leave(peer) {
      peers.delete(peer);
      if (peers.size > 0) return;
      watching?.abort();
      watching = null;
      known = null;
    },
  };
}

function replaced(before: OpenDeck, now: OpenDeck): readonly TextReplaced[] {
  const after = new Map(textsOf(now).map((it) => [it.name, it.text]));
  return textsOf(before).flatMap(({ name, text }) =>
    text === after.get(name)
      ? []
      : [{ name, before: text, after: after.get(name) ?? "", by: "outside" as const }],
  );
}

function withText(deck: OpenDeck, text: OpenText): OpenDeck {
  const swap = (it: OpenText) => (it.name === text.name ? text : it);
  return {
    ...deck,
    settings: deck.settings && swap(deck.settings),
    sources: deck.sources.map(swap),
    data: deck.data.map(swap),
  };
}

/** Nothing in the audience's window can show a note that was never sent to it (promises.md S1.10). */
function forRole(deck: OpenDeck, { role }: Pick<Peer, "role">): OpenDeck {
  if (role !== "audience") return deck;
  return {
    ...deck,
    sources: deck.sources.map((it) => ({ ...it, text: withoutNotes(it.text), writable: false })),
  };
}

const fingerprint = (deck: OpenDeck): string =>
  JSON.stringify([textsOf(deck).map((it) => [it.name, it.hash, it.writable]), deck.assets, deck.remoteHosts]);
