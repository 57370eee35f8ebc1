/** The desktop whole: real host, real storage, real bridge; only Electron itself is stood in for. */

import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeDisk } from "#adapters/disk.ts";
import { createHistoryFiles } from "#adapters/history-files.ts";
import { createJournalFiles } from "#adapters/journal-files.ts";
import { createMemoryFiles } from "#adapters/memory-files.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { Client } from "#contract/client.ts";
import type { DeckWindowKind } from "#contract/desk.ts";
import { FaultError } from "#core/fault.ts";
import { createRemoteContent } from "#host/remote-content.ts";
import { openDesktop } from "#shells/electron/desktop.ts";
import type { ProgramDesk } from "#shells/electron/program.ts";
import { type FakeElectron, fakeElectron } from "../../support/fake-electron.ts";
import type { FakeWindow } from "../../support/fake-electron-window.ts";
import { fakePage } from "../../support/fake-page.ts";
import { noSessions } from "../../support/no-sessions.ts";
import { startPlacesIn } from "../../support/start-places.ts";

const welcome = "# Welcome\n\n::: notes\nsecret words\n:::\n\n---\n\n# Second\n\n---\n\n# Third\n";
let folder = "";
let deck = "";
let fake: FakeElectron;
let desk: ProgramDesk;
let exported: string[];
/** Targets that an export reaches; every other one fails. */
let made: Set<string>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lectern-desktop-"));
  deck = path.join(folder, "talk");
  await mkdir(deck);
  await writeFile(path.join(deck, "01-welcome.md"), welcome);
  fake = fakeElectron();
  exported = [];
  made = new Set();
  desk = openDesktop({
    electron: fake.api,
    platform: "linux",
    preload: "/app/preload.cjs",
    log: { note: () => undefined },
    storage: createNodeStorage(),
    exporter: {
      runExport: (_at, _request, target) => {
        exported.push(String(target));
        if (made.has(String(target)))
          return Promise.resolve({
            bytes: new Uint8Array(),
            fileName: "talk.pdf",
            verified: {
              format: "html" as const,
              notes: "none" as const,
              bytes: 1,
              slides: 1,
              files: 1,
              missing: [],
              lost: [],
            },
          });
        return Promise.reject(new FaultError("export.nothing-to-print"));
      },
      measure: () => Promise.reject(new FaultError("export.no-browser")),
      printRecord: () => Promise.reject(new FaultError("export.no-browser")),
    },
    guests: { capabilityOf: () => "cap", cardOf: () => "card" },
    phones: { networks: () => [], open: () => Promise.reject(new Error("not here")) },
    version: "0.1.0",
    remote: createRemoteContent(createMemoryFiles(folder), { fetch: async () => null }, Date.now),
    memoryFiles: createMemoryFiles(path.join(folder, "memory")),
    journalFiles: createJournalFiles(nodeDisk, path.join(folder, "journals")),
    sessionFiles: noSessions,
    historyFiles: createHistoryFiles(nodeDisk, path.join(folder, "history")),
    startPlaces: startPlacesIn(path.join(folder, "start")),
    memory: { recall: () => null, remember: () => Promise.resolve() },
    findSample: () => Promise.resolve(deck),
  });
});
afterEach(async () => {
  for (const window of fake.windows) if (!window.isDestroyed()) window.destroy();
  await desk.close();
  await rm(folder, { recursive: true });
});

async function open(kind: DeckWindowKind): Promise<{ window: FakeWindow; page: Client }> {
  const at = await desk.findDeck(deck);
  if (at === null) throw new Error("no deck");
  await desk.windows.open(kind, at);
  const window = fake.windows.at(-1);
  if (!window) throw new Error("no window");
  return { window, page: fakePage(fake, window) };
}

