/**
 * A deck that is written on without a page: the editor's own store, documents, saver, journal sender and answers to conflicts,
 * over the real workspace, journal, history and disk. Only what draws is left out.
 */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { history as undoHistory } from "@codemirror/commands";
import type { EditorView } from "@codemirror/view";
import { type Disk, nodeDisk } from "#adapters/disk.ts";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { asFault } from "#contract/client.ts";
import type { Peer } from "#contract/contract.ts";
import { textsOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { VersionReason } from "#contract/histories.ts";
import type { JournalEntry } from "#contract/journals.ts";
import { createHistory } from "#host/history.ts";
import { createJournal } from "#host/journal.ts";
import { createWorkspace, type Workspace } from "#host/workspace.ts";
import { createDocuments, type Documents } from "#ui/editor/documents.ts";
import { type Editor, followDisk } from "#ui/editor/editor.ts";
import { createEditorStore, type EditorStore, editTexts, seeOutside } from "#ui/editor/editor-store.ts";
import { createJournalSender } from "#ui/editor/journal-sender.ts";
import { createSaver, type Saver } from "#ui/editor/saver.ts";
import { PlainView } from "./plain-view.ts";

export interface WritingWindow {
  /** As much of an editor as its answers to conflicts need. */
  readonly editor: Editor;
  readonly store: EditorStore;
  readonly documents: Documents;
  readonly saver: Saver;
  /** Types words into a text, as one undo step. */
  type(name: string, offset: number, words: string): void;
  /** How often it asked for a text to be saved. */
  saves(): number;
  /** The window is gone, its journal written. */
  close(): Promise<void>;
}

export interface WritingDeck {
  readonly workspace: Workspace;
  open(): Promise<WritingWindow>;
  /** Every text that is kept anywhere: in windows, in files of `folders`, in the history. */
  everything(folders: readonly string[]): Promise<readonly string[]>;
  /** Resolves when everything that was on its way is written. */
  close(): Promise<void>;
}

/** `data` is where journals and history go. */
export async function writingDeck(folder: string, data: string, disk: Disk = nodeDisk): Promise<WritingDeck> {
  const storage = createNodeStorage(disk);
  const at = await storage.locate(folder);
  const log = { note: () => undefined };
  const clock = { nowMs: () => Date.now() };
  const workspace = createWorkspace(at, storage, log, (it) => versions.replaced(it));
  const versions = createHistory(at, {
    files: createHistoryFiles(nodeDisk, join(data, "history")),
    clock,
    log,
    readHashes: async () => new Map(textsOf(await storage.readDeck(at)).map((it) => [it.name, it.hash])),
  });
  const journals = createJournalFiles(nodeDisk, join(data, "journals"));
  const journal = createJournal(at, {
    files: journals,
    clock,
    hashOf: storage.hashOf,
    readDisk: async () =>
      new Map(textsOf(await workspace.read({ role: "editor" })).map((it) => [it.name, it])),
  });
  const windows = new Set<WritingWindow>();
  let count = 0;

  async function open(): Promise<WritingWindow> {
    let saves = 0;
    const answers = {
      "deck.read": () => workspace.read(peer),
      "deck.save": async ({ name, text, base }: { name: string; text: string; base: string }) => {
        saves += 1;
        const hash = await workspace.save(name, text, base, peer);
        void journal.saved(name, hash);
        return { hash };
      },
      "deck.writeAgain": async ({ name, text }: { name: string; text: string }) => {
        const hash = await workspace.change(() => storage.writeAgain(at, name, text));
        void journal.saved(name, hash);
        return { hash };
      },
      "journal.append": ({ page, entries }: { page: string; entries: JournalEntry[] }) =>
        journal.append(peer, page, entries),
      "history.keep": ({ name, text, reason }: { name: string; text: string; reason: VersionReason }) =>
        versions.keep(name, text, reason),
    };
    // Through JSON, and with faults for whatever goes wrong, as every wire of the program.
    const call = async (name: keyof typeof answers, input: unknown) => {
      try {
        const done = await answers[name](JSON.parse(JSON.stringify(input)) as never);
        return done === undefined ? {} : JSON.parse(JSON.stringify(done));
      } catch (error) {
        throw asFault(error);
      }
    };
    const connection = { call: call as never, on: () => () => undefined, onConnected: () => () => undefined };
    const peer: Peer = {
      id: `window ${count++}`,
      role: "editor",
      tell(event, told) {
        if (event !== "deck.changed" || !windows.has(window)) return;
        followDisk(editor, seeOutside(store, JSON.parse(JSON.stringify(told)) as OpenDeck));
        saver.soon();
      },
    };
    const store = createEditorStore(await workspace.read(peer));
    const documents = createDocuments(
      new PlainView() as unknown as EditorView,
      () => undoHistory({ minDepth: 1000 }),
      (names) => {
        editTexts(store, new Map(names.map((name) => [name, documents.text(name)])), null);
        saver.soon();
      },
    );
    const saver = createSaver(store, connection, (seen) => followDisk(editor, seen));
    const journalSender = createJournalSender(store, connection, new Map());
    const editor = { store, documents, saver, journal: journalSender, connection } as unknown as Editor;
    const { fileName, saves: texts } = store.getState();
    documents.show(fileName, texts.get(fileName)?.text ?? "", true);
    const window: WritingWindow = {
      editor,
      store,
      documents,
      saver,
      saves: () => saves,
      type(name, offset, words) {
        const save = store.getState().saves.get(name);
        if (!save) throw new Error(`${name} is not in the window`);
        documents.open(name, save.text, save.writable);
        const from = Math.min(offset, save.text.length);
        documents.change([{ source: name, from, to: from, insert: words }], () => save.text);
      },
      async close() {
        await journalSender.now();
        windows.delete(window);
        workspace.leave(peer);
        journal.leave(peer);
      },
    };
    windows.add(window);
    workspace.join(peer);
    return window;
  }

  return {
    workspace,
    open,
    async everything(folders) {
      const inWindows = [...windows].flatMap(({ store }) => {
        const { saves, gone } = store.getState();
        const theirs = [...saves.values()].map(({ theirs: it }) =>
          it?.kind === "changed" ? it.file.text : "",
        );
        return [...[...saves.values(), ...gone].map((it) => it.text), ...theirs];
      });
      const inFiles = await Promise.all(folders.map(readAll));
      const kept = createHistoryFiles(nodeDisk, join(data, "history"));
      const names = new Set(["a.md", "A.md", "b.md", ...(await readdir(folder).catch(() => []))]);
      const past = await kept.open(at, new Map());
      const inHistory = await Promise.all(
        [...names].map(async (name) =>
          Promise.all((await past.list(name)).map(({ id }) => past.read(name, id))),
        ),
      );
      return [...inWindows, ...inFiles.flat(), ...inHistory.flat()];
    },
    async close() {
      for (const it of [...windows]) await it.close();
      await journal.close();
      await versions.close();
    },
  };
}

/** Files of a folder and below; what cannot be read holds nothing. */
async function readAll(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return Promise.all(names.map((it) => readFile(join(folder, it), "utf8").catch(() => "")));
}
