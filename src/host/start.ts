/** What the start window does: finds decks of the past, samples and new ones, and opens them in an editor. */

import type { Output, Peer } from "#contract/contract.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { Template } from "#contract/starts.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { slidesDocument } from "#core/paper/slides-document.ts";
import type { Clock, DeckLocation, Desk, Log, Storage, Windows } from "./ports.ts";
import type { StartPlaces } from "./start-places.ts";

export interface StartWorld {
  readonly places: StartPlaces;
  readonly storage: Pick<Storage, "locate" | "readDeck">;
  readonly windows: Pick<Windows, "open">;
  readonly desk: Pick<Desk, "shell" | "version" | "cardOf" | "closeWindow">;
  readonly clock: Clock;
  readonly log: Log;
}

type Opened = Output<"start.open">;

export interface Start {
  list(): Promise<Output<"start.list">>;
  /** Never faults. */
  look(id: string): Promise<Output<"start.look">>;
  open(id: string, by: Pick<Peer, "id">): Promise<Opened>;
  openPath(path: string, by: Pick<Peer, "id">): Promise<Opened>;
  make(template: Template, folder: string, title: string, by: Pick<Peer, "id">): Promise<Opened>;
  forget(id: string): Promise<void>;
  /** Opens the deck that shows the program. */
  openTour(): Promise<Opened>;
  /** An editor has a deck open: from now on it is the first of the list. */
  opened(at: DeckLocation, read: () => Promise<OpenDeck>): void;
  /** Resolves when the list is on disk. */
  close(): Promise<void>;
}

/** Ids of samples; those of recent decks are hexadecimal and cannot be mistaken for one. */
const samplePrefix = "sample:";
const tour = "welcome";

export function createStart({ places, storage, windows, desk, clock, log }: StartWorld): Start {
  let writing: Promise<void> = Promise.resolve();

  /** Where a deck of the list is. A sample is copied only to be opened, not to be looked at. */
  async function pathOf(id: string, why: "open" | "look"): Promise<string> {
    const sample = places.samples.find((it) => `${samplePrefix}${it}` === id);
    if (sample !== undefined)
      return why === "open" ? places.findSample(sample) : places.shippedSample(sample);
    const recent = (await places.recents.read()).find((it) => it.id === id);
    if (!recent) throw new FaultError("deck.not-found");
    return recent.path;
  }

  async function openAt(path: string, by: Pick<Peer, "id"> | null): Promise<Opened> {
    const at = await storage.locate(path);
    // A deck that cannot be read is said in the window that asked, and not in one that would stay empty.
    await storage.readDeck(at);
    const opened = await windows.open("editor", at);
    // Where the shell opened a window of its own, this one has done its work; in a browser the page goes there itself.
    if (by !== null && opened.address === null) desk.closeWindow(by.id);
    return opened;
  }

  return {
    async list() {
      await writing;
      const samples = await Promise.all(places.samples.map(describeSample));
      return {
        shell: desk.shell,
        version: desk.version,
        recents: [...(await places.recents.read())],
        samples: samples.flatMap((it) => it ?? []),
        folder: places.folder,
      };
    },
    async look(id) {
      try {
        const at = await storage.locate(await pathOf(id, "look"));
        const deck = beginningOf(await storage.readDeck(at));
        const document = slidesDocument(
          deck,
          { kind: "slides", range: "", hidden: false, steps: false, theme: null },
          1,
        );
        const picture =
          document.pages === 0 ? null : { address: desk.cardOf(at, document), ...document.slideSize };
        return { title: titleOf(deck), picture, fault: null };
      } catch (error) {
        if (!(error instanceof FaultError)) throw error;
        return { title: null, picture: null, fault: error.fault };
      }
    },
    open: async (id, by) => openAt(await pathOf(id, "open"), by),
    openPath: async (path, by) => openAt(await places.readTyped(path), by),
    async make(template, folder, title, by) {
      return openAt(await places.makeDeck(template, await places.readTyped(folder), title), by);
    },
    forget: (id) => places.recents.remove(id),
    openTour: async () => openAt(await places.findSample(tour), null),
    opened(at, read) {
      const openedMs = clock.nowMs();
      const add = async () =>
        places.recents.add({ path: at, title: titleOf(beginningOf(await read())), openedMs });
      // A list of conveniences must never stand in the way of the deck itself.
      writing = writing.then(add).catch(() => log.note("The list of recent decks could not be written."));
    },
    close: () => writing,
  };

  async function describeSample(name: string): Promise<Output<"start.list">["samples"][number] | null> {
    try {
      const at = await storage.locate(places.shippedSample(name));
      const { title, subtitle } = beginningOf(await storage.readDeck(at)).settings;
      return { id: `${samplePrefix}${name}`, title: title || name, about: subtitle };
    } catch {
      // A program that was installed without its samples has none to offer.
      return null;
    }
  }
}

/** The deck as far as its first source: title and first slide stand there, however long the rest is. */
function beginningOf(opened: OpenDeck): Deck {
  const files = deckFilesOf(opened);
  return parseDeck({ ...files, sources: files.sources.slice(0, 1) });
}

const titleOf = ({ settings, files }: Deck): string => settings.title || files.name;
