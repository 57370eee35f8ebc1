/** `lectern new`: a folder with a small, complete deck to write over. */

import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { FaultError } from "#core/fault.ts";
import { type Command, exitCodes, UsageError } from "./command.ts";
import { parseOptions } from "./parse-options.ts";
import { programFile } from "./program-files.ts";

const templates = ["in-service", "journal-club", "case-conference", "blank"];

/** The words in a template that the new deck's own title takes the place of. */
const titleMark = "Title of the deck";

export const runNew: Command = async (args, io) => {
  const { values, words } = parseOptions(args, { template: { type: "string" } }, 1);
  const folder = words[0];
  if (folder === undefined) throw new UsageError("name the folder of the new deck.");
  const template = values.template ?? "in-service";
  if (!templates.includes(template)) throw new FaultError("template.unknown", { name: template });
  const target = resolve(io.folder, folder);
  await refuseTaken(target);
  await makeDeck(target, programFile(`assets/templates/${template}`)).catch((error: unknown) => {
    throw new FaultError("deck.cannot-make", { name: basename(target) }, { cause: error });
  });
  io.out(`${folder} is a new deck. Open it with: lectern open ${folder}\n`);
  return exitCodes.fine;
};

/** Faults deck.exists for a file and for a folder with anything in it. */
async function refuseTaken(target: string): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there === null) return;
  if (!there.isDirectory() || (await readdir(target)).length > 0)
    throw new FaultError("deck.exists", { name: basename(target) });
}

/** Written beside and renamed: the folder is never half a deck. */
async function makeDeck(target: string, template: string): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await mkdir(beside, { recursive: true });
    for (const name of await readdir(template)) {
      const text = await readFile(join(template, name), "utf8");
      await writeFile(join(beside, name), withTitle(text, titleOf(target)));
    }
    await rmdir(target).catch(() => {});
    await rename(beside, target);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** JSON strings are YAML strings, whatever is in them; in Markdown a title is words and no marks. */
const withTitle = (text: string, title: string) =>
  text
    .replace(`title: ${titleMark}`, () => `title: ${JSON.stringify(title)}`)
    .replace(`# ${titleMark}`, () => `# ${title.replace(/[!-/:-@[-`{-~]/g, "\\$&")}`);

/** `sepsis-bundle_2027` → `Sepsis bundle 2027`. */
function titleOf(target: string): string {
  const words = basename(target)
    .replace(/[-_\s]+/g, " ")
    .trim();
  return words === "" ? "New deck" : words[0]?.toUpperCase() + words.slice(1);
}
