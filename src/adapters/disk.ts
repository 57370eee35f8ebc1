/** The only module that touches the disk: every call can be made to fail, fall short or be the last, in tests. */

import { type Stats, watch } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import {
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  stat,
  unlink,
} from "node:fs/promises";

/** What the storage needs of a file system. Paths are absolute. */
export interface Disk {
  readFile(path: string): Promise<Uint8Array>;
  /** At most `length` bytes from a place on; fewer at the end of the file. */
  readPart(path: string, from: number, length: number): Promise<Uint8Array>;
  readdir(path: string): Promise<readonly DiskEntry[]>;
  stat(path: string): Promise<DiskStat>;
  /** Of a link itself, not of what it leads to. */
  lstat(path: string): Promise<DiskStat>;
  realpath(path: string): Promise<string>;
  mkdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes an empty folder. */
  rmdir(path: string): Promise<void>;
  /** Opens for writing; fails when the file is there. */
  create(path: string, mode: number): Promise<DiskFile>;
  /** Makes the names in a folder durable; does nothing where the platform has no such thing. */
  syncFolder(path: string): Promise<void>;
  /** Calls back on any event below a path; null where the platform cannot watch it. */
  watch(path: string, onEvent: () => void): { close(): void } | null;
}

export interface DiskEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
}

export interface DiskStat {
  readonly kind: "file" | "folder" | "link" | "other";
  readonly size: number;
  readonly mode: number;
  readonly modifiedMs: number;
}

export interface DiskFile {
  /** Gives how many bytes were taken: it may be fewer than were offered. */
  write(bytes: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The disk of this machine. */
export const nodeDisk: Disk = {
  readFile,
  readPart: async (path, from, length) => {
    const handle = await open(path, "r");
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  },
  readdir: async (path) =>
    (await readdir(path, { withFileTypes: true })).map((it) => ({
      name: it.name,
      kind: it.isFile() ? "file" : it.isDirectory() ? "folder" : "other",
    })),
  stat: async (path) => describe(await stat(path)),
  lstat: async (path) => describe(await lstat(path)),
  realpath,
  mkdir: async (path) => void (await mkdir(path, { recursive: true })),
  rename,
  unlink,
  rmdir: (path) => rmdir(path),
  create: async (path, mode) => file(await open(path, "wx", mode)),
  syncFolder: async (path) => {
    // Windows cannot open a folder; its rename is durable once the file is.
    if (process.platform === "win32") return;
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  watch: (path, onEvent) => {
    try {
      const watcher = watch(path, { recursive: true, persistent: false }, onEvent);
      watcher.on("error", () => watcher.close());
      return watcher;
    } catch {
      return null;
    }
  },
};

function describe(it: Stats): DiskStat {
  const kind = it.isFile() ? "file" : it.isDirectory() ? "folder" : it.isSymbolicLink() ? "link" : "other";
  return { kind, size: it.size, mode: it.mode & 0o7777, modifiedMs: it.mtimeMs };
}

function file(handle: FileHandle): DiskFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}
