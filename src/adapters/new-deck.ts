/** Makes a new deck: a folder with a small, complete deck to write over. */

import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FaultError } from "#core/fault.ts";

/** The words in a template that the new deck's own title takes the place of. */
const titleMark = "Title of the deck";

/** Copies the folder `template` to `target`, which must not exist yet or be empty. Faults deck.exists, deck.cannot-make. */
export async function makeDeck(template: string, target: string, title: string): Promise<void> {
  await refuseTaken(target);
  await copyDeck(template, target, title).catch((error: unknown) => {
    throw new FaultError("deck.cannot-make", { name: basename(target) }, { cause: error });
  });
}

/** Faults deck.exists for a file and for a folder with anything in it. */
async function refuseTaken(target: string): Promise<void> {
  const there = await stat(target).catch(() => null);
  if (there === null) return;
  if (!there.isDirectory() || (await readdir(target)).length > 0)
    throw new FaultError("deck.exists", { name: basename(target) });
}

/** Written beside and renamed: the folder is never half a deck. */
async function copyDeck(template: string, target: string, title: string): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}`);
  try {
    await mkdir(beside, { recursive: true });
    for (const name of await readdir(template)) {
      const text = await readFile(join(template, name), "utf8");
      await writeFile(join(beside, name), withTitle(text, title));
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

/** `Sepsis: the first hour` → `Sepsis the first hour`: a name every file system takes. */
export function folderNameOf(title: string): string {
  const name = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .slice(0, 100)
    .trim();
  if (name === "") return "New deck";
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name.split(".")[0] ?? "") ? `_${name}` : name;
}
