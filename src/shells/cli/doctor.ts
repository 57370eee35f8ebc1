/** `lectern doctor`: is this machine, and this deck, ready for the room? */

import { resolve } from "node:path";
import { faultWords } from "#contract/words.ts";
import { FaultError } from "#core/fault.ts";
import { checkDeck, countSeverities } from "./check.ts";
import { type Command, exitCodes } from "./command.ts";
import { type Finding, machineFindings } from "./doctor-machine.ts";
import { parseOptions } from "./parse-options.ts";

export const runDoctor: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { json: { type: "boolean" } }, 1);
  const findings = await machineFindings();
  if (words[0] !== undefined) findings.push(await deckFinding(resolve(io.folder, words[0])));
  const ok = findings.every((it) => it.state !== "fail");
  if (values.json) io.out(`${JSON.stringify({ ok, checks: findings }, null, 2)}\n`);
  else for (const it of findings) io.out(asLine(it));
  return ok ? exitCodes.fine : exitCodes.problems;
};

async function deckFinding(path: string): Promise<Finding> {
  const name = "deck";
  try {
    const { deck, problems } = await checkDeck(path);
    const { error, warning } = countSeverities(problems);
    const found = `${deck.slides.length} slides, ${error} errors, ${warning} warnings`;
    if (error + warning === 0) return { name, state: "ok", found, next: "" };
    return { name, state: "warn", found, next: "See them with: lectern check DECK" };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    const { what, next } = faultWords(error.fault);
    return { name, state: "fail", found: what, next };
  }
}

function asLine({ name, state, found, next }: Finding): string {
  const line = `${state.padEnd(5)} ${name.padEnd(16)} ${found}\n`;
  return next === "" ? line : `${line}${" ".repeat(23)}${next}\n`;
}
