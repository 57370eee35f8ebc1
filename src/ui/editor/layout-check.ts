/** Has the slides drawn and measured while the list of problems is open: what does not fit belongs into it. */

import { asFault } from "#contract/client.ts";
import { measuresOf } from "#core/check/drawn-slides.ts";
import type { Editor } from "./editor.ts";
import type { EditorState } from "./editor-store.ts";
import type { Layout } from "./layout-state.ts";
import { overallStatus } from "./overall-status.ts";

/** Drawing a deck takes a second or two of a whole core: not while somebody types. */
const pauseMs = 1200;

export function checkLayout({ store, connection }: Pick<Editor, "store" | "connection">): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function soon(): void {
    clearTimeout(timer);
    if (isDue(store.getState())) timer = setTimeout(() => void measure(), pauseMs);
  }

  async function measure(): Promise<void> {
    const { deck, appearance } = store.getState();
    if (!isDue(store.getState())) return;
    note({ isMeasuring: true, fault: null });
    try {
      const told = await connection.call("deck.measure", {});
      // What is on disk was measured: it says nothing of a deck that was edited meanwhile.
      const isSame = store.getState().deck === deck;
      note({ isMeasuring: false, ...(isSame && { of: deck, appearance, measures: measuresOf(deck, told) }) });
    } catch (error) {
      note({ isMeasuring: false, of: deck, fault: asFault(error).fault });
    }
    soon();
  }

  function note(change: Partial<Layout>): void {
    store.setState({ layout: { ...store.getState().layout, ...change } });
  }

  store.subscribe((state, before) => {
    if (state.deck !== before.deck || state.saves !== before.saves || state.panel !== before.panel) soon();
  });
  soon();
}

/** Only what is saved can be measured. A deck that could not be is tried again when it changes. */
function isDue({ panel, deck, layout, saves, isConnected }: EditorState): boolean {
  const isSaved = overallStatus(saves.values()) === "saved";
  return panel === "problems" && isConnected && isSaved && !layout.isMeasuring && layout.of !== deck;
}
