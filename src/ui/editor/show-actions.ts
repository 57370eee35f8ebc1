/** Presenting: begins the show and brings up its two windows. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import type { Editor } from "./editor.ts";
import { currentSlide, tell } from "./editor-store.ts";

/** Saves, starts (or moves) the show, and opens console and audience window. `from` is the first slide or the cursor's. A rehearsal
 * has no audience window. */
export async function present(editor: Editor, from: "start" | "here", rehearsal = false): Promise<void> {
  const { store, connection, saver } = editor;
  const slide = from === "here" ? currentSlide(store.getState()) : (store.getState().deck.slides[0] ?? null);
  if (!slide) return tell(store, "There is no slide to show yet.", "bad");
  try {
    // The show reads the deck as it is on disk; what cannot be saved just now does not hold up a talk.
    const isSaved = await saver.now();
    if (!isSaved)
      tell(store, "Not everything could be saved: the show has the slides as they are on disk.", "bad");
    await connection.call("show.start", { position: { h: slide.h, v: slide.v, step: 0 }, rehearsal });
    await openWindow(editor, "presenter");
    // Nobody watches a rehearsal; the console opens the second window if it is wanted.
    if (!rehearsal) await openWindow(editor, "audience");
  } catch (error) {
    const { what, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${next}`, "bad");
  }
}

const names = { presenter: "presenter console", audience: "audience window" } as const;

/** The browser shell names an address that this page opens itself; a browser may refuse the second window of one press. */
async function openWindow({ connection, store }: Editor, kind: "presenter" | "audience"): Promise<void> {
  const { address } = await connection.call("desk.openWindow", { kind });
  if (address === null) return;
  const opened = window.open(address, `lectern-${kind}`, "popup,width=1280,height=760");
  if (!opened) tell(store, `The browser did not let the ${names[kind]} open. ${advice[kind]}`, "bad");
}

const advice = {
  presenter: "Allow pop-up windows for this address, then press Present again.",
  audience: "Open it from the presenter console, or allow pop-up windows for this address.",
} as const;

export async function endShow({ connection, store }: Editor): Promise<void> {
  try {
    await connection.call("show.end", {});
  } catch (error) {
    tell(store, faultWords(asFault(error).fault).what, "bad");
  }
}
