/** The services of one open deck. */

import type { Peer } from "#contract/contract.ts";
import { deckFilesOf, textsOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { RecoveredText } from "#contract/journals.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import { suggestFileName } from "#core/export/file-name.ts";
import { FaultError } from "#core/fault.ts";
import { type Copies, createCopies } from "./copies.ts";
import { createExportJobs, type ExportJobs } from "./export-jobs.ts";
import { createHistory, type History } from "./history.ts";
import { createJournal, type Journal } from "./journal.ts";
import type { JournalFiles } from "./journal-ports.ts";
import { createKeepsakes, type Keepsakes } from "./keepsakes.ts";
import { createKeptSessions, type KeptSessions } from "./kept-sessions.ts";
import type { PhoneServers } from "./phone-ports.ts";
import { createPhones, type Phones } from "./phones.ts";
import { createPictures, type Pictures } from "./pictures.ts";
import type {
  Clock,
  DeckLocation,
  Dialogs,
  Downloads,
  Exporter,
  HistoryFiles,
  Log,
  Storage,
} from "./ports.ts";
import { createPresentation, type Presentation } from "./presentation.ts";
import type { RemoteContent } from "./remote-content.ts";
import { createSession, type Session } from "./session.ts";
import type { SessionFiles } from "./session-files.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

export interface OpenDeckServices {
  readonly at: DeckLocation;
  readonly workspace: Workspace;
  readonly pictures: Pictures;
  readonly journal: Journal;
  readonly history: History;
  readonly copies: Copies;
  /** Writes a text whose file is gone; every window hears of it. Gives its hash. Faults as `Storage.writeAgain`. */
  writeAgain(name: string, text: string): Promise<string>;
  /** What earlier windows left unsaved: the newest text of each file for this window, the others go into the history. */
  recover(peer: Peer): Promise<readonly RecoveredText[]>;
  readonly presentation: Presentation;
  readonly session: Session;
  readonly keepsakes: Keepsakes;
  readonly keptSessions: KeptSessions;
  readonly exports: ExportJobs;
  readonly phones: Phones;
  /** Lets the deck show what these hosts have, and nothing else of the network. */
  allowHosts(hosts: readonly string[]): Promise<void>;
  /** Measures the slides as they are on disk; asked again while it runs, it answers both. */
  measure(): ReturnType<Exporter["measure"]>;
}

export interface OpenDeckWorld {
  readonly storage: Storage;
  readonly journalFiles: JournalFiles;
  readonly sessionFiles: SessionFiles;
  readonly historyFiles: HistoryFiles;
  readonly remote: Pick<RemoteContent, "hosts" | "allow">;
  readonly clock: Clock;
  readonly log: Log;
  readonly exporter: Exporter;
  readonly dialogs: Dialogs;
  readonly downloads: Downloads;
  readonly phones: PhoneServers;
  newId(): string;
  /** A few letters a person can type. */
  newShortId(): string;
}

export function openDeckServices(at: DeckLocation, world: OpenDeckWorld): OpenDeckServices {
  // Windows are told with the deck what it may show of the network; exports read the storage, where nobody agreed to anything.
  const readDeck: Storage["readDeck"] = async (it) => {
    const [deck, hosts] = await Promise.all([world.storage.readDeck(it), world.remote.hosts(it)]);
    return { ...deck, remoteHosts: [...hosts] };
  };
  const workspace = createWorkspace(
    at,
    { ...world.storage, readDeck },
    world.log,
    (it) => history.replaced(it),
    deckChanged,
  );
  const history = createHistory(at, {
    ...world,
    files: world.historyFiles,
    // Not through the workspace: it forgets the deck with its last window, and this may come later.
    readHashes: async () =>
      new Map(textsOf(await world.storage.readDeck(at)).map((it) => [it.name, it.hash])),
  });
  const presentation = createPresentation(workspace.peers, world.clock);
  // Before the phones, which forget the answers when the show ends.
  const session: Session = createSession({
    ...world,
    files: world.sessionFiles,
    presentation,
    workspace,
    counted: () => phones.counted(),
  });
  const phones = createPhones({
    servers: world.phones,
    workspace,
    presentation,
    clock: world.clock,
    newId: world.newId,
    newShortId: world.newShortId,
  });
  const journal = createJournal(at, {
    ...world,
    files: world.journalFiles,
    hashOf: world.storage.hashOf,
    readDisk: async () =>
      new Map(textsOf(await workspace.read({ role: "editor" })).map((it) => [it.name, it])),
  });
  /** What was drawn stays when the show has ended, until the next one. */
  function deckChanged(before: OpenDeck, after: OpenDeck): void {
    if (!presentation.current() && presentation.ink.all().length === 0) return;
    const old = parseDeck(deckFilesOf(before));
    const { deck, change } = renewDeck(old, deckFilesOf(after));
    if (change.arranged) presentation.deckChanged(old, deck);
  }
  async function recover(peer: Peer): Promise<readonly RecoveredText[]> {
    const { offered, older } = await journal.recover(peer);
    try {
      for (const { name, text } of older.toReversed()) await history.keep(name, text, "recovered");
      await journal.letGo(older);
    } catch (error) {
      // They stay in the journals, and the next start tries again.
      world.log.note(
        "older recovered texts were not kept",
        error instanceof FaultError ? error.fault : undefined,
      );
    }
    return offered.map((it) => ({ ...it, older: older.filter(({ name }) => name === it.name).length }));
  }
  let measuring: ReturnType<Exporter["measure"]> | null = null;
  return {
    at,
    measure() {
      measuring ??= world.exporter.measure(at, new AbortController().signal).finally(() => {
        measuring = null;
      });
      return measuring;
    },
    workspace,
    pictures: createPictures(at, { storage: world.storage, change: (work) => workspace.change(work) }),
    history,
    journal,
    copies: createCopies(world),
    recover,
    allowHosts: (hosts) => workspace.change(() => world.remote.allow(at, hosts)),
    writeAgain: (name, text) => workspace.change(() => world.storage.writeAgain(at, name, text)),
    presentation,
    phones,
    session,
    keepsakes: createKeepsakes(at, session, world),
    keptSessions: createKeptSessions(world.sessionFiles),
    exports: createExportJobs(at, {
      ...world,
      suggestName: async (request) =>
        suggestFileName((await workspace.read({ role: "editor" })).name, request),
    }),
  };
}