describe("a page on the desktop", () => {
  it("is told its role, its shell and its stage", async () => {
    const { page } = await open("presenter");
    expect(await page.call("desk.hello", {})).toEqual({
      role: "presenter",
      shell: "desktop",
      version: "0.1.0",
      stage: "lectern://stage/cap/stage.html",
    });
  });

  it("reads its deck and saves it to disk", async () => {
    const { page } = await open("editor");
    const { sources } = await page.call("deck.read", {});
    const base = sources[0]?.hash ?? "";
    await page.call("deck.save", { name: "01-welcome.md", text: "# Changed\n", base });
    expect(await readFile(path.join(deck, "01-welcome.md"), "utf8")).toBe("# Changed\n");
  });

  it("of the room never gets a speaker note, and may not save", async () => {
    const { page } = await open("audience");
    expect(JSON.stringify(await page.call("deck.read", {}))).not.toContain("secret");
    const saving = page.call("deck.save", { name: "01-welcome.md", text: "x", base: "a".repeat(64) });
    await expect(saving).rejects.toMatchObject({ fault: { code: "call.refused" } });
  });

  it("opens the other windows of its deck", async () => {
    const { page } = await open("editor");
    expect(await page.call("desk.openWindow", { kind: "presenter" })).toEqual({ address: null });
    expect(fake.windows[1]?.loaded).toEqual(["lectern://app/presenter/index.html"]);
  });

  it("saves when its window closes, and then lets it go", async () => {
    const { window, page } = await open("editor");
    const closing = new Promise<void>((resolve) => void page.on("desk.closing", () => resolve()));
    window.close();
    await closing;
    expect(window.isDestroyed()).toBe(false);
    await page.call("desk.closeWindow", {});
    await new Promise(setImmediate);
    expect(window.isDestroyed()).toBe(true);
  });

  it("has its menu drawn, and goes full screen", async () => {
    const { window, page } = await open("editor");
    await page.call("desk.describeMenu", {
      menu: [
        { label: "File", items: [{ command: "deck.save", label: "Save", keys: "Ctrl+S", enabled: true }] },
      ],
    });
    expect(window.done).toContain("setMenu");
    await page.call("desk.fullScreen", { on: true });
    expect(window.isFullScreen()).toBe(true);
  });

  it("ends its show: the audience window closes, the console stays and offers the record", async () => {
    const { page } = await open("editor");
    const at = await desk.findDeck(deck);
    if (at) await desk.present(at, { from: 1, minutes: null });
    expect(fake.windows).toHaveLength(3);
    await page.call("show.end", {});
    expect(fake.windows.map((it) => it.isDestroyed())).toEqual([false, false, true]);
  });

  it("opens another deck in a window of its own, and nothing when none was chosen", async () => {
    const other = path.join(folder, "other.md");
    await writeFile(other, "# Other\n");
    const { page } = await open("editor");
    fake.answers.message.push(2);
    await page.call("desk.openDeck", {});
    expect(fake.windows).toHaveLength(1);
    fake.answers.message.push(1);
    fake.answers.open.push([other]);
    await page.call("desk.openDeck", {});
    expect(fake.windows).toHaveLength(2);
    expect(fake.order).toContain(`addRecentDocument ${other}`);
  });

  it("exports to the place the user picked, and hears what went wrong", async () => {
    const { page } = await open("editor");
    fake.answers.save.push(path.join(folder, "talk.pdf"));
    const failed = new Promise<string>(
      (resolve) => void page.on("export.failed", (it) => resolve(it.fault.code)),
    );
    await page.call("export.start", {
      kind: "slides",
      range: "",
      hidden: false,
      steps: false,
      theme: null,
    });
    expect(await failed).toBe("export.nothing-to-print");
    expect(exported).toEqual([path.join(folder, "talk.pdf")]);
  });
});

