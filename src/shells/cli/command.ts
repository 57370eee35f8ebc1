/** What a command of the command line is, and what it is given. */

import type { Measurer, Photographer, Printer } from "#host/ports.ts";

/** The world a command runs in. */
export interface CliIo {
  /** Results. Text as it is, line ends included. */
  readonly out: (text: string) => void;
  /** Progress, warnings and errors. */
  readonly err: (text: string) => void;
  /** True when `err` is a terminal, where a line can be drawn anew. */
  readonly isTerminal: boolean;
  /** The folder paths are relative to. */
  readonly folder: string;
  /** Aborts when the user wants the program to stop. */
  readonly signal: AbortSignal;
  /** The desktop program prints with a window of its own; left out, a Chromium is found. */
  readonly printer?: Printer & Measurer & Photographer;
}

/** Runs with the words after its name; gives the exit code. Faults and usage errors are thrown. */
export type Command = (args: readonly string[], io: CliIo) => Promise<number>;

/** 0 fine · 1 problems · 2 wrong usage · 3 could not read or write · 4 export failed. */
export const exitCodes = { fine: 0, problems: 1, usage: 2, files: 3, export: 4 } as const;

/** The command was written wrongly; the message says how, in one sentence. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
