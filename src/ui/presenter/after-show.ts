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
  /** Saves the drawings and has the editor open its export with them; null as above. */
  exportDrawings(): Promise<{ readonly name: string; readonly isShown: boolean } | null>;
  close(): void;
}

export interface AfterShowWorld {
  readonly store: PresenterStore;
  /** Null when it went wrong, which is told already. */
  ask<C extends CallName>(name: C, input: Input<C>): Promise<Output<C> | null>;
  /** Hands a finished file to the browser. */
  download(address: string, fileName: string): void;
  /** Opens an address in a window of its own; false when the browser refused. */
  openAddress(address: string): boolean;
  /** Brings the window forward that opened this one, where the browser lets it. */
  showOpener(): void;
  /** Closes this window, where the page may. */
  close(): void;
}

export function createAfterShow(world: AfterShowWorld): AfterShow {
  const { store, ask, download, close } = world;
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
    async exportDrawings() {
      // At once, while the press of the button still counts for the browser.
      world.showOpener();
      const asked = await ask("session.exportDrawings", {});
      return (
        asked && { name: asked.name, isShown: asked.address === null || world.openAddress(asked.address) }
      );
    },
    close() {
      void ask("desk.closeWindow", {});
      close();
    },
  };
}
