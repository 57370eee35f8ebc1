/** `lectern new`: a folder with a small, complete deck to write over. */

import { basename, resolve } from "node:path";
import { makeDeck } from "#adapters/new-deck.ts";
import { Template } from "#contract/starts.ts";
import { FaultError } from "#core/fault.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { parseOptions } from "./parse-options.ts";
import { programFile } from "./program-files.ts";

export const runNew: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { template: { type: "string" } }, 1);
  const folder = words[0];
  if (folder === undefined) throw new UsageError("name the folder of the new deck.");
  const template = values.template ?? "in-service";
  if (!Template.safeParse(template).success) throw new FaultError("template.unknown", { name: template });
  const target = resolve(io.folder, folder);
  await makeDeck(programFile(`assets/templates/${template}`), target, titleOf(target));
  io.out(`${folder} is a new deck. Open it with: lectern open ${folder}\n`);
  return exitCodes.fine;
};

/** `sepsis-bundle_2027` → `Sepsis bundle 2027`. */
function titleOf(target: string): string {
  const words = basename(target)
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? "New deck" : words[0]?.toUpperCase() + words.slice(1);
}
