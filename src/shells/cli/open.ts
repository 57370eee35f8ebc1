/** `lectern open`, `start` and `present`: windows of the desktop shell or of a browser. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { deckFilesOf } from "#contract/deck-files.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import { FaultError } from "#core/fault.ts";
import { fitDeck } from "#core/training/fit.ts";
import { startBrowserShell, untilAborted } from "./browser-shell.ts";
import { hasDisplay, showAddress } from "./browser-window.ts";
import { type CliIo, type Command, exitCodes, UsageError } from "./command.ts";
import { fetchElectron, findElectron } from "./electron-runtime.ts";
import { readMinutesOption, warnWhenTooLong } from "./fit.ts";
import { oneOf, parseOptions, wholeNumber } from "./parse-options.ts";
import { builtFolder } from "./program-files.ts";

/** What to show, and in which kind of window; null takes the desktop where it can be had. */
interface Wish {
  /** Null is the start window. */
  readonly deck: string | null;
  readonly shell: "desktop" | "browser" | null;
  /** How the show begins; null opens the editor. */
  readonly show: ShowWish | null;
}

interface ShowWish {
  /** The slide a show begins at, from 1. */
  readonly from: number;
  /** The version for so many minutes, or null for the whole deck. */
  readonly minutes: number | null;
}

const shells = ["desktop", "browser"] as const;

export const runOpen: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { shell: { type: "string" } }, 1);
  const deck = words[0] === undefined ? null : resolve(io.folder, words[0]);
  return open({ deck, shell: oneOf("--shell", values.shell, shells), show: null }, io);
};

export const runStart: Command = async (args, io) => {
  const { values } = parseOptions(args, { shell: { type: "string" } }, 0);
  return open({ deck: null, shell: oneOf("--shell", values.shell, shells), show: null }, io);
};

export const runPresent: Command = async (args, io) => {
  const { values, words } = parseOptions(
    args,
    { shell: { type: "string" }, from: { type: "string" }, minutes: { type: "string" } },
    1,
  );
  const from = wholeNumber("--from", values.from, 1, 100_000) ?? 1;
  const minutes = readMinutesOption(values.minutes);
  const deck = words[0];
  if (deck === undefined) throw new UsageError("name the deck to present.");
  return open(
    {
      deck: resolve(io.folder, deck),
      shell: oneOf("--shell", values.shell, shells),
      show: { from, minutes },
    },
    io,
  );
};

async function open(wish: Wish, io: CliIo): Promise<number> {
  if (wish.deck !== null) await lookAt(wish.deck, wish.show?.minutes ?? null, io);
  if (wish.shell !== "browser" && hasDisplay()) {
    const electron = findElectron() ?? (await fetchElectron(io.signal));
    if (electron !== null) return runDesktop(electron, wish, io);
    if (wish.shell === "desktop") throw new FaultError("shell.no-electron");
    io.err("Electron's runtime is not here and cannot be fetched: Lectern opens in a browser window.\n");
  }
  if (wish.shell === "desktop") throw new FaultError("shell.no-display");
  return runBrowser(wish, io);
}

/** A deck that cannot be read is said before anything starts, and one that is too long for its show, too. */
async function lookAt(deck: string, minutes: number | null, io: CliIo): Promise<void> {
  const storage = createNodeStorage();
  const files = await storage.readDeck(await storage.locate(deck));
  if (minutes !== null) warnWhenTooLong(fitDeck(parseDeck(deckFilesOf(files)), minutes), minutes, io);
}

async function runDesktop(electron: string, { deck, show }: Wish, io: CliIo): Promise<number> {
  const dist = await builtFolder((line) => io.err(`${line}\n`));
  const main = `${dist}/electron/main.js`;
  if (!existsSync(main)) throw new FaultError("shell.no-electron");
  const minutes = show?.minutes ? ["--minutes", String(show.minutes)] : [];
  const errand =
    deck === null
      ? ["start"]
      : show === null
        ? ["open", deck]
        : ["present", deck, "--from", String(show.from), ...minutes];
  // As root Chromium refuses to start with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...sandbox, main, ...errand], { stdio: "inherit", signal: io.signal });
  return new Promise((done) => {
    child.once("error", () => done(io.signal.aborted ? exitCodes.fine : exitCodes.files));
    child.once("exit", (code) => done(code ?? exitCodes.fine));
  });
}

async function runBrowser({ deck, show }: Wish, io: CliIo): Promise<number> {
  const shell = await startBrowserShell(deck, io);
  try {
    const minutes = show?.minutes ? `&minutes=${show.minutes}` : "";
    const address = show
      ? `${shell.newAddress("presenter")}#from=${show.from}${minutes}`
      : shell.newAddress(deck === null ? "start" : "editor");
    const shown = hasDisplay() ? await showAddress(address, io.signal) : null;
    if (shown?.how === "window") {
      io.err("Lectern is open. Close its window or press Ctrl+C to stop.\n");
      await Promise.race([shown.closed, untilAborted(io.signal)]);
      return exitCodes.fine;
    }
    if (shown === null)
      io.err(
        "There is no display here. Open this address on this machine; lectern check and export need none:\n",
      );
    else if (shown.how === "none") io.err("No browser was found here. Open this address in one:\n");
    else io.err("Lectern is open in your browser; if it is not, open this address in it:\n");
    io.out(`${address}\n`);
    io.err("Ctrl+C stops it.\n");
    await untilAborted(io.signal);
    return exitCodes.fine;
  } finally {
    await shell.stop();
  }
}
