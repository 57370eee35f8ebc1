/**
 * Pictures, sounds and films of the network, for decks whose user agreed to it. The consent names hosts and lives in the program's
 * own data: a deck that is handed on carries none.
 */

import type { ByteRange } from "#core/byte-range.ts";
import { isRemoteHost, remoteHost } from "#core/deck/remote-address.ts";
import type { Asset, DeckLocation, MemoryFiles, RemoteFetcher } from "./ports.ts";

export interface RemoteContent {
  /** The hosts this user lets the deck show something of. */
  hosts(at: DeckLocation): Promise<readonly string[]>;
  /** Replaces them; what was fetched before is forgotten. Rejects when the disk refuses, and then nothing has changed. */
  allow(at: DeckLocation, hosts: readonly string[]): Promise<void>;
  /** What is at an address, or null: not allowed, not there, too large, of a kind that is not shown, or no network. */
  read(at: DeckLocation, address: string, part: ByteRange | null): Promise<Asset | null>;
}

const key = "hosts";
/** So much is kept, so that editor, console and room fetch a picture once. */
const mostBytes = 64_000_000;
/** A host that does not answer is not asked again at every redraw. */
const failedForMs = 20_000;

interface Kept {
  readonly asset: Promise<Asset | null>;
  size: number;
  failedAtMs: number | null;
}

export function createRemoteContent(
  files: MemoryFiles,
  fetcher: RemoteFetcher,
  nowMs: () => number,
): RemoteContent {
  const agreed = new Map<DeckLocation, readonly string[]>();
  /** By deck and address, the latest used last. */
  const kept = new Map<string, Kept>();

  async function hosts(at: DeckLocation): Promise<readonly string[]> {
    const known = agreed.get(at) ?? ((await files.read(at))[key] ?? "").split(" ").filter(isRemoteHost);
    agreed.set(at, known);
    return known;
  }

  function fetchWhole(id: string, address: string, mayVisit: (address: string) => boolean): Kept {
    const made: Kept = { asset: fetcher.fetch(address, mayVisit, null), size: 0, failedAtMs: null };
    void made.asset.then((asset) => {
      made.size = asset?.bytes.length ?? 0;
      if (asset === null) made.failedAtMs = nowMs();
      let total = [...kept.values()].reduce((sum, it) => sum + it.size, 0);
      for (const [oldest, { size }] of kept) {
        if (total <= mostBytes) break;
        kept.delete(oldest);
        total -= size;
      }
    });
    kept.set(id, made);
    return made;
  }

  return {
    hosts,
    async allow(at, wanted) {
      const now = [...new Set(wanted.filter(isRemoteHost))].sort();
      await files.write(at, now.length > 0 ? { [key]: now.join(" ") } : {});
      agreed.set(at, now);
      for (const id of [...kept.keys()]) if (id.startsWith(`${at} `)) kept.delete(id);
    },
    async read(at, address, part) {
      const allowed = await hosts(at);
      const mayVisit = (to: string) => {
        const host = remoteHost(to);
        return host !== null && allowed.includes(host);
      };
      if (!mayVisit(address)) return null;
      if (part !== null) return fetcher.fetch(address, mayVisit, part);
      const id = `${at} ${address}`;
      const before = kept.get(id);
      const isOver = before?.failedAtMs != null && nowMs() - before.failedAtMs > failedForMs;
      const now = before && !isOver ? before : fetchWhole(id, address, mayVisit);
      kept.delete(id);
      kept.set(id, now);
      return now.asset;
    },
  };
}
