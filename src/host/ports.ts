/** What the host needs of the world. Adapters and shells provide it; tests bring their own. */

import type { OpenDeck } from "#contract/decks.ts";
import type { DeckWindowKind, Menu } from "#contract/desk.ts";
import type { PdfFacts, Verified } from "#contract/exports.ts";
import type { TextVersion } from "#contract/histories.ts";
import type { Memory } from "#contract/memory.ts";
import type { AddedAsset } from "#contract/pictures.ts";
import type { RoomDisplay, Swap } from "#contract/shows.ts";
import type { ByteRange } from "#core/byte-range.ts";
import type { SlideMeasures } from "#core/check/measures.ts";
import type { ExportOrder } from "#core/export/export-request.ts";
import type { PictureFormat, PictureSize } from "#core/export/pictures-request.ts";
import type { Fault } from "#core/fault.ts";
import type { PdfTools } from "#core/paper/pdf/finish-pdf.ts";
import type { Drawn, PrintDocument } from "#core/paper/print-document.ts";
import type { SessionRecord } from "#core/show/session-record.ts";

/** Where a deck is, in the words of the storage; opaque to the host, never sent to a page. */
export type DeckLocation = string & { readonly __brand: "deck-location" };

/** Files of one deck. Every method faults with a `FaultError` whose code says what happened. */
export interface Storage {
  /** Checks that there is a deck (folder or `.md` file) and names its place. */
  locate(path: string): Promise<DeckLocation>;
  /** Reads the deck: texts with their hashes, names of everything else. */
  readDeck(at: DeckLocation): Promise<OpenDeck>;
  /**
   * Replaces one text atomically and durably if the file still has the bytes of `base`; gives the new hash. Keeps mark and
   * mode. Another spelling of a name is the same file. Faults: save.* except save.file-exists.
   */
  save(at: DeckLocation, name: string, text: string, base: string): Promise<string>;
  /** Writes a text whose file is gone, never over a file or beside another spelling of its name; gives the hash. Faults: save.* */
  writeAgain(at: DeckLocation, name: string, text: string): Promise<string>;
  /** The hash a file has that holds this text. */
  hashOf(text: string): string;
  /** Calls back (coalesced) whenever something else changed files of the deck, until the signal aborts. */
  watch(at: DeckLocation, onChange: () => void, signal: AbortSignal): void;
  /** Writes a new file into the folder `drawings` beside the sources. Faults as `save`, and asset.refused when that folder leads elsewhere. */
  writeDrawings(at: DeckLocation, name: string, text: string): Promise<void>;
  /** The text of a file in that folder. Faults asset.refused, asset.not-found. */
  readDrawings(at: DeckLocation, name: string): Promise<string>;
  /**
   * One asset of the deck, after every check of promises.md S4.1; of a sound or film the part that is asked for, which may come
   * out shorter: a film is never held as a whole. Faults asset.refused, asset.not-found.
   */
  readAsset(at: DeckLocation, address: string, part?: ByteRange | null): Promise<Asset>;
  /** Writes a picture into the folder `images` under this name or one like it; replaces nothing. Faults image.*, asset.refused */
  addPicture(at: DeckLocation, name: string, bytes: Uint8Array): Promise<AddedAsset>;
  /** Writes an export beside the target and renames; nothing half-written stays. Faults export.cannot-write, export.disk-full. */
  writeExport(target: string, bytes: Uint8Array): Promise<void>;
}

/** Versions of the texts of one deck. Calls reject when the disk does. */
export interface DeckHistory {
  /** The newest first. */
  list(name: string): Promise<readonly TextVersion[]>;
  read(name: string, id: string): Promise<string>;
  add(name: string, text: string, version: Omit<TextVersion, "id">): Promise<void>;
}

/** The history of decks, outside their folders, bounded in age and size. */
export interface HistoryFiles {
  /** Finds the history also of a deck that was moved, by the hashes of its texts (name → hash). */
  open(at: DeckLocation, hashes: ReadonlyMap<string, string>): Promise<DeckHistory>;
}

export interface Asset {
  readonly bytes: Uint8Array;
  /** From a fixed list of image, audio, video and font types; nothing else is served. */
  readonly type: string;
  /** Set when `bytes` are a part: where it begins, and how large the whole is. */
  readonly part?: { readonly from: number; readonly size: number };
}

export type PrintProgress = (
  stage: "preparing" | "drawing" | "printing" | "checking" | "writing",
  done: number,
) => void;

/** A printed document and what the print page said of it. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly drawn: Drawn;
}

export interface Printer {
  /** Draws and prints; gives a PDF: page size from CSS, tagged, with outline. Faults export.no-browser, export.browser-lost, export.timed-out, export.cancelled. */
  print(
    document: PrintDocument,
    at: DeckLocation,
    progress: PrintProgress,
    signal: AbortSignal,
  ): Promise<Printed>;
}

