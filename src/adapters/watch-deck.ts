/** Notices when something else changes the files of a deck. */

import type { OpenDeck } from "#contract/decks.ts";
import type { Disk } from "./disk.ts";

const quietMs = 150;
const pollMs = 2000;

/**
 * Calls back when the deck on disk is not what it was at the last look, compared by content: a file written anew with the
 * same bytes is no change, and ten thousand events in a second are one look. Where watching fails, polling remains.
 */
export function watchDeck(
  disk: Disk,
  path: string,
  read: () => Promise<OpenDeck>,
  onChange: () => void,
  signal: AbortSignal,
): void {
  let seen: string | null = null;
  let quiet: NodeJS.Timeout | undefined;
  let isLooking = false;
  let again = false;

  async function look(): Promise<void> {
    if (isLooking) {
      again = true;
      return;
    }
    isLooking = true;
    try {
      // A deck that cannot be read just now (a vanished drive) is looked at again at the next poll.
      const now = await read().then(fingerprint, () => null);
      if (signal.aborted || now === null) return;
      const isChange = seen !== null && now !== seen;
      seen = now;
      if (isChange) onChange();
    } finally {
      isLooking = false;
      if (again) {
        again = false;
        soon();
      }
    }
  }

  function soon(): void {
    clearTimeout(quiet);
    quiet = setTimeout(() => void look(), quietMs);
    quiet.unref();
  }

  const watcher = disk.watch(path, soon);
  const poll = setInterval(() => void look(), pollMs);
  poll.unref();
  signal.addEventListener("abort", () => {
    clearTimeout(quiet);
    clearInterval(poll);
    watcher?.close();
  });
  void look();
}

const fingerprint = ({ settings, sources, data, assets }: OpenDeck): string =>
  JSON.stringify([
    settings?.hash,
    [...sources, ...data].map((it) => [it.name, it.hash, it.writable]),
    assets,
  ]);
