/** What Lectern takes for the same jobs, through the doors a user takes: the command line and the browser shell. */

import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright";
import { type Measured, measureCommand, watchMemory } from "./measure.ts";

const program = join(import.meta.dirname, "../../src/shells/cli/main.ts");

/** `lectern export`: the whole command. */
export async function lecternPdf(
  deck: string,
  kind: "slides" | "handout",
  target: string,
  slidesPerPage = 3,
): Promise<Measured> {
  await rm(target, { force: true });
  const perPage = kind === "handout" ? ["--per-page", String(slidesPerPage)] : [];
  return await measureCommand(process.execPath, [
    program,
    "export",
    deck,
    "--to",
    kind,
    ...perPage,
    "-o",
    target,
    "--json",
  ]);
}

export interface OpenLectern {
  readonly context: BrowserContext;
  readonly editor: Page;
  readonly stage: Frame;
  /** From the start of the command to the first slide in the preview. */
  readonly openMs: number;
  /** From the start of the command until a letter typed into the text stands there. */
  readonly typedMs: number;
  /** Of the browser shell, the browser not counted. */
  close(): Promise<{ peakMB: number | null }>;
}

/** Starts the browser shell and opens the editor in a page of a browser that already runs. */
export async function openInLectern(deck: string, browser: Browser): Promise<OpenLectern> {
  const started = performance.now();
  const server = spawn(process.execPath, [program, "serve", deck], { stdio: ["ignore", "pipe", "inherit"] });
  const memory = watchMemory(server.pid);
  const address = await printedAddress(server);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const editor = await context.newPage();
  await editor.goto(address);
  const stage = await stageOf(editor);
  await stage.waitForSelector(".slide h1, .slide h2");
  await editor.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const openMs = performance.now() - started;
  await editor.locator(".cm-line").first().click();
  await editor.keyboard.press("End");
  await editor.keyboard.type("z");
  await editor.locator(".cm-line").first().filter({ hasText: /z$/ }).waitFor();
  const typedMs = performance.now() - started;
  await editor.keyboard.press("Backspace");
  return {
    context,
    editor,
    stage,
    openMs,
    typedMs,
    async close() {
      await context.close();
      const peakMB = await memory.stop();
      await new Promise<void>((resolve) => {
        server.on("close", () => resolve());
        server.kill("SIGTERM");
      });
      return { peakMB };
    },
  };
}

/** The document of the first stage in a page. */
export async function stageOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe:not([aria-hidden])");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("the stage has no document");
  return frame;
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed)?.[0];
      if (address) resolve(address);
    });
    server.on("close", () => reject(new Error(`the browser shell ended: ${printed}`)));
  });
}
