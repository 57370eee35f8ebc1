/** The window with the slides opens the one with the notes, tells it where the show stands, and obeys its keys. */

import { isOwnOrigin, type KeyPress, ownTarget, readFromNotes, type ToNotes } from "./notes-messages.ts";

export interface NotesLink {
  /** False when the browser held the window back. */
  open(): boolean;
  tell(stands: Omit<ToNotes, "kind" | "sinceMs">): void;
}

/** The part of the address that makes the same file the window of notes. */
export const notesMark = "#notes";

export function linkNotes(nowMs: () => number, press: (key: KeyPress) => void): NotesLink {
  let notes: MessageEventSource | null = null;
  let last: Omit<ToNotes, "kind" | "sinceMs"> | null = null;
  let first: string | null = null;
  let sinceMs: number | null = null;

  function send(): void {
    if (!notes || !last) return;
    const message: ToNotes = { kind: "show.stands", ...last, sinceMs };
    notes.postMessage(message, { targetOrigin: ownTarget() });
  }

  window.addEventListener("message", (event) => {
    // Only a window that this one opened; every link of a slide opens without knowing its opener.
    if (!isOwnOrigin(event) || !isOpenedHere(event.source)) return;
    const message = readFromNotes(event.data);
    if (message === null) return;
    notes = event.source;
    if (message.kind === "show.key") press(message.press);
    else {
      if (message.kind === "show.restart") sinceMs = nowMs();
      send();
    }
  });

  return {
    open() {
      const address = location.href.replace(/#.*/, "") + notesMark;
      const opened = window.open(address, "lectern-notes", "popup,width=900,height=720");
      opened?.focus();
      return opened !== null;
    },
    tell(stands) {
      last = stands;
      const place = `${stands.number}/${stands.step}`;
      first ??= place;
      if (place !== first) sinceMs ??= nowMs();
      send();
    },
  };
}

const isOpenedHere = (source: MessageEventSource | null): boolean =>
  source !== null && "opener" in source && source.opener === window;
