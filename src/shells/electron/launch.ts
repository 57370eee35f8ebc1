/** What one start hands to the program that already runs: its arguments and the folder it was started in. */

import path from "node:path";
import { type Errand, readErrand } from "./errand.ts";

export interface Launch {
  /** Arguments after the program's own name. */
  readonly args: readonly string[];
  readonly folder: string;
}

/** Takes the program's own name off the arguments; while developing also the script's, and switches before it. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  if (isPackaged) return argv.slice(1);
  const script = argv.findIndex((arg, at) => at > 0 && !arg.startsWith("-"));
  return script === -1 ? [] : argv.slice(script + 1);
}

/** Reads what a second start passed on; null when it is not of our making. */
export function readLaunch(passed: unknown): Launch | null {
  if (typeof passed !== "object" || passed === null) return null;
  const { args, folder } = passed as { args?: unknown; folder?: unknown };
  const isList = Array.isArray(args) && args.every((arg) => typeof arg === "string");
  return isList && typeof folder === "string" ? { args, folder } : null;
}

/** What a start is for, its deck as an absolute path. */
export function errandOf(launch: Launch): Errand {
  const errand = readErrand(launch.args);
  if (errand.kind !== "open" || errand.deck === null) return errand;
  return { ...errand, deck: path.resolve(launch.folder, errand.deck) };
}
