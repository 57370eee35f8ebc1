/** Runs commands of the command line in the test's own process and keeps what they said. */

import type { CliIo } from "#shells/cli/command.ts";
import { runCli } from "#shells/cli/run-cli.ts";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const unexpected = async (): Promise<never> => {
  throw new Error("something was drawn");
};

/** One run of `lectern WORDS…`, its paths relative to `folder`, in which nothing may be drawn. */
export const runCommand = (folder: string, ...words: readonly string[]): Promise<Ran> =>
  run(folder, words, {
    printer: { print: unexpected, photograph: unexpected, measure: unexpected },
  });

/** The same with the browser a user has. */
export const runWithBrowser = (folder: string, ...words: readonly string[]): Promise<Ran> =>
  run(folder, words, {});

async function run(folder: string, words: readonly string[], printing: Pick<CliIo, "printer">): Promise<Ran> {
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
    ...printing,
  });
  return { code, out, err };
}
