/** Every edit, written outside the deck before it is saved; what a crash left behind is found in it. */

import type { Peer } from "#contract/contract.ts";
import type { JournalEntry, RecoveredText } from "#contract/journals.ts";
import { FaultError } from "#core/fault.ts";
import { decodeRecords, encodeRecord, type JournalRecord } from "#core/journal/record.ts";
import { edited, replay, unsaved } from "#core/journal/replay.ts";
import type { JournalFile, JournalFiles, OldJournal } from "./journal-ports.ts";
import type { Clock, DeckLocation } from "./ports.ts";

export interface Journal {
  /** Resolves when the entries are written. Faults: journal.gap, journal.failed. */
  append(peer: Peer, page: string, entries: readonly JournalEntry[]): Promise<void>;
  /** The file now has this hash; never faults. */
  saved(name: string, hash: string): Promise<void>;
  /** Texts that no window holds any more and no file says. */
  recover(peer: Peer): Promise<Recovery>;
  /** These recovered texts are kept elsewhere and are not offered again. Faults: journal.failed. */
  letGo(texts: readonly Pick<LostText, "id" | "name">[]): Promise<void>;
  /** The window is gone, and with it its claim on what it was handed. */
  leave(peer: Peer): void;
  /** Resolves when everything is written and no file is held. */
  close(): Promise<void>;
}

export type LostText = Omit<RecoveredText, "older">;

export interface Recovery {
  /** The newest of each file, handed to the window that asked. */
  readonly offered: readonly LostText[];
  /** The others, the newest first: they are for the history, and found again until they are let go. */
  readonly older: readonly LostText[];
}

export interface JournalWorld {
  readonly files: JournalFiles;
  readonly clock: Clock;
  hashOf(text: string): string;
  /** The texts of the deck as they are on disk: name → text and hash. */
  readDisk(): Promise<ReadonlyMap<string, { readonly text: string; readonly hash: string }>>;
}

interface OpenChain {
  readonly id: string;
  readonly text: string;
  readonly turn: number;
  readonly base: string;
}

/** A journal that grew this much begins anew, with the whole texts. */
const longest = 8_000_000;

