/** Writes what remains of a show where its presenter wants it: the record as JSON or paper, the drawings beside the deck. */

import type { Output, Peer } from "#contract/contract.ts";
import { FaultError } from "#core/fault.ts";
import { type Drawings, readDrawings } from "#core/show/drawings.ts";
import { recordName, type SessionRecord } from "#core/show/session-record.ts";
import type { DeckLocation, Dialogs, Downloads, Exporter, Storage } from "./ports.ts";
import type { Session } from "./session.ts";

export interface Keepsakes {
  /** Null when the user chose no place. Faults: export.*, show.not-running when no show was begun. */
  saveRecord(format: "json" | "pdf", peer: Pick<Peer, "id">): Promise<Output<"session.save">>;
  /** The same, of an earlier show. */
  saveKept(
    record: SessionRecord,
    format: "json" | "pdf",
    peer: Pick<Peer, "id">,
  ): Promise<Output<"session.save">>;
  /** Gives the name of the file in the deck. */
  saveDrawings(): Promise<string>;
  /** Saves the drawings and lets them wait for an editor. Gives the name of the file in the deck. */
  awaitExport(): Promise<string>;
  /** The file in the folder `drawings` that waits, once. */
  takeWaiting(): string | null;
  /** Faults asset.* when the file is not there or holds no drawings. */
  readDrawings(name: string): Promise<Drawings>;
}

export interface KeepsakesWorld {
  readonly storage: Pick<Storage, "writeExport" | "writeDrawings" | "readDrawings">;
  readonly exporter: Pick<Exporter, "printRecord">;
  readonly dialogs: Pick<Dialogs, "pickExportTarget">;
  readonly downloads: Downloads;
}

export function createKeepsakes(at: DeckLocation, session: Session, world: KeepsakesWorld): Keepsakes {
  const save: Keepsakes["saveKept"] = async (record, format, peer) => {
    const fileName = `${recordName(record)}.${format}`;
    const place = await world.dialogs.pickExportTarget(fileName);
    if (!place) return null;
    const bytes =
      format === "json"
        ? new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`)
        : await world.exporter.printRecord(at, record, new AbortController().signal);
    if (place.target === null) return { fileName, address: world.downloads.offer(peer.id, fileName, bytes) };
    await world.storage.writeExport(place.target, bytes);
    return { fileName, address: null };
  };
  let waiting: string | null = null;

  async function saveDrawings(): Promise<string> {
    const drawings = await session.drawings();
    // Named after the show: saved again, it replaces itself and nothing else.
    const name = `${drawings.startedAt.slice(0, 19).replaceAll(":", "-")}.json`;
    await world.storage.writeDrawings(at, name, `${JSON.stringify(drawings)}\n`);
    return name;
  }

  return {
    async saveRecord(format, peer) {
      const record = await session.record();
      if (!record) throw new FaultError("show.not-running");
      return save(record, format, peer);
    },
    saveKept: save,
    async readDrawings(name) {
      const found = readDrawings(await world.storage.readDrawings(at, name));
      if (!found) throw new FaultError("asset.refused", { address: `drawings/${name}` });
      return found;
    },
    saveDrawings: async () => `drawings/${await saveDrawings()}`,
    async awaitExport() {
      waiting = await saveDrawings();
      return `drawings/${waiting}`;
    },
    takeWaiting() {
      const name = waiting;
      waiting = null;
      return name;
    },
  };
}
