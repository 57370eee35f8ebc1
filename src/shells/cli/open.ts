/** `lectern open` and `lectern present`: a deck in windows, of the desktop shell or of a browser. */

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { FaultError } from "#core/fault.ts";
import { startBrowserShell, untilAborted } from "./browser-shell.ts";
import { hasDisplay, showAddress } from "./browser-window.ts";
import { type CliIo, type Command, exitCodes, UsageError } from "./command.ts";
import { fetchElectron, findElectron } from "./electron-runtime.ts";
import { oneOf, parseOptions, wholeNumber } from "./parse-options.ts";
import { builtFolder, programFile } from "./program-files.ts";

/** What to show, and in which kind of window; null takes the desktop where it can be had. */
interface Wish {
  readonly deck: string;
  readonly shell: "desktop" | "browser" | null;
  /** The slide a show begins at, from 1; null opens the editor. */
  readonly from: number | null;
}

const shells = ["desktop", "browser"] as const;

export const runOpen: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { shell: { type: "string" } }, 1);
  const deck = words[0] === undefined ? programFile("slides/ketamine-therapy") : resolve(io.folder, words[0]);
  return open({ deck, shell: oneOf("--shell", values.shell, shells), from: null }, io);
};

export const runPresent: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { shell: { type: "string" }, from: { type: "string" } }, 1);
  const from = wholeNumber("--from", values.from, 1, 100_000) ?? 1;
  const deck = words[0];
  if (deck === undefined) throw new UsageError("name the deck to present.");
  return open({ deck: resolve(io.folder, deck), shell: oneOf("--shell", values.shell, shells), from }, io);
};

async function open(wish: Wish, io: CliIo): Promise<number> {
  const storage = createNodeStorage();
  await storage.readDeck(await storage.locate(wish.deck));
  if (wish.shell !== "browser" && hasDisplay()) {
    const electron = findElectron() ?? (await fetchElectron(io.signal));
    if (electron !== null) return runDesktop(electron, wish, io);
    if (wish.shell === "desktop") throw new FaultError("shell.no-electron");
    io.err("Electron's runtime is not here and cannot be fetched: Lectern opens in a browser window.\n");
  }
  if (wish.shell === "desktop") throw new FaultError("shell.no-display");
  return runBrowser(wish, io);
}

async function runDesktop(electron: string, { deck, from }: Wish, io: CliIo): Promise<number> {
  const dist = await builtFolder((line) => io.err(`${line}\n`));
  const main = `${dist}/electron/main.js`;
  if (!existsSync(main)) throw new FaultError("shell.no-electron");
  const errand = from === null ? ["open", deck] : ["present", deck, "--from", String(from)];
  // As root Chromium refuses to start with its sandbox.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...sandbox, main, ...errand], { stdio: "inherit", signal: io.signal });
  return new Promise((done) => {
    child.once("error", () => done(io.signal.aborted ? exitCodes.fine : exitCodes.files));
    child.once("exit", (code) => done(code ?? exitCodes.fine));
  });
}

async function runBrowser({ deck, from }: Wish, io: CliIo): Promise<number> {
  const shell = await startBrowserShell(deck, io);
  try {
    const address =
      shell.newAddress(from === null ? "editor" : "presenter") + (from === null ? "" : `#from=${from}`);
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
