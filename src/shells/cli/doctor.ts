/** `lectern doctor`: is this machine, and this deck, ready for the room? */

import { resolve } from "node:path";
import { type Command, exitCodes } from "./command.ts";
import { deckFindings } from "./doctor-deck.ts";
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

function asLine({ name, state, found, next }: Finding): string {
  const line = `${state.padEnd(5)} ${name.padEnd(16)} ${found}\n`;
  return next === "" ? line : `${line}${" ".repeat(23)}${next}\n`;
}
