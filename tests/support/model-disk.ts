/** A disk in memory that can refuse any call, forget what was never synced, and take two spellings of a name for one. */

import { basename, dirname } from "node:path";
import type { Disk, DiskStat } from "#adapters/disk.ts";

/** What a name stands for: bytes as the program sees them, and as far as they were synced. */
interface Content {
  bytes: Uint8Array;
  synced: Uint8Array;
}

export interface ModelDisk {
  readonly disk: Disk;
  /** Every call so far, by the name of its operation. */
  readonly calls: string[];
  /** Refuses call number `at` (from now on, the first is 0) with an error code; "cut" is a power cut in its place. */
  fail(at: number, code: string): void;
  /** The power is back: names and bytes that were not synced are as they were, or not, as `keeps` says. */
  powerOn(keeps: () => boolean): void;
  text(path: string): string | null;
  names(folder: string): string[];
}

const error = (code: string) => Object.assign(new Error(code), { code });

export function modelDisk(
  files: Readonly<Record<string, string>>,
  keyOf: (path: string) => string = (path) => path,
): ModelDisk {
  /** Key → spelling and content; what the folders say on the platters is `durable`. */
  let names = new Map<string, { path: string; content: Content }>();
  let durable = new Map(names);
  const calls: string[] = [];
  let [failAt, failCode, isOff] = [-1, "", false];
  for (const [path, text] of Object.entries(files)) {
    const bytes = new TextEncoder().encode(text);
    names.set(keyOf(path), { path, content: { bytes, synced: bytes } });
  }
  durable = new Map(names);

  function step(name: string): void {
    calls.push(name);
    if (calls.length - 1 === failAt && failCode === "cut") isOff = true;
    if (isOff || calls.length - 1 === failAt) throw error(isOff ? "EIO" : failCode);
  }
  const find = (path: string) => {
    const found = names.get(keyOf(path));
    if (!found) throw error("ENOENT");
    return found;
  };
  const below = (folder: string) => [...names.values()].filter((it) => dirname(it.path) === folder);
  const isFolder = (path: string) => [...names.values()].some((it) => it.path.startsWith(`${path}/`));
  const stat = async (path: string): Promise<DiskStat> => {
    step("stat");
    if (isFolder(path)) return { kind: "folder", size: 0, mode: 0o755, modifiedMs: 0 };
    return { kind: "file", size: find(path).content.bytes.length, mode: 0o644, modifiedMs: 0 };
  };
  const disk: Disk = {
    async readFile(path) {
      step("readFile");
      return find(path).content.bytes;
    },
    readPart: async (path, from, length) => find(path).content.bytes.subarray(from, from + length),
    async readdir(path) {
      step("readdir");
      return below(path).map((it) => ({ name: basename(it.path), kind: "file" }));
    },
    stat,
    lstat: stat,
    async realpath(path) {
      step("realpath");
      return isFolder(path) ? path : find(path).path;
    },
    mkdir: async () => step("mkdir"),
    async rename(from, to) {
      step("rename");
      const { content } = find(from);
      names.delete(keyOf(from));
      names.set(keyOf(to), { path: names.get(keyOf(to))?.path ?? to, content });
    },
    async unlink(path) {
      step("unlink");
      find(path);
      names.delete(keyOf(path));
    },
    rmdir: async () => step("rmdir"),
    async create(path) {
      step("create");
      if (names.has(keyOf(path))) throw error("EEXIST");
      const content: Content = { bytes: new Uint8Array(), synced: new Uint8Array() };
      names.set(keyOf(path), { path, content });
      return {
        async write(bytes) {
          step("write");
          const taken = bytes.subarray(0, Math.max(1, bytes.length >> 1));
          content.bytes = new Uint8Array([...content.bytes, ...taken]);
          return taken.length;
        },
        async sync() {
          step("sync");
          content.synced = content.bytes;
        },
        close: async () => step("close"),
      };
    },
    async syncFolder() {
      step("syncFolder");
      durable = new Map(names);
    },
    watch: () => null,
  };
  return {
    disk,
    calls,
    fail(at, code) {
      failAt = calls.length + at;
      failCode = code;
    },
    powerOn(keeps) {
      isOff = false;
      failAt = -1;
      if (!keeps()) names = new Map(durable);
      for (const { content } of names.values()) {
        if (!keeps()) content.bytes = content.synced;
        content.synced = content.bytes;
      }
      durable = new Map(names);
    },
    text: (path) => {
      const found = names.get(keyOf(path));
      return found ? new TextDecoder().decode(found.content.bytes) : null;
    },
    names: (folder) =>
      below(folder)
        .map((it) => basename(it.path))
        .sort(),
  };
}
