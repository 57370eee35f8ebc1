/** Records of earlier shows on this machine: listed, read again, deleted. */

import type { KeptSession } from "#contract/sessions.ts";
import { FaultError } from "#core/fault.ts";
import { SessionRecord } from "#core/show/session-record.ts";
import type { SessionFiles } from "./session-files.ts";

/** Calls fault session.failed when the disk does. */
export interface KeptSessions {
  /** The newest first. A file that is no record is left out. */
  list(): Promise<readonly KeptSession[]>;
  /** Faults session.not-found. */
  read(name: string): Promise<SessionRecord>;
  remove(name: string): Promise<void>;
}

export function createKeptSessions(files: SessionFiles): KeptSessions {
  const find = async (name: string): Promise<SessionRecord | null> => {
    const text = await reached(files.read(name));
    return text === null ? null : readRecord(text);
  };
  return {
    async list() {
      const found: KeptSession[] = [];
      for (const name of await reached(files.names())) {
        const record = await find(name);
        if (!record) continue;
        const { kind, place, startedAt, spentSeconds, deck } = record;
        found.push({ name, title: deck.title, kind, place, startedAt, spentSeconds });
      }
      return found;
    },
    async read(name) {
      const record = await find(name);
      if (!record) throw new FaultError("session.not-found");
      return record;
    },
    remove: (name) => reached(files.remove(name)),
  };
}

function readRecord(text: string): SessionRecord | null {
  try {
    return SessionRecord.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new FaultError("session.failed", {}, { cause });
  }
}
