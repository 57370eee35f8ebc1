/** The desktop program itself: opens a deck, presents it in two windows, prints it, and keeps every window locked up. */

import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { expect, test } from "playwright/test";
import { findElectronRuntime } from "../support/electron-runtime.ts";

const root = path.resolve(import.meta.dirname, "../..");
const runtime = findElectronRuntime(process.env, process.platform);
// Chromium refuses its sandbox to the superuser, and to nobody else.
const switches = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

test.describe("the desktop program", () => {
  test.skip(runtime.missing !== null, runtime.missing ?? "");

  let folder = "";
  let deck = "";
  let program: ElectronApplication;

  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "lectern-desktop-"));
    deck = path.join(folder, "talk");
    await cp(path.join(root, "slides/ketamine-therapy"), deck, { recursive: true });
    program = await _electron.launch({
      executablePath: runtime.executable ?? "",
      args: [...switches, path.join(root, "dist/electron/main.js"), `--user-data-dir=${folder}/data`, deck],
      cwd: root,
    });
  });
  test.afterEach(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });

  const windowOf = async (kind: string): Promise<Page> => {
    const known = program.windows().find((it) => it.url().includes(`/${kind}/`));
    return known ?? (await program.waitForEvent("window", (it) => it.url().includes(`/${kind}/`)));
  };

  test("opens the deck in an editor that has a bridge and nothing of Node", async () => {
    const editor = await windowOf("editor");
    expect(editor.url()).toBe("lectern://app/editor/index.html");
    await expect(editor).toHaveTitle(/Ketamine/i);
    const seen = await editor.evaluate(() => ({
      bridge: Object.keys((globalThis as unknown as { lectern: object }).lectern).sort(),
      node: ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
    }));
    expect(seen).toEqual({ bridge: ["onClose", "onMessage", "send"], node: [] });
  });

  test("keeps every window sandboxed, and lets none of them leave or open another", async () => {
    const editor = await windowOf("editor");
    await editor.evaluate(() => void globalThis.open("https://example.org/"));
    await editor.evaluate(() => {
      globalThis.location.href = "https://example.org/";
    });
    await editor.waitForTimeout(500);
    expect(editor.url()).toBe("lectern://app/editor/index.html");
    expect(program.windows()).toHaveLength(1);
    const refused = await editor.evaluate(() => Notification.requestPermission());
    expect(refused).toBe("denied");
  });

  test("presents in two windows that stay in step", async () => {
    const editor = await windowOf("editor");
    await editor.keyboard.press("F5");
    const [presenter, audience] = [await windowOf("presenter"), await windowOf("audience")];
    await presenter.keyboard.press("End");
    const lastSlide = audience.frameLocator("iframe:not([aria-hidden])").locator("section.present").last();
    await expect(lastSlide).toBeVisible();
    await presenter.close();
    await expect(lastSlide).toBeVisible();
  });

  test("prints the deck without a window, with bookmarks and tags", async () => {
    const target = path.join(folder, "talk.pdf");
    await promisify(execFile)(
      runtime.executable ?? "",
      [
        ...switches,
        path.join(root, "dist/electron/main.js"),
        `--user-data-dir=${folder}/other`,
        "export",
        deck,
        "--to",
        "slides",
        "-o",
        target,
      ],
      { cwd: root },
    );
    const pdf = (await readFile(target)).toString("latin1");
    expect(pdf.startsWith("%PDF-")).toBe(true);
    expect(pdf).toContain("/MarkInfo");
    expect(pdf).toContain("/Outlines");
  });
});
