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
): Promise<Measured> {
  await rm(target, { force: true });
  const perPage = kind === "handout" ? ["--per-page", "3"] : [];
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
  /** From the start of the command to the first slide in the preview. */
  readonly openMs: number;
  close(): Promise<{ peakMB: number | null }>;
}

/** Starts the browser shell and opens the editor in a page of a browser that already runs. */
export async function openInLectern(deck: string, browser: Browser): Promise<OpenLectern> {
  const started = performance.now();
  const server = spawn(process.execPath, [program, "serve", deck], { stdio: ["ignore", "pipe", "inherit"] });
  const memory = watchMemory(server);
  const address = await printedAddress(server);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const editor = await context.newPage();
  await editor.goto(address);
  await (await stageOf(editor)).waitForSelector(".slide h1, .slide h2");
  await editor.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const openMs = performance.now() - started;
  return {
    context,
    editor,
    openMs,
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

/** Milliseconds from the edit of a key to the frame in which the preview shows it, by the editor's own marks. */
export async function lecternEdits(editor: Page, edits: number): Promise<number[]> {
  await editor.locator(".cm-line", { hasText: /^#/ }).first().click();
  await editor.keyboard.press("End");
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    await editor.evaluate(() => performance.clearMarks());
    await editor.keyboard.type("x");
    const both = await editor.waitForFunction(
      () => {
        const edited = performance.getEntriesByName("lectern:edited")[0];
        const painted = performance.getEntriesByName("lectern:painted").at(-1);
        return edited && painted ? painted.startTime - edited.startTime : null;
      },
      undefined,
      { polling: 20, timeout: 10_000 },
    );
    times.push((await both.jsonValue()) ?? Number.NaN);
  }
  return times;
}

/** Milliseconds from the key in the console until console and audience both show the next place; one value per step. */
export async function lecternSteps(open: OpenLectern, steps: number): Promise<number[]> {
  const pages = open.context.waitForEvent("page").then(async (first) => {
    const second = open.context.pages().find((page) => page !== first && page !== open.editor);
    return [first, second ?? (await open.context.waitForEvent("page"))] as const;
  });
  await open.editor.keyboard.press("F5");
  const opened = await pages;
  await Promise.all(opened.map((page) => page.waitForLoadState("load")));
  const presenter = opened.find((page) => page.url().includes("/presenter/"));
  const audience = opened.find((page) => page.url().includes("/audience/"));
  if (!presenter || !audience) throw new Error(`F5 opened ${opened.map((page) => page.url()).join(" and ")}`);
  const room = await stageOf(audience);
  await room.waitForSelector(".slide.present h1, .slide.present h2");
  const times: number[] = [];
  for (let step = 0; step < steps; step++) {
    const before = { audience: await room.evaluate(look), console: await presenter.evaluate(consoleLook) };
    const moved = Promise.all([
      // Written out: the stage's policy forbids to build a function from the text of `look`.
      room.waitForFunction(
        (was) => {
          const present = [...document.querySelectorAll(".slides section.present")].at(-1);
          return (
            `${present?.querySelector("h1, h2")?.textContent ?? ""}:${present?.querySelectorAll(".fragment.visible").length ?? 0}` !==
            was
          );
        },
        before.audience,
        { polling: "raf" },
      ),
      presenter.waitForFunction(
        (was) => document.querySelector("[data-position]")?.getAttribute("data-position") !== was,
        before.console,
        { polling: "raf" },
      ),
    ]);
    // A second press within a bounce of a clicker's button is none.
    await presenter.waitForTimeout(300);
    const started = performance.now();
    await presenter.keyboard.press("PageDown");
    await moved;
    times.push(performance.now() - started);
  }
  return times;
}

/** What the audience's stage shows: which slide, how many fragments of it. */
function look(): string {
  const present = [...document.querySelectorAll(".slides section.present")].at(-1);
  return `${present?.id ?? ""}:${present?.querySelectorAll(".fragment.visible").length ?? 0}`;
}

function consoleLook(): string | null {
  return document.querySelector("[data-position]")?.getAttribute("data-position") ?? null;
}

async function stageOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
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
