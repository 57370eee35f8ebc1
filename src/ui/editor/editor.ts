/** Everything an editor window works with, wired once: state, texts, preview, saving, commands. */

import type { ViewUpdate } from "@codemirror/view";
import type { Output } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { RecoveredText } from "#contract/journals.ts";
import type { Command } from "#ui/commands/command.ts";
import { type Platform, platformOf } from "#ui/commands/keys.ts";
import { recallOwnKeys } from "#ui/commands/own-keys.ts";
import type { Connection } from "#ui/connect.ts";
import type { MemoryArea, PageMemory } from "#ui/page-memory.ts";
import { createSlideRenderer } from "#ui/slide-renderer.ts";
import { createStageFrame } from "#ui/stage/frame.ts";
import { createStripFrame } from "#ui/stage/strip-frame.ts";
import { followView, recallView } from "./deck-view.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { loadDrawHere } from "./draw-here.ts";
import { editorCommands } from "./editor-commands.ts";
import { createEditorKeys, type EditorKeys } from "./editor-keys.ts";
import {
  createEditorStore,
  type EditorStore,
  editTexts,
  moveCursor,
  type Seen,
  tell,
} from "./editor-store.ts";
import { followFind } from "./find-actions.ts";
import { createFindDesk, type FindDesk } from "./find-desk.ts";
import { keepVersion } from "./history-actions.ts";
import { createJournalSender, type JournalSender } from "./journal-sender.ts";
import { followLook } from "./look-commands.ts";
import { offerTour } from "./other-decks.ts";
import { createPreview, type Preview } from "./preview.ts";
import { showRecovered } from "./recovery-actions.ts";
import { createSaver, type Saver } from "./saver.ts";
import { createSlidePictures, type SlidePictures } from "./slide-pictures.ts";
import { createSourceView, type SourceView } from "./source-view.ts";
import { takePictures } from "./take-pictures.ts";

export interface Editor {
  readonly store: EditorStore;
  readonly connection: Connection;
  readonly shell: Output<"desk.hello">["shell"];
  /** Address of the deck's stage document. */
  readonly stage: string;
  readonly platform: Platform;
  readonly source: SourceView;
  readonly documents: Documents;
  readonly preview: Preview;
  readonly pictures: SlidePictures;
  readonly saver: Saver;
  readonly journal: JournalSender;
  readonly find: FindDesk;
  readonly commands: readonly Command[];
  /** What is remembered for all decks. */
  readonly memory: MemoryArea;
  /** The keys of the commands. */
  readonly keys: EditorKeys;
}

/** Builds the editor of a deck; nothing is drawn yet. */
export function createEditor(
  connection: Connection,
  hello: Output<"desk.hello">,
  opened: OpenDeck,
  memory: PageMemory,
  recovered: readonly RecoveredText[],
): Editor {
  const store = createEditorStore(opened);
  store.setState({
    ownKeys: recallOwnKeys(memory.app, "keys.editor"),
    ownShowKeys: recallOwnKeys(memory.app, "keys.show"),
  });
  const completion = {
    deck: () => store.getState().deck,
    pictureAddress: (address: string) =>
      hello.shell === "browser" ? new URL(`deck/${address}`, new URL(hello.stage, location.href)).href : null,
  };
  const source = createSourceView(
    onUpdate,
    completion,
    (files, place) => void takePictures(editor, files, place),
  );
  followLook({ store, source }, memory.app, document.documentElement);
  const documents = createDocuments(source.view, source.extensionsFor, (names) => {
    const shown = documents.shown();
    const cursor = names.includes(shown) ? { name: shown, offset: documents.cursor() } : null;
    editTexts(store, new Map(names.map((name) => [name, documents.text(name)])), cursor);
    saver.soon();
  });
  const saver = createSaver(store, connection, (seen) =>
    followDisk({ store, documents, connection, journal }, seen),
  );
  const journal: JournalSender = createJournalSender(
    store,
    connection,
    new Map(recovered.map((it) => [it.name, [it.id]])),
  );
  const frame = createStageFrame(hello.stage, "Slide preview");
  const preview = createPreview(store, frame, createSlideRenderer({ loadHere: loadDrawHere }));
  // Drawn by a worker of its own, so that no picture of the list stands in the way of the slide that is written on.
  const pictures = createSlidePictures(store, createStripFrame(hello.stage), createSlideRenderer());

  function onUpdate({ docChanged, selectionSet }: ViewUpdate): void {
    if (selectionSet && !docChanged) moveCursor(store, documents.shown(), documents.cursor());
  }

  const commands: Command[] = [];
  const keys = createEditorKeys(store, memory.app, commands);
  const platform = platformOf(navigator.userAgent);
  const { shell, stage } = hello;
  const parts = { store, connection, shell, stage, platform, memory: memory.app, keys };
  const editor: Editor & { readonly commands: Command[] } = {
    ...parts,
    source,
    documents,
    preview,
    pictures,
    saver,
    journal,
    find: createFindDesk(),
    commands,
  };
  commands.push(...editorCommands(editor));
  showShownFile(editor);
  followFind(editor);
  followView(store, memory.deck);
  recallView(editor, memory.deck);
  showRecovered(editor, recovered);
  offerTour(editor);
  return editor;
}

/** Brings the file the store names into the source pane. */
function showShownFile({ store, documents }: Pick<Editor, "store" | "documents">): void {
  const { fileName, saves } = store.getState();
  const save = saves.get(fileName);
  if (save) documents.show(fileName, save.text, save.writable);
}

/** After the disk was read: the documents of texts that now read differently follow, each by its smallest change. */
export function followDisk(
  editor: Pick<Editor, "store" | "documents" | "connection" | "journal">,
  { reread, renamed }: Seen,
): void {
  const { store, documents, journal } = editor;
  for (const [from, to] of renamed) {
    documents.rename(from, to);
    journal.renamed(from, to);
    tell(store, `${from} was renamed to ${to} outside. Your text goes with it.`);
  }
  for (const name of reread) {
    const save = store.getState().saves.get(name);
    if (!save) continue;
    // A text that follows the disk and is unsaved all the same holds edits of both sides.
    if (save.text !== save.saved) {
      void keepVersion(editor, name, documents.text(name), "merge");
      tell(
        store,
        `${name} was changed outside. Their changes and yours were merged; undo takes theirs out again.`,
      );
    }
    documents.rewrite(name, save.text);
  }
  showShownFile({ store, documents });
}
