/** A real small drive: full, read-only, pulled out while somebody writes. Each is said, the text stays, and saving resumes by itself. */

import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { statusOf } from "#ui/editor/save-state.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";
import { type WritingDeck, type WritingWindow, writingDeck } from "../support/writing-deck.ts";

interface Drive {
  /** The deck's folder on it, and the file of the deck. */
  readonly folder: string;
  readonly file: string;
  mount(options: string): void;
  unmount(): void;
}

const patient = { timeout: 40_000, interval: 50 };
const said = ({ store }: WritingWindow) => {
  const save = store.getState().saves.get("a.md");
  return save ? (save.fault?.code ?? statusOf(save)) : "gone";
};

/** Mounts a drive of 200 KB below a temporary folder; the story runs in a deck on it. Skips where nobody may mount. */
async function onDrive(
  skip: (reason: string) => void,
  story: (drive: Drive, writing: WritingDeck, window: WritingWindow) => Promise<void>,
): Promise<void> {
  await using home = await temporaryDeck({});
  const place = join(home.outside, "drive");
  const kept = join(home.outside, "kept");
  const run = (...words: string[]) => execFileSync(words[0] ?? "", words.slice(1), { stdio: "ignore" });
  await mkdir(place);
  await mkdir(kept);
  try {
    run("mount", "-t", "tmpfs", "-o", "size=200k", "none", kept);
    run("mount", "--bind", kept, place);
  } catch {
    return skip("only the superuser may mount a drive");
  }
  const drive: Drive = {
    folder: join(place, "deck"),
    file: join(place, "deck/a.md"),
    mount: (options) => run("mount", ...options.split(" "), kept, place),
    unmount: () => run("umount", "-l", place),
  };
  try {
    await mkdir(drive.folder);
    await writeFile(drive.file, "# A\n");
    const writing = await writingDeck(drive.folder, join(home.outside, "../data"));
    const window = await writing.open();
    await story(drive, writing, window);
    await writing.close();
  } finally {
    for (const it of [place, kept])
      try {
        run("umount", "-l", it);
      } catch {
        // Pulled out by the story already.
      }
  }
}

const untilSaved = (window: WritingWindow, file: string, text: string) =>
  expect.poll(async () => [said(window), await readFile(file, "utf8")], patient).toEqual(["saved", text]);

test("full: the file is the last saved version, and when there is room the text follows", async ({
  skip,
}) => {
  await onDrive(skip, async ({ folder, file }, _writing, window) => {
    const ballast = join(folder, "ballast.bin");
    await writeFile(ballast, new Uint8Array(400_000)).catch(() => undefined);
    window.type("a.md", 4, "of mine\n".repeat(1000));
    await window.saver.now();
    expect(said(window)).toBe("save.disk-full");
    expect(await readFile(file, "utf8")).toBe("# A\n");
    expect(await readdir(folder)).toEqual(["a.md", "ballast.bin"]);
    await rm(ballast);
    await untilSaved(window, file, `# A\n${"of mine\n".repeat(1000)}`);
  });
});

test("made read-only: it says so, and when it can be written the text follows", async ({ skip }) => {
  await onDrive(skip, async ({ file, mount }, _writing, window) => {
    mount("-o remount,bind,ro");
    window.type("a.md", 4, "of mine\n");
    await window.saver.now();
    expect(said(window)).toBe("save.read-only");
    mount("-o remount,bind,rw");
    await untilSaved(window, file, "# A\nof mine\n");
  });
});

test("pulled out: an empty folder is left in which nothing is written, and when it is back the text follows", async ({
  skip,
}) => {
  await onDrive(skip, async ({ folder, file, mount, unmount }, { workspace }, window) => {
    unmount();
    await workspace.change(async () => {});
    window.type("a.md", 4, "of mine\n");
    await window.saver.now();
    expect(said(window)).toBe("save.deck-gone");
    expect(await readdir(join(folder, ".."))).toEqual([]);
    mount("--bind");
    await untilSaved(window, file, "# A\nof mine\n");
  });
});
