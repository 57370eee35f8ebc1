/** Writes a text where its user wants it when it cannot be saved in the deck. */

import type { Output, Peer } from "#contract/contract.ts";
import type { Dialogs, Downloads, Storage } from "./ports.ts";

export interface Copies {
  /** Null when no place was chosen. Faults: export.cannot-write, export.disk-full. */
  save(name: string, text: string, peer: Pick<Peer, "id">): Promise<Output<"deck.saveCopy">>;
}

export interface CopiesWorld {
  readonly storage: Pick<Storage, "writeExport">;
  readonly dialogs: Pick<Dialogs, "pickExportTarget">;
  readonly downloads: Downloads;
}

export function createCopies({ storage, dialogs, downloads }: CopiesWorld): Copies {
  return {
    async save(name, text, peer) {
      const fileName = name.split("/").at(-1) ?? name;
      const place = await dialogs.pickExportTarget(fileName);
      if (!place) return null;
      const bytes = new TextEncoder().encode(text);
      if (place.target === null) return { fileName, address: downloads.offer(peer.id, fileName, bytes) };
      await storage.writeExport(place.target, bytes);
      return { fileName, address: null };
    },
  };
}
