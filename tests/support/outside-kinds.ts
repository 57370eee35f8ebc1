/** What somebody else can do to a file of an open deck, and how the window that has unsaved edits in it is meant to tell. */

import { chmod, mkdir, rename, rm, symlink, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const original = "# Doses\n\nGive it slowly.\n\n---\n\n# Second\n\nWatch the pressure.\n";
/** Overlaps with an edit of the first line. */
export const edited = original.replace("# Doses", "# Doses of theirs");

export interface FileAt {
  readonly file: string;
  readonly folder: string;
  readonly outside: string;
  /** The program looks at the disk now, unless it is saving, and not only when its watcher tells it to. */
  look(): Promise<void>;
}

/**
 * How a window ends after a change: everything saved, saved under another name, a question about two versions or about a
 * file that is gone, a text of a file that is gone and can be brought back, or the code of what it says of the save.
 */
export type Word =
  | "saved"
  | "renamed"
  | "asks: changed"
  | "asks: removed"
  | "gone"
  | "save.read-only"
  | "save.not-a-text";

export const moments = [
  "before anything is typed",
  "while it is unsaved",
  "while it is saved",
  "before the save is read back",
  "while the question is open",
] as const;

export interface OutsideKind {
  readonly name: string;
  /** What takes long, before anybody writes. */
  prepare?(at: Pick<FileAt, "outside">): Promise<void>;
  make(at: FileAt): Promise<void>;
  /** Where nothing can be saved before they take it back. */
  undo?(at: FileAt): Promise<void>;
  /** For each of the moments, in order. */
  readonly words: readonly [Word, Word, Word, Word, Word];
}

const asks = "asks: changed";
const gone = "asks: removed";
const strange = "save.not-a-text";

export const outsideKinds: readonly OutsideKind[] = [
  {
    name: "edited",
    make: ({ file }) => writeFile(file, edited),
    words: ["saved", asks, asks, asks, asks],
  },
  {
    name: "deleted",
    make: ({ file }) => rm(file),
    words: ["gone", gone, gone, gone, gone],
  },
  {
    name: "renamed",
    make: ({ file, folder }) => rename(file, join(folder, "c.md")),
    // What is on disk by then are bytes the window does not know to be there.
    words: ["renamed", "renamed", "renamed", gone, gone],
  },
  {
    name: "replaced by a folder",
    async make({ file }) {
      await rm(file);
      await mkdir(file);
      await writeFile(join(file, "inside.txt"), "of theirs");
    },
    undo: ({ file, outside }) => rename(file, join(outside, "folder")),
    words: ["gone", gone, gone, gone, gone],
  },
  {
    name: "emptied",
    make: ({ file }) => truncate(file),
    words: ["saved", asks, asks, asks, asks],
  },
  {
    name: "touched",
    make: ({ file }) => utimes(file, new Date(), new Date()),
    words: ["saved", "saved", "saved", "saved", asks],
  },
  {
    name: "given a byte order mark",
    make: ({ file }) => writeFile(file, `\ufeff${original}`),
    words: ["saved", asks, asks, asks, asks],
  },
  {
    name: "given other line ends",
    make: ({ file }) => writeFile(file, original.replaceAll("\n", "\r\n")),
    words: ["saved", asks, asks, asks, asks],
  },
  {
    name: "renamed in case only",
    make: ({ file, folder }) => rename(file, join(folder, "A.md")),
    words: ["renamed", "renamed", "renamed", "renamed", asks],
  },
  {
    name: "locked for us",
    make: ({ file }) => chmod(file, 0),
    undo: ({ file }) => chmod(file, 0o644),
    words: ["save.read-only", "save.read-only", "save.read-only", "save.read-only", asks],
  },
  {
    name: "moved away and back",
    async make({ file, outside, look }) {
      await rename(file, join(outside, "away.md"));
      await look();
      await rename(join(outside, "away.md"), file);
    },
    words: ["saved", "saved", "saved", "saved", asks],
  },
  {
    name: "replaced by a link that leads out of the deck",
    async make({ file, outside }) {
      await rename(file, join(outside, "kept.md"));
      await symlink(join(outside, "kept.md"), file);
    },
    async undo({ file, outside }) {
      await rm(file);
      await rename(join(outside, "kept.md"), file);
    },
    // In between, the link is replaced by the file that was on its way; and read back through it, the bytes are ours.
    words: [strange, strange, "saved", "saved", asks],
  },
  {
    name: "grown to 21 MB",
    // In one go: half of it would be a text that can be read.
    prepare: ({ outside }) => writeFile(join(outside, "large.md"), "of theirs ".repeat(2_100_000)),
    make: ({ file, outside }) => rename(join(outside, "large.md"), file),
    undo: ({ file }) => writeFile(file, edited),
    words: [strange, strange, strange, strange, asks],
  },
  {
    name: "replaced by a picture",
    make: ({ file }) => writeFile(file, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])),
    undo: ({ file }) => writeFile(file, edited),
    words: [strange, asks, asks, asks, asks],
  },
];
