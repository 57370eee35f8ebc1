/** `lectern serve`: the editor on this machine's loopback address, without a window. */

import { resolve } from "node:path";
import { startBrowserShell, untilAborted } from "./browser-shell.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { parseOptions, wholeNumber } from "./parse-options.ts";

export const runServe: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { port: { type: "string" } }, 1);
  const port = wholeNumber("--port", values.port, 0, 65_535) ?? 0;
  const deck = words[0];
  if (deck === undefined) throw new UsageError("name the deck to serve.");
  const shell = await startBrowserShell(resolve(io.folder, deck), io, port);
  io.out(`${shell.newAddress("editor")}\n`);
  io.err("The address works once, on this machine. Ctrl+C stops serving.\n");
  await untilAborted(io.signal);
  await shell.stop();
  return exitCodes.fine;
};
