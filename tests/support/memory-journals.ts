/** Journals in memory, as a port for tests of the host: they outlive the host that wrote them. */

import type { JournalFiles } from "#host/journal-ports.ts";

export interface MemoryJournals {
  readonly files: JournalFiles;
  /** Text of every journal not retired, the oldest first; a test may damage it. */
  readonly texts: { text: string }[];
  /** Every call rejects while this is true. */
  isBroken: boolean;
  /** How many are written to. */
  openFiles(): number;
  /** The host that wrote was killed. */
  kill(): void;
}

export function memoryJournals(): MemoryJournals {
  const texts: { text: string }[] = [];
  const open = new Set<object>();
  const broken = () => {
    if (it.isBroken) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  };
  const it: MemoryJournals = {
    texts,
    isBroken: false,
    openFiles: () => open.size,
    kill: () => open.clear(),
    files: {
      async begin() {
        broken();
        const journal = { text: "" };
        texts.push(journal);
        open.add(journal);
        return {
          id: String(texts.length),
          async append(lines) {
            broken();
            journal.text += lines;
          },
          async close() {
            open.delete(journal);
          },
        };
      },
      async list() {
        return [...texts].map((journal) => ({
          id: "",
          isInUse: open.has(journal) ? "here" : "no",
          read: async () => journal.text,
          async retire() {
            texts.splice(texts.indexOf(journal), 1);
          },
        }));
      },
    },
  };
  return it;
}