/** A picture of one page, and what can be read on it. */
export interface Photograph {
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface Photographer {
  /**
   * Draws a document of slides and photographs page after page; `take` has kept one before the next is made, so that
   * memory does not grow with the deck. `frame` is in pixels of the picture. Faults as `Printer.print`, and what `take` throws.
   */
  photograph(
    document: PrintDocument,
    at: DeckLocation,
    frame: PictureSize & { readonly format: PictureFormat },
    take: (picture: Photograph) => Promise<void>,
    progress: PrintProgress,
    signal: AbortSignal,
  ): Promise<void>;
}

/** Exports that are a folder of files. */
export interface ExportFolders {
  /**
   * Begins a folder beside `target`. Faults export.cannot-write, and export.folder-taken when there is something at
   * `target` that is not an untouched folder of an earlier export.
   */
  begin(target: string): Promise<NewFolder>;
}

/** Faults export.cannot-write, export.disk-full, export.folder-taken. */
export interface NewFolder {
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Puts the folder with all its files in the target's place; what fails leaves the target as it was. */
  finish(): Promise<void>;
  /** Removes what was written; never throws. */
  discard(): Promise<void>;
}

export interface Measurer {
  /** Draws a document of slides and measures each; nothing is printed. Faults as `Printer.print`. */
  measure(document: PrintDocument, at: DeckLocation, signal: AbortSignal): Promise<readonly SlideMeasures[]>;
}

/** Makes one file of a deck, opens it again, and only then writes it (host/exporter.ts). */
export interface Exporter {
  /** Writes to `target`, or only gives the bytes when it is null. Faults: export.* */
  runExport(
    at: DeckLocation,
    request: ExportOrder,
    target: string | null,
    progress: PrintProgress,
    signal: AbortSignal,
  ): Promise<{ readonly bytes: Uint8Array; readonly fileName: string; readonly verified: Verified }>;
  /** Prints the record of a show on paper of the deck. Faults as `runExport`. */
  printRecord(at: DeckLocation, record: SessionRecord, signal: AbortSignal): Promise<Uint8Array>;
  /** Draws the deck as it is on disk and measures the slides that are shown, in their order; writes nothing. */
  measure(at: DeckLocation, signal: AbortSignal): Promise<readonly SlideMeasures[]>;
}

/** Opens a finished PDF again. */
export interface PdfReader extends PdfTools {
  read(bytes: Uint8Array): Promise<PdfFacts>;
  /** What can be read on each page. */
  text(bytes: Uint8Array): Promise<readonly string[]>;
  /** Gets ready while a browser prints; what fails is told by the reading. */
  warm(): void;
}

export interface Windows {
  /** Opens or shows the window of this kind for the deck; gives an address when the page must open it itself. */
  open(kind: DeckWindowKind, at: DeckLocation): Promise<{ address: string | null }>;
  /** Opens or shows the start window, which belongs to no deck. */
  openStart(): Promise<{ address: string | null }>;
  /** Closes the windows of this kind. */
  close(kind: DeckWindowKind, at: DeckLocation): void;
  /** Exchanges the displays of slides and console, where the shell can move windows. */
  swap(at: DeckLocation): Promise<Swap>;
  /** The displays of this machine with what stands on them; none where the shell cannot know. */
  displays(at: DeckLocation): readonly RoomDisplay[];
}

export interface Dialogs {
  /** Null when the user chose nothing; `{ target: null }` when the shell hands files over itself (browser download). */
  pickExportTarget(suggestedName: string): Promise<{ target: string | null } | null>;
  pickDeck(): Promise<string | null>;
  /** A folder for a new deck; null when none was chosen. */
  pickFolder(): Promise<string | null>;
}

/** Where the browser shell hands a finished file to the browser. The desktop shell writes to disk and never offers one. */
export interface Downloads {
  /** Gives the address below which the window `peerId` may fetch the file, once. */
  offer(peerId: string, fileName: string, bytes: Uint8Array): string;
}

/** Where small texts are kept that windows remember; null is what all decks share. */
export interface MemoryFiles {
  /** What is missing or damaged remembers nothing; rejects when the disk refuses. */
  read(at: DeckLocation | null): Promise<Memory>;
  /** Replaces the whole memory atomically; rejects when the disk refuses. */
  write(at: DeckLocation | null, memory: Memory): Promise<void>;
}

/** Fetches from the network, which nothing else in the program does. */
export interface RemoteFetcher {
  /**
   * A picture, sound or film, whole or the part asked for, which may come out shorter. Redirects are followed to addresses that
   * may be visited. Never rejects: null for what cannot be had, is too large or of another kind. Sends no cookie and names no deck.
   */
  fetch(
    address: string,
    mayVisit: (address: string) => boolean,
    part: ByteRange | null,
  ): Promise<Asset | null>;
}

/** What a shell does for the window that asks, and knows about itself. */
export interface Desk {
  readonly shell: "desktop" | "browser";
  readonly version: string;
  /** Address of the stage document of a deck: unguessable, new per deck and start. */
  stageOf(at: DeckLocation): string;
  /** Address of a document that draws the first slide of a deck by itself, for a frame of the start window. */
  cardOf(at: DeckLocation, firstSlide: PrintDocument): string;
  closeWindow(peerId: string): void;
  fullScreen(peerId: string, on: boolean): void;
  /** Opens another deck in a window of its own. */
  openDeck(path: string): Promise<void>;
  describeMenu(peerId: string, menu: Menu): void;
  /** Lets an http, https or mailto link leave after the user agreed; true when the page may open it itself. */
  openLink(address: string): Promise<boolean>;
  /** Opens a finished file in the program the system has for it; false when there is none. */
  openFile(target: string): Promise<boolean>;
  /** Shows a finished file in its folder. */
  reveal(target: string): void;
}

export interface Clock {
  nowMs(): number;
}

export interface Log {
  /** For people who look into a failure; never deck text, never a secret. */
  note(what: string, fault?: Fault): void;
}
