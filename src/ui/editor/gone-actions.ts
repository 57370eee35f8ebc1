/** What can be done with a text whose file is gone or cannot be written: write it again, save it elsewhere, let it go. */

import { asFault } from "#contract/client.ts";
import { faultWords } from "#contract/words.ts";
import { type Editor, followDisk } from "./editor.ts";
import { seeOutside, tell } from "./editor-store.ts";
import { keepVersion } from "./history-actions.ts";
import { showFile } from "./slide-actions.ts";

/** The text as it stands in the window, or as it left the deck, is a file of the deck again. */
export async function writeAgain(editor: Editor, name: string): Promise<void> {
  const { store, connection } = editor;
  const { saves, gone } = store.getState();
  const text = saves.get(name)?.text ?? gone.find((it) => it.name === name)?.text;
  if (text === undefined) return;
  await trying(editor, async () => {
    await connection.call("deck.writeAgain", { name, text });
    followDisk(editor, seeOutside(store, await connection.call("deck.read", {})));
    forget(editor, name);
    showFile(editor, name);
    tell(store, `${name} is in the deck again.`);
  });
}

/** Where the user wants it: a dialog of the desktop, a download of the browser. */
export async function saveCopy(editor: Editor, name: string, text: string): Promise<void> {
  await trying(editor, async () => {
    const saved = await editor.connection.call("deck.saveCopy", { name, text });
    if (saved === null) return;
    if (saved.address !== null) download(saved.address, saved.fileName);
    tell(editor.store, `A copy was saved: ${saved.fileName}. The deck itself still waits to be saved.`);
  });
}

/** A text without a file goes into the history, and is not offered again. */
export async function letGoneGo(editor: Editor, name: string): Promise<void> {
  const found = editor.store.getState().gone.find((it) => it.name === name);
  if (!found || !(await keepVersion(editor, name, found.text, found.recovered ? "recovered" : "outside")))
    return;
  const { recovered } = found;
  await trying(editor, async () => {
    if (recovered) await editor.connection.call("journal.letGo", { id: recovered.id, name });
    forget(editor, name);
  });
}

function forget({ store }: Editor, name: string): void {
  store.setState({ gone: store.getState().gone.filter((it) => it.name !== name) });
}

async function trying({ store }: Editor, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { what, safe, next } = faultWords(asFault(error).fault);
    tell(store, `${what} ${safe} ${next}`, "bad");
  }
}

function download(address: string, fileName: string): void {
  const link = document.createElement("a");
  Object.assign(link, { href: new URL(address, location.href).href, download: fileName });
  link.click();
}
