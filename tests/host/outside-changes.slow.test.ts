/** Fourteen kinds of change by somebody else, each at five moments of writing: nothing is lost, and the window says what happened. */

import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Disk, nodeDisk } from "#adapters/disk.ts";
import { resolveWithMine } from "#ui/editor/conflict-actions.ts";
import { writeAgain } from "#ui/editor/gone-actions.ts";
import { statusOf } from "#ui/editor/save-state.ts";
import { edited, moments, type OutsideKind, original, outsideKinds } from "../support/outside-kinds.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";
import { type WritingWindow, writingDeck } from "../support/writing-deck.ts";

type Moment = (typeof moments)[number];
const mine = "of mine ";
const patient = { timeout: 40_000, interval: 50 };

/** The text it is about, under whatever name. */
const saveOf = ({ store }: WritingWindow) =>
  [...store.getState().saves.values()].find((it) => it.name !== "b.md");

function wordOf(window: WritingWindow): string {
  const { gone, toasts } = window.store.getState();
  const save = saveOf(window);
  if (gone.length > 0) return "gone";
  if (!save) return "nothing";
  if (save.theirs) return `asks: ${save.theirs.kind}`;
  const status = statusOf(save);
  if (status === "failed") return save.fault?.code ?? "failed";
  return status === "saved" && toasts.some((it) => /was renamed to/.test(it.text)) ? "renamed" : status;
}

/** A disk on which somebody else is quicker, once: while a file is made, or before it is read back. */
function overtaken(moment: Moment): { readonly disk: Disk; byWhat(change: () => Promise<void>): void } {
  let waiting: (() => Promise<void>) | null = null;
  const meet = async () => {
    const change = waiting;
    waiting = null;
    await change?.();
  };
  const disk: Disk = {
    ...nodeDisk,
    async create(path, mode) {
      if (moment === "while it is saved") await meet();
      return nodeDisk.create(path, mode);
    },
    async syncFolder(path) {
      if (moment === "before the save is read back") await meet();
      return nodeDisk.syncFolder(path);
    },
  };
  return {
    disk,
    byWhat: (change) => {
      waiting = change;
    },
  };
}

async function run(kind: OutsideKind, moment: Moment): Promise<void> {
  await using deck = await temporaryDeck({ "a.md": original, "b.md": "# Other\n" });
  const [file, data] = [join(deck.folder, "a.md"), join(deck.outside, "../data")];
  await kind.prepare?.(deck);
  const { disk, byWhat } = overtaken(moment);
  const writing = await writingDeck(deck.folder, data, disk);
  const window = await writing.open();
  const look = () => writing.workspace.change(async () => {});
  const isSaving = moment === "while it is saved" || moment === "before the save is read back";
  const at = { file, folder: deck.folder, outside: deck.outside, look: isSaving ? async () => {} : look };
  const type = () => window.type(saveOf(window)?.name ?? "", 2, mine);
  const isSafe = async (words: string) =>
    (await writing.everything([deck.folder, deck.outside])).some((it) => it.includes(words));
  /** The history is written on the side. */
  const untilSafe = (words: string, what: string) =>
    expect.poll(() => isSafe(words), { ...patient, message: `${moment}: ${what} is kept` }).toBe(true);
  const until = (word: string) =>
    expect.poll(() => wordOf(window), { ...patient, message: `${moment}: what is said` }).toBe(word);

  if (moment === "before anything is typed") {
    await kind.make(at);
    await look();
    if (saveOf(window)) type();
  } else {
    type();
    if (moment === "while it is unsaved") await kind.make(at);
    else if (moment === "while the question is open") {
      await writeFile(file, edited);
      await look();
      window.store.setState({ overlay: "conflict", asked: "a.md" });
      await kind.make(at);
    } else {
      byWhat(() => kind.make(at));
      await window.saver.now();
    }
    await look();
  }
  await until(kind.words[moments.indexOf(moment)] ?? "");
  const { overlay, asked, saves } = window.store.getState();
  // A dialog that nobody sees would keep every key from its command.
  if (overlay !== null) expect(saves.get(asked)?.theirs?.kind).toBe("changed");
  if (saveOf(window) && wordOf(window) !== "gone") expect(saveOf(window)?.text).toContain(mine);
  await untilSafe("Give it slowly.", "the text as it was");
  if (moment.includes("open") || /edited|folder|grown/.test(kind.name))
    await untilSafe("of theirs", "theirs");

  // They take back what cannot be saved over, and a user who keeps her own text has it on disk, by herself or by one click.
  await kind.undo?.(at);
  await look();
  if (wordOf(window) === "gone") {
    await writeAgain(window.editor, "a.md");
    type();
  }
  await expect
    .poll(
      async () => {
        const { theirs = null, name = "" } = saveOf(window) ?? {};
        if (theirs?.kind === "changed") await resolveWithMine(window.editor, name);
        if (theirs?.kind === "removed") await writeAgain(window.editor, name);
        return [...window.store.getState().saves.values()].map(statusOf).every((it) => it === "saved");
      },
      { ...patient, message: "saved in the end" },
    )
    .toBe(true);
  await untilSafe(mine, "mine");
  expect(window.saves(), "it settles").toBeLessThan(15);
  expect((await readdir(deck.folder)).filter((it) => it.startsWith("."))).toEqual([]);
  await writing.close();
}

/** The superuser may read what is locked, so the tests become nobody. */
const isRoot = process.getuid?.() === 0;
/** All at once: each only waits. */
let runs: ReadonlyMap<string, Promise<unknown>>;
const nameOf = (kind: OutsideKind, moment: Moment) => `${kind.name} ${moment}`;

beforeAll(() => {
  if (isRoot) process.seteuid?.(65_534);
  const all = outsideKinds.flatMap((kind) => moments.map((moment) => [kind, moment] as const));
  runs = new Map(
    all.map(([kind, moment]) => [
      nameOf(kind, moment),
      run(kind, moment).then(
        () => null,
        (error) => error,
      ),
    ]),
  );
});
afterAll(() => {
  if (isRoot) process.seteuid?.(0);
});

describe.skipIf(process.platform === "win32").each(outsideKinds)("a file that is $name", (kind) => {
  test.each(moments)("%s", { timeout: 90_000 }, async (moment) => {
    const error = await runs.get(nameOf(kind, moment));
    if (error) throw error;
  });
});
