/** The ways from this deck to others: a dialog of the system, the start window, the tour. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import type { Editor } from "./editor.ts";
import { tell } from "./editor-store.ts";

/** Remembered for the whole program: any value means that the tour was offered, and is not offered again. */
const tourKey = "editor.tour";

/** At a first start the tour is offered, until it is taken or declined in whichever window. */
export function offerTour({ memory, store }: Pick<Editor, "memory" | "store">): void {
  if (memory.getItem(tourKey) !== null) return;
  store.setState({ offersTour: true });
  memory.onChange((key) => key === tourKey && store.setState({ offersTour: false }));
}

export function answerTour({ memory, store }: Editor, answer: "taken" | "declined"): void {
  memory.setItem(tourKey, answer);
  store.setState({ offersTour: false });
}

/** A browser has no dialog that gives a path: there the start window is where decks are opened. */
export async function openDeck(editor: Editor): Promise<void> {
  if (editor.shell === "browser") return openStart(editor);
  await ask(editor, async ({ connection }) => {
    await connection.call("desk.openDeck", {});
  });
}

export const openStart = (editor: Editor): Promise<void> =>
  ask(editor, async ({ connection }) => show(await connection.call("desk.openStart", {})));

export async function takeTour(editor: Editor): Promise<void> {
  answerTour(editor, "taken");
  await ask(editor, async ({ connection }) => show(await connection.call("desk.openTour", {})));
}

async function ask(editor: Editor, what: (editor: Editor) => Promise<void>): Promise<void> {
  try {
    await what(editor);
  } catch (error) {
    const { what: happened, next } = faultWords(asFault(error).fault);
    tell(editor.store, `${happened} ${next}`, "bad");
  }
}

/** Without an opener: windows of another deck have names of their own, and none can reach over. */
function show({ address }: { readonly address: string | null }): void {
  if (address !== null) window.open(address, "_blank", "popup,noopener,width=1360,height=860");
}
