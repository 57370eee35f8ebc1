/** What a presenter does when the show has ended: names the place, keeps record and drawings, closes the window. */

import type { CallName, Input, Output } from "#contract/contract.ts";
import type { PresenterStore } from "./presenter-store.ts";

export interface AfterShow {
  /** Reads how the show went, and whether something was drawn in it. */
  readRecord(): Promise<void>;
  /** Says where the show was, for its record. */
  setPlace(place: string): Promise<void>;
  /** Gives the file's name, or null when none was written: the user chose no place, or it is told what went wrong. */
  saveRecord(format: "json" | "pdf"): Promise<string | null>;
  saveDrawings(): Promise<string | null>;
  close(): void;
}

export interface AfterShowWorld {
  readonly store: PresenterStore;
  /** Null when it went wrong, which is told already. */
  ask<C extends CallName>(name: C, input: Input<C>): Promise<Output<C> | null>;
  /** Hands a finished file to the browser. */
  download(address: string, fileName: string): void;
  /** Closes this window, where the page may. */
  close(): void;
}

export function createAfterShow({ store, ask, download, close }: AfterShowWorld): AfterShow {
  async function readRecord(): Promise<void> {
    const record = await ask("session.current", {});
    const ink = await ask("ink.all", {});
    store.setState({ record, hasDrawings: ink?.some((it) => it.strokes.length > 0) ?? false });
  }
  return {
    readRecord,
    async setPlace(place) {
      await ask("session.place", { place });
      await readRecord();
    },
    async saveRecord(format) {
      const saved = await ask("session.save", { format });
      if (saved?.address) download(saved.address, saved.fileName);
      return saved?.fileName ?? null;
    },
    async saveDrawings() {
      return (await ask("session.saveDrawings", {}))?.name ?? null;
    },
    close() {
      void ask("desk.closeWindow", {});
      close();
    },
  };
}
