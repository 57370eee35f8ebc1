/** `lectern doctor`: is this machine, and this deck, ready for the room? */

import { resolve } from "node:path";
import { faultWords } from "#contract/words.ts";
import { FaultError } from "#core/fault.ts";
import { type CheckedProblem, checkDeck, countSeverities } from "./check.ts";
import { type CliIo, type Command, exitCodes } from "./command.ts";
import { type Finding, machineFindings } from "./doctor-machine.ts";
import { parseOptions } from "./parse-options.ts";

export const runDoctor: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { json: { type: "boolean" } }, 1);
  const findings = await machineFindings();
  if (words[0] !== undefined) findings.push(...(await deckFindings(resolve(io.folder, words[0]), io)));
  const ok = findings.every((it) => it.state !== "fail");
  if (values.json) io.out(`${JSON.stringify({ ok, checks: findings }, null, 2)}\n`);
  else for (const it of findings) io.out(asLine(it));
  return ok ? exitCodes.fine : exitCodes.problems;
};

async function deckFindings(path: string, io: CliIo): Promise<Finding[]> {
  const name = "deck";
  try {
    const { deck, problems, drawn } = await checkDeck(path, {}, io);
    const { error, warning } = countSeverities(problems);
    const found = `${deck.slides.length} slides, ${error} errors, ${warning} warnings`;
    const isClean = error + warning === 0;
    const next = isClean ? "" : "See them with: lectern check DECK";
    return [{ name, state: isClean ? "ok" : "warn", found, next }, mediaFinding(problems, drawn)];
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { what, next } = faultWords(error.fault);
    return [{ name, state: "fail", found: what, next }];
  }
}

/** Whether the room would see every picture, chart and diagram of the deck without a network. */
function mediaFinding(problems: readonly CheckedProblem[], isDrawn: boolean): Finding {
  const name = "pictures";
  const codes = ["image.missing", "image.undecodable", "image.remote", "diagram.undrawn"];
  const missed = problems.filter((it) => codes.includes(it.code));
  const [first] = missed;
  if (first) return { name, state: "warn", found: `${missed.length} would not be seen`, next: first.message };
  if (isDrawn)
    return { name, state: "ok", found: "all local and drawn; sound and video not checked", next: "" };
  return { name, state: "warn", found: "all local, but not drawn", next: "See “printing” above." };
}

function asLine({ name, state, found, next }: Finding): string {
  const line = `${state.padEnd(5)} ${name.padEnd(16)} ${found}\n`;
  return next === "" ? line : `${line}${" ".repeat(23)}${next}\n`;
}
