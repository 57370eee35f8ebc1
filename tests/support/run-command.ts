/** Runs commands of the command line in the test's own process and keeps what they said. */

import { runCli } from "#shells/cli/run-cli.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One run of `lectern WORDS…`, its paths relative to `folder`. */
export async function runCommand(folder: string, ...words: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runCli(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    folder,
    // Whatever would go on for ever, like a server, stops as soon as it has begun.
    signal: AbortSignal.abort(),
  });
  return { code, out, err };
}
