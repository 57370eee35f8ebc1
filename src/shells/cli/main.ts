/** The start of the command line: `lectern open | start | new | check | fit | export | present | serve | doctor`. */

import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";
import { invocationFolder } from "./invocation-folder.ts";

// Starting is most of what a quick command costs; compiled modules of the last run are taken up again.
enableCompileCache(join(cacheFolder(), "compiled"));
const { runCli } = await import("./run-cli.ts");

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  folder: invocationFolder(process.env, process.cwd()),
  signal: stop.signal,
});