export function createJournal(at: DeckLocation, world: JournalWorld): Journal {
  const { files, clock, hashOf } = world;
  const chains = new Map<Peer, Map<string, OpenChain>>();
  const handed = new Map<string, Peer>();
  let file: JournalFile | null = null;
  let written = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work, work);
    queue = turn.catch(() => {});
    return turn;
  }

  const chainsOf = (peer: Peer): Map<string, OpenChain> => {
    const known = chains.get(peer) ?? new Map<string, OpenChain>();
    chains.set(peer, known);
    return known;
  };

  async function write(records: readonly JournalRecord[]): Promise<void> {
    try {
      if (written > longest) await renew();
      file ??= await files.begin(at);
      const lines = records.map(encodeRecord).join("");
      await file.append(lines);
      written += lines.length;
      // Written for no window: nobody would close it later.
      if (chains.size === 0) await close();
    } catch (error) {
      // What is in a file that failed may be torn: windows send whole texts, to a new one.
      chains.clear();
      await close();
      throw new FaultError("journal.failed", {}, { cause: error });
    }
  }

  async function close(): Promise<void> {
    if (chains.size > 0) return;
    await file?.close();
    file = null;
    written = 0;
  }

  /** The new journal is complete before the old one is let go. */
  async function renew(): Promise<void> {
    const next = await files.begin(at);
    const records = [...chains.values()].flatMap((ofPeer) =>
      [...ofPeer].map(([name, { id, base, text }]) => whole(id, name, base, text, [])),
    );
    const lines = records.map(encodeRecord).join("");
    try {
      await next.append(lines);
    } catch (error) {
      await next.close();
      throw error;
    }
    await file?.close();
    file = next;
    written = lines.length;
  }

  const whole = (chain: string, name: string, base: string, text: string, takes: readonly string[]) => ({
    kind: "whole" as const,
    chain,
    name,
    base,
    text,
    takes: [...takes],
    atMs: clock.nowMs(),
  });

  /** The chain after an entry, and the record of it. */
  async function follow(
    known: ReadonlyMap<string, OpenChain>,
    page: string,
    entry: JournalEntry,
  ): Promise<{ chain: OpenChain; record: JournalRecord }> {
    const { name, base } = entry;
    const before = known.get(name);
    const id = `${page} ${name}`;
    if (entry.kind === "whole") {
      const { text, takes } = entry;
      return { chain: { id, text, turn: 1, base }, record: whole(id, name, base, text, takes) };
    }
    const { edit, length, turn } = entry;
    const isFirst = turn === 1;
    if (!isFirst && before?.turn !== turn - 1) throw new FaultError("journal.gap", { name });
    const from = isFirst ? await textOnDisk(name, base) : (before?.text ?? null);
    const text = from === null ? null : edited(from, edit, length);
    if (text === null) throw new FaultError("journal.gap", { name });
    const record: JournalRecord = isFirst
      ? whole(id, name, base, text, [])
      : { kind: "edit", chain: id, base, edit, length, atMs: clock.nowMs() };
    return { chain: { id, text, turn, base }, record };
  }

  async function textOnDisk(name: string, hash: string): Promise<string | null> {
    const found = (await world.readDisk()).get(name);
    return found?.hash === hash ? found.text : null;
  }

  async function append(peer: Peer, page: string, entries: readonly JournalEntry[]): Promise<void> {
    const known = new Map(chainsOf(peer));
    const records: JournalRecord[] = [];
    for (const entry of entries) {
      const { chain, record } = await follow(known, page, entry);
      known.set(entry.name, chain);
      records.push(record);
    }
    await write(records);
    chains.set(peer, known);
  }

  async function recover(peer: Peer): Promise<Recovery> {
    const disk = await world.readDisk();
    const old = await files.list(at, new Set([...disk.values()].map((it) => it.hash)));
    const read = await Promise.all(
      old
        .filter((it) => it.isInUse !== "elsewhere")
        .map(async (it) => [it, decodeRecords(await it.read().catch(() => ""))] as const),
    );
    const found = unsaved(replay(read.flatMap(([, records]) => records)), hashOf);
    const live = new Set([...chains.values()].flatMap((it) => [...it.values()].map(({ id }) => id)));
    const lost = found.filter(({ id, name, text }) => !live.has(id) && hashOf(text) !== disk.get(name)?.hash);
    await retire(read, new Set(lost.map((it) => it.id)));
    const plain = lost.map(({ id, name, text, base, atMs }) => ({ id, name, text, base, atMs }));
    const isNewest = (it: LostText) => plain.find(({ name }) => name === it.name) === it;
    const free = plain.filter((it) => !handed.has(it.id));
    const offered = free.filter(isNewest);
    for (const { id } of offered) handed.set(id, peer);
    return { offered, older: free.filter((it) => !isNewest(it)) };
  }

  /** An empty text on an empty file answers for them: nothing of it is unsaved. */
  function letGo(texts: readonly Pick<LostText, "id" | "name">[]): Promise<void> {
    if (texts.length === 0) return Promise.resolve();
    return inTurn(() =>
      write(texts.map(({ id, name }) => whole(`let go ${id}`, name, hashOf(""), "", [id]))),
    );
  }

  /** The oldest first and only to the first that is needed: what settles a text is written after it. */
  async function retire(
    read: readonly (readonly [OldJournal, readonly JournalRecord[]])[],
    needed: ReadonlySet<string>,
  ): Promise<void> {
    for (const [journal, records] of read) {
      const isNeeded = records.some((it) => it.kind !== "saved" && needed.has(it.chain));
      // One that reads as nothing may only be out of reach.
      if (journal.isInUse !== "no" || isNeeded || records.length === 0) return;
      await journal.retire().catch(() => {});
    }
  }

  return {
    append: (peer, page, entries) => inTurn(() => append(peer, page, entries)),
    saved: (name, hash) =>
      inTurn(() => write([{ kind: "saved", name, hash, atMs: clock.nowMs() }])).catch(() => {}),
    recover: (peer) => inTurn(() => recover(peer)),
    close: () =>
      inTurn(async () => {
        chains.clear();
        await close();
      }),
    letGo,
    leave(peer) {
      // After what the window sent last, which may still be waiting.
      void inTurn(async () => {
        chains.delete(peer);
        for (const [id, holder] of handed) if (holder === peer) handed.delete(id);
        await close();
      });
    },
  };
}
