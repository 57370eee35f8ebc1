/** Sends every edit to the journal within half a second, off the path of the key; what is unsaved is safe there. */

import type { JournalEntry } from "#contract/journals.ts";
import { smallestEdit } from "#core/change.ts";
import { FaultError } from "#core/fault.ts";
import type { Connection } from "#ui/connect.ts";
import type { EditorStore } from "./editor-store.ts";
import type { SaveState } from "./save-state.ts";

export interface JournalSender {
  /** Sends now what was not sent yet; resolves when the journal has it or has failed. */
  now(): Promise<void>;
  /** True when every unsaved text is in the journal: the window may go without a question. */
  holdsAll(): boolean;
  /** Sends what is missing at once, without waiting for what is on its way: for a page that may be gone in a moment. */
  flush(): void;
  /** A text goes on under another name, and answers for what the journal holds of it under the old one. */
  renamed(from: string, to: string): void;
}

/** Also under typing without a pause. With the way to the disk it stays under the half second that is promised. */
const waitMs = 300;
const retryMs = 3000;

interface Sent {
  readonly text: string;
  /** 0: nothing was sent, or it is no longer known what the journal holds. */
  readonly turn: number;
}

/** `recovered` names what each recovered text was made from. */
export function createJournalSender(
  store: EditorStore,
  connection: Pick<Connection, "call" | "onConnected">,
  recovered: ReadonlyMap<string, readonly string[]>,
): JournalSender {
  const takes = new Map(recovered);
  const page = crypto.randomUUID();
  const sent = new Map<string, Sent>();
  /** Texts that are sent whole: what the journal holds of them is not known, or another window began them. */
  const whole = new Set(takes.keys());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;

  function soon(delayMs: number): void {
    timer ??= setTimeout(() => void now(), delayMs);
  }

  /** What the journal misses of a text, or null. */
  function missing(save: SaveState): JournalEntry | null {
    const { name, base, text } = save;
    const before = sent.get(name);
    const isUnsaved = text !== save.saved;
    if (before ? before.text === text : !isUnsaved) return null;
    const from = before?.text ?? save.saved;
    const edit = smallestEdit(from, text);
    if (edit === null) return null;
    if (whole.has(name) || edit.insert.length * 2 > text.length) return wholeOf(save);
    return { kind: "edit", name, base, turn: (before?.turn ?? 0) + 1, edit, length: text.length };
  }

  async function send(): Promise<void> {
    const { saves } = store.getState();
    const entries = [...saves.values()].flatMap((it) => missing(it) ?? []);
    if (entries.length === 0) return;
    try {
      await connection.call("journal.append", { page, entries });
      for (const entry of entries) {
        const text = saves.get(entry.name)?.text ?? "";
        sent.set(entry.name, { text, turn: entry.kind === "edit" ? entry.turn : 1 });
        whole.delete(entry.name);
      }
      if (store.getState().journalFault) store.setState({ journalFault: null });
    } catch (error) {
      const fault = error instanceof FaultError ? error.fault : { code: "internal" as const, detail: {} };
      forget(entries);
      if (fault.code === "journal.gap") return soon(0);
      // A lost connection has words of its own, and its return is heard of.
      if (fault.code !== "call.lost") store.setState({ journalFault: fault });
      soon(retryMs);
    }
  }

  /** It is not known what the journal holds of these texts, nor of any that was sent before. */
  function forget(entries: readonly JournalEntry[]): void {
    for (const name of [...sent.keys(), ...entries.map((it) => it.name)]) whole.add(name);
    sent.clear();
  }

  async function now(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // One after another: an entry stands on the one before.
    while (sending) await sending;
    sending = send().finally(() => {
      sending = null;
    });
    await sending;
    if (!holdsAll()) soon(waitMs);
  }

  /** Whole, since what is on its way may fail; so what is sent next is whole, too. */
  function flush(): void {
    const entries = [...store.getState().saves.values()].flatMap((it) =>
      missing(it) === null ? [] : [wholeOf(it)],
    );
    if (entries.length === 0) return;
    const known = () => {
      for (const { name } of entries) whole.add(name);
    };
    connection.call("journal.append", { page, entries }).then(known, known);
  }

  const wholeOf = ({ name, base, text }: SaveState): JournalEntry => ({
    kind: "whole",
    name,
    base,
    text,
    takes: [...(takes.get(name) ?? [])],
  });

  function renamed(from: string, to: string): void {
    takes.set(to, [...(takes.get(from) ?? []), ...(takes.get(to) ?? []), `${page} ${from}`]);
    sent.delete(from);
    sent.delete(to);
    whole.add(to);
    soon(0);
  }

  const holdsAll = () => [...store.getState().saves.values()].every((it) => missing(it) === null);

  store.subscribe((state, before) => {
    if (state.saves !== before.saves) soon(waitMs);
  });
  connection.onConnected((isConnected) => {
    if (!isConnected) return;
    // Another host may answer now, and knows of nothing.
    forget([]);
    soon(0);
  });
  if (!holdsAll()) soon(0);
  return { now, holdsAll, flush, renamed };
}
