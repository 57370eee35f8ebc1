/** What the journals of a deck say when they are read from the beginning: the last text of every window. */

import type { JournalEdit, JournalRecord } from "./record.ts";

/** The text one window held of one file. */
export interface Chain {
  readonly id: string;
  readonly name: string;
  /** Hash of the version on disk the text stands on. */
  readonly base: string;
  readonly text: string;
  /** When it was last changed. */
  readonly atMs: number;
  /** False after an edit that does not fit: `text` is as it stood before, and later edits are not applied to it. */
  readonly isWhole: boolean;
}

export interface Replay {
  readonly chains: ReadonlyMap<string, Chain>;
  /** Chains another one has taken over. */
  readonly taken: ReadonlySet<string>;
  /** File → hash it was last saved with. */
  readonly saved: ReadonlyMap<string, string>;
}

/** Reads records of one deck in the order they were written. Never throws: what does not fit costs its chain's later edits. */
export function replay(records: Iterable<JournalRecord>): Replay {
  const chains = new Map<string, Chain>();
  const taken = new Set<string>();
  const saved = new Map<string, string>();
  for (const record of records) {
    if (record.kind === "saved") saved.set(record.name, record.hash);
    else if (record.kind === "whole") {
      const { chain: id, name, base, text, atMs, takes } = record;
      chains.set(id, { id, name, base, text, atMs, isWhole: true });
      for (const it of takes) taken.add(it);
    } else {
      const chain = chains.get(record.chain);
      if (chain) chains.set(chain.id, follow(chain, record));
    }
  }
  return { chains, taken, saved };
}

/** Chains whose text was neither saved nor taken back to what was on disk, nor taken over: the newest first. */
export function unsaved(
  { chains, taken, saved }: Replay,
  hashOf: (text: string) => string,
): readonly Chain[] {
  return [...chains.values()]
    .filter(({ id, name, base, text }) => {
      if (taken.has(id)) return false;
      const hash = hashOf(text);
      return hash !== base && hash !== saved.get(name);
    })
    .sort((a, b) => b.atMs - a.atMs);
}

function follow(chain: Chain, { base, edit, length, atMs }: JournalRecord & { kind: "edit" }): Chain {
  const text = chain.isWhole ? edited(chain.text, edit, length) : null;
  return text === null ? { ...chain, isWhole: false } : { ...chain, base, text, atMs };
}

/** The text after an edit, or null when the edit was made on another text: `length` is that of the text it led to. */
export function edited(text: string, { from, to, insert }: JournalEdit, length: number): string | null {
  if (from > to || to > text.length || text.length - (to - from) + insert.length !== length) return null;
  return text.slice(0, from) + insert + text.slice(to);
}
