/** Tells how far an export is: a bar on a terminal, plain lines elsewhere. */

import type { PrintProgress } from "#host/ports.ts";
import type { CliIo } from "./command.ts";

const stages = ["preparing", "drawing", "printing", "checking", "writing"] as const;
const barWidth = 24;

export interface Progress {
  readonly tell: PrintProgress;
  /** Takes the bar away, so that what follows stands on a clean line. */
  readonly clear: () => void;
}

const silent: Progress = { tell: () => {}, clear: () => {} };

/** With `json` nothing is told: a program reads along. */
export function createProgress(io: Pick<CliIo, "err" | "isTerminal">, json = false): Progress {
  if (json) return silent;
  let last = "";
  return {
    tell(stage, done) {
      if (!io.isTerminal) {
        if (stage !== last) io.err(`${stage}\n`);
        last = stage;
        return;
      }
      const share = (stages.indexOf(stage) + Math.min(1, Math.max(0, done))) / stages.length;
      const full = Math.round(share * barWidth);
      io.err(`\r[${"#".repeat(full)}${" ".repeat(barWidth - full)}] ${stage.padEnd(9)}`);
      last = stage;
    },
    clear() {
      if (io.isTerminal && last !== "") io.err(`\r${" ".repeat(barWidth + 12)}\r`);
    },
  };
}
