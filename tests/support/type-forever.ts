/**
 * A process that types numbers into a source without a pause until it is killed, with the editor's own store, saver and journal
 * sender over the real host and disk. It goes on from what it finds, recovered or saved, and tells each number with the time
 * it was typed. Arguments: deck folder, journal folder.
 */

import type { Peer } from "#contract/contract.ts";
import type { JournalEntry } from "#contract/journals.ts";
import { createEditorStore, editText } from "#ui/editor/editor-store.ts";
import { createJournalSender } from "#ui/editor/journal-sender.ts";
import { createSaver } from "#ui/editor/saver.ts";
import { countOf } from "./counted-text.ts";
import { openJournal } from "./open-journal.ts";

const [folder = "", journals = ""] = process.argv.slice(2);
const { workspace, journal } = await openJournal(folder, journals);
const peer: Peer = { id: "typist", role: "editor", tell: () => undefined };

const answers: Readonly<Record<string, (input: never) => Promise<unknown>>> = {
  "deck.read": () => workspace.read(peer),
  "deck.save": async ({ name, text, base }: { name: string; text: string; base: string }) => {
    const hash = await workspace.save(name, text, base, peer);
    void journal.saved(name, hash);
    return { hash };
  },
  "journal.append": ({ page, entries }: { page: string; entries: JournalEntry[] }) =>
    journal.append(peer, page, entries),
};
// Through JSON, as every wire of the program.
const call = (name: string, input: unknown) => answers[name]?.(JSON.parse(JSON.stringify(input)) as never);

const { offered: recovered } = await journal.recover(peer);
const store = createEditorStore(await workspace.read(peer));
const saver = createSaver(store, { call: call as never }, () => undefined);
const takes = new Map(recovered.map((it) => [it.name, [it.id]]));
createJournalSender(store, { call: call as never, onConnected: () => () => undefined }, takes);

let text = recovered[0]?.text ?? store.getState().saves.get("a.md")?.text ?? "";
let count = countOf(text) ?? 0;

function type(): void {
  count += 1;
  text += `${count}\n`;
  editText(store, "a.md", text, null);
  saver.soon();
  process.send?.({ count, atMs: Date.now() });
  // A window that loses the focus saves at once: kills meet saves as often as typing.
  if (Math.random() < 0.02) void saver.now();
  setTimeout(type, Math.random() * 20);
}
type();