describe("a finished export", () => {
  /** Exports to `name` and gives the job of the file that is there. */
  async function finished(page: Client, name: string): Promise<string> {
    const target = path.join(folder, name);
    made.add(target);
    fake.answers.save.push(target);
    const { promise, resolve } = Promise.withResolvers<string>();
    page.on("export.finished", (it) => resolve(it.job));
    await page.call("export.start", {
      ...{ kind: "slides", range: "", hidden: false, steps: false, theme: null },
    } as const);
    return promise;
  }

  it("is opened by the system, or shown in its folder", async () => {
    const { page } = await open("editor");
    const job = await finished(page, "talk.pdf");
    expect(await page.call("export.open", { job })).toEqual({ isOpen: true });
    await page.call("export.reveal", { job });
    const target = path.join(folder, "talk.pdf");
    expect(fake.opened).toEqual([`file ${target}`, `folder of ${target}`]);
  });

  it("that no program opens, or that nobody made, is not said to be open", async () => {
    const { page } = await open("editor");
    fake.hasPrograms = false;
    const job = await finished(page, "talk.pdf");
    expect(await page.call("export.open", { job })).toEqual({ isOpen: false });
    fake.opened.length = 0;
    expect(await page.call("export.open", { job: "made up" })).toEqual({ isOpen: false });
    expect(fake.opened).toEqual([]);
  });
});

describe("a link", () => {
  it("leaves after the user agreed to its host, and never by itself", async () => {
    const { page } = await open("editor");
    fake.answers.message.push(1, 0);
    const address = "https://пример.рф/x";
    expect(await page.call("desk.openLink", { address })).toEqual({ openItself: false });
    expect(fake.opened).toEqual([]);
    expect(await page.call("desk.openLink", { address })).toEqual({ openItself: false });
    expect(fake.opened).toEqual(["https://xn--e1afmkfd.xn--p1ai/x"]);
  });

  it.each(["https://me@example.org/", "mailto:a@example.org?attach=/etc/passwd"])(
    "that poses as another is not even asked about: %s",
    async (address) => {
      const { page } = await open("editor");
      fake.answers.message.push(0);
      await page.call("desk.openLink", { address });
      expect([fake.opened, fake.asked]).toEqual([[], []]);
    },
  );

  it.each(["javascript:alert(1)", "file:///etc/passwd", "x"])(
    "is refused by the host: %s",
    async (address) => {
      const { page } = await open("editor");
      await expect(page.call("desk.openLink", { address })).rejects.toMatchObject({
        fault: { code: "call.malformed" },
      });
    },
  );
});

describe("a deck that cannot be opened", () => {
  it("is said in words, and the sample shows instead when there is no window yet", async () => {
    const at = await desk.findDeck(path.join(folder, "missing"));
    expect(at).not.toBeNull();
    expect(fake.errors).toHaveLength(1);
    expect(fake.errors[0]).not.toMatch(/Error|undefined|\n *at /);
    expect(fake.order).not.toContain("quit");
  });

  it("is said, and the open window stays as it is", async () => {
    await open("editor");
    expect(await desk.findDeck(path.join(folder, "missing"))).toBeNull();
    expect(fake.windows).toHaveLength(1);
  });

  it("ends the program when there is neither a window nor a sample", async () => {
    await rm(path.join(deck, "01-welcome.md"));
    expect(await desk.findDeck(null)).toBeNull();
    expect(fake.errors).toHaveLength(1);
    expect(fake.order).toContain("quit");
  });
});

describe("presenting from the command line", () => {
  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [99, 2],
  ])("from slide %i begins at stack %i, console first", async (from, h) => {
    const at = await desk.findDeck(deck);
    if (at) await desk.present(at, { from, minutes: null });
    expect(fake.windows.map((it) => it.loaded[0])).toEqual([
      "lectern://app/presenter/index.html",
      "lectern://app/audience/index.html",
    ]);
    const console = fake.windows[0];
    const show = console && (await fakePage(fake, console).call("show.current", {}));
    expect(show).toMatchObject({ position: { h, v: 0, step: 0 }, audience: true });
  });
});
