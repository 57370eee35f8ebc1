/** Saves what is unsaved: after a pause in typing, when the window loses the focus, and when asked. */

import { FaultError } from "#core/fault.ts";
import type { Connection } from "#ui/connect.ts";
import { type EditorStore, type Seen, seeOutside, updateSave } from "./editor-store.ts";
import { beginSave, failSave, finishSave, type SaveState, statusOf } from "./save-state.ts";

export interface Saver {
  /** A text changed: save it when a second has passed without another change. */
  soon(): void;
  /** Saves everything unsaved now; true when it is all on disk. */
  now(): Promise<boolean>;
}

const pauseMs = 1000;
/** Under typing without a pause, edits wait no longer than this. */
const longestMs = 5000;
/** After a save that failed (a full disk, a lost network folder) saving resumes by itself: soon, then less often. */
const retriesMs = [2000, 4000, 8000, 10_000];

/** `reread` is told which texts follow the disk after a save met what somebody else wrote. */
export function createSaver(
  store: EditorStore,
  connection: Pick<Connection, "call">,
  reread: (seen: Seen) => void,
): Saver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstSoonMs: number | null = null;
  let failures = 0;
  const running = new Map<string, Promise<void>>();

  function again(): void {
    after(retriesMs[Math.min(failures, retriesMs.length - 1)] ?? 0);
    failures += 1;
  }

  function after(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), delayMs);
  }

  async function save(name: string): Promise<void> {
    const before = store.getState().saves.get(name);
    const begun = before && beginSave(before);
    if (!begun || begun.sending === null) return;
    updateSave(store, name, () => begun);
    try {
      const { hash } = await connection.call("deck.save", { name, text: begun.sending, base: begun.base });
      settle(name, (it) => finishSave(it, hash));
      failures = 0;
    } catch (error) {
      const fault = error instanceof FaultError ? error.fault : { code: "internal" as const, detail: {} };
      settle(name, (it) => failSave(it, fault));
      if (fault.code === "save.changed-outside") await readTheirs();
      if (statusOf(store.getState().saves.get(name) ?? before) === "failed") again();
    }
  }

  /** What somebody else wrote while the save was on its way is judged now, and may be a text the documents have to follow. */
  function settle(name: string, change: (save: SaveState) => SaveState): void {
    const text = () => store.getState().saves.get(name)?.text;
    const before = text();
    updateSave(store, name, change);
    if (text() !== before) reread({ reread: [name], renamed: new Map() });
  }

  /** The watcher may be slower than the save: what is there now is asked for. */
  async function readTheirs(): Promise<void> {
    try {
      reread(seeOutside(store, await connection.call("deck.read", {})));
    } catch {
      // The save still counts as failed, and is tried again.
    }
  }

  async function now(): Promise<boolean> {
    clearTimeout(timer);
    firstSoonMs = null;
    // More than once, for edits made while an older save was on its way; not for ever, for somebody may type on.
    for (let round = 0; round < 3 && (round === 0 || isUnsettled()); round += 1) await saveAll();
    if (states().includes("dirty")) soon();
    return states().every((it) => it === "saved" || it === "read-only");
  }

  async function saveAll(): Promise<void> {
    for (const name of store.getState().saves.keys())
      if (!running.has(name))
        running.set(
          name,
          save(name).finally(() => running.delete(name)),
        );
    await Promise.all(running.values());
  }

  const isUnsettled = () => states().some((it) => it === "dirty" || it === "saving");
  const states = () => [...store.getState().saves.values()].map(statusOf);

  function soon(): void {
    firstSoonMs ??= Date.now();
    after(Math.min(pauseMs, Math.max(0, firstSoonMs + longestMs - Date.now())));
  }

  return { soon, now };
}
