/** Printing with a hidden window: what is asked of Chromium, and what becomes of every window. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nothingFound } from "#core/check/measures.ts";
import { FaultError } from "#core/fault.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import type { DeckLocation } from "#host/ports.ts";
import { createElectronPrinter } from "#shells/electron/printer.ts";
import { type FakeElectron, fakeElectron } from "../../support/fake-electron.ts";
import { fakeImage } from "../../support/fake-electron-window.ts";
import { fakeEvent } from "../../support/fake-emitter.ts";

const document: PrintDocument = {
  html: "<section class=page></section>",
  title: "Talk",
  author: "",
  subject: "",
  keywords: "",
  lang: "en",
  theme: "plain",
  pageSize: "8.5in 11in",
  isWhole: true,
  pages: 2,
  slideSize: { width: 1280, height: 720 },
  accent: null,
  font: "sans",
  footer: "",
  logo: null,
};
const deck = "/decks/talk" as DeckLocation;
const address = "lectern://print/cap/print.html";

let fake: FakeElectron;
let offers: string[];
beforeEach(() => {
  fake = fakeElectron();
  offers = [];
});
afterEach(() => vi.useRealTimers());

const makePrinter = () =>
  createElectronPrinter({
    electron: fake.api,
    log: { note: () => undefined },
    guests: {
      offer: (job, at) => {
        offers.push(`offer ${job.title} of ${at}`);
        return { capability: "cap", withdraw: () => void offers.push("withdraw") };
      },
    },
  });
const print = (signal = new AbortController().signal, progress: string[] = []) =>
  makePrinter().print(document, deck, (stage, done) => void progress.push(`${stage} ${done}`), signal);
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => "nothing",
    (error: unknown) => (error instanceof FaultError ? error.fault.code : String(error)),
  );
/** The window the job is printed from, held while its page draws. */
function hold() {
  const window = fake.windows[0];
  if (!window) throw new Error("no window was opened");
  return window;
}

describe("a print job", () => {
  it("is loaded, awaited, printed, and its window destroyed", async () => {
    const progress: string[] = [];
    const { bytes, drawn } = await print(undefined, progress);
    const window = hold();
    expect(Buffer.from(bytes).toString()).toBe("%PDF");
    expect(drawn.pages).toBe(2);
    expect(window.loaded).toEqual([address]);
    expect(window.webContents.scripts).toEqual(["window.lecternPaper()"]);
    expect(window.isDestroyed()).toBe(true);
    expect(offers).toEqual(["offer Talk of /decks/talk", "withdraw"]);
    expect(progress).toEqual(["drawing 0", "drawing 1", "printing 0", "printing 1"]);
  });

  it("asks for tags and bookmarks together, the page's own size, backgrounds and no margins", async () => {
    await print();
    expect(hold().webContents.pdfOptions).toEqual([
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      },
    ]);
  });

  it("is never shown, has no preload, and stays on its own document", async () => {
    await print();
    const { options, done, webContents } = hold();
    expect(options.show).toBe(false);
    expect(options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(options.webPreferences).not.toHaveProperty("preload");
    expect(done).toEqual(["destroy"]);
    const away = fakeEvent({ url: "https://example.org/", isMainFrame: true });
    webContents.events.fire("will-navigate", away);
    expect(away.isPrevented).toBe(true);
  });

  it("stops when it is cancelled, before or while it draws", async () => {
    expect(await fault(print(AbortSignal.abort()))).toBe("export.cancelled");
    expect(fake.windows).toEqual([]);
    const control = new AbortController();
    const running = fault(print(control.signal));
    hold().webContents.drawn = () => new Promise(() => undefined);
    control.abort();
    expect(await running).toBe("export.cancelled");
    expect(hold().isDestroyed()).toBe(true);
    expect(offers.at(-1)).toBe("withdraw");
  });

  it("fails when its page crashes", async () => {
    const running = fault(print());
    hold().webContents.drawn = () => new Promise(() => undefined);
    hold().webContents.events.fire("render-process-gone", fakeEvent({}), { reason: "oom" });
    expect(await running).toBe("export.browser-lost");
    expect(hold().isDestroyed()).toBe(true);
  });

  it("times out when its page falls silent", async () => {
    vi.useFakeTimers();
    const running = fault(print());
    hold().webContents.drawn = () => new Promise(() => undefined);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await running).toBe("export.timed-out");
    expect(hold().isDestroyed()).toBe(true);
  });

  it("leaves no timer behind", async () => {
    vi.useFakeTimers();
    await print();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("passes on a page that could not draw", async () => {
    const running = fault(print());
    hold().webContents.drawn = () => Promise.reject(new Error("broken"));
    expect(await running).toBe("export.browser-lost");
    expect(hold().isDestroyed()).toBe(true);
  });
});

describe("a deck that is measured", () => {
  const measures = { ...nothingFound, excess: 12 };
  const measure = () => makePrinter().measure(document, deck, new AbortController().signal);

  it("is drawn, not printed, and its window destroyed", async () => {
    const measuring = measure();
    hold().webContents.drawn = () => Promise.resolve([measures]);
    expect(await measuring).toEqual([measures]);
    expect(hold().webContents.scripts).toEqual(["window.lecternMeasure()"]);
    expect(hold().webContents.pdfOptions).toEqual([]);
    expect(hold().isDestroyed()).toBe(true);
  });

  it("is not believed when its page tells something else", async () => {
    const measuring = fault(measure());
    hold().webContents.drawn = () => Promise.resolve([{ ...measures, excess: "much" }]);
    expect(await measuring).toBe("export.browser-lost");
  });
});

describe("slides that are photographed", () => {
  async function photograph(format: "png" | "jpeg", stopAfter = 99) {
    const taken: string[] = [];
    const control = new AbortController();
    const running = fault(
      makePrinter().photograph(
        document,
        deck,
        { width: 1920, height: 1080, format },
        async ({ bytes, text }) => {
          taken.push(`${Buffer.from(bytes)}: ${text}`);
          if (taken.length === stopAfter) control.abort();
        },
        () => undefined,
        control.signal,
      ),
    );
    const { webContents } = hold();
    webContents.image = fakeImage(3840, 2160);
    webContents.drawn = () =>
      Promise.resolve(webContents.scripts.length === 1 ? { pages: document.pages } : "read");
    return { taken, told: await running };
  }

  it("are shown one after another in a window of that size, and brought to it from a fine display", async () => {
    const { taken, told } = await photograph("png");
    const { done, webContents } = hold();
    expect(told).toBe("nothing");
    expect(taken).toEqual(["png 1920×1080: read", "png 1920×1080: read"]);
    expect(done).toEqual(["setContentSize 1920×1080", "destroy"]);
    expect(webContents.captured).toEqual(Array(2).fill({ x: 0, y: 0, width: 1920, height: 1080 }));
    expect(webContents.scripts).toEqual([
      "window.lecternPrint",
      "window.lecternShow(0, 1920)",
      "window.lecternShow(1, 1920)",
    ]);
  });

  it("are JPEG when that was asked for", async () => {
    expect((await photograph("jpeg")).taken[0]).toBe("jpeg 1920×1080 92: read");
  });

  it("are no more after a cancel, and the window is gone", async () => {
    const { taken, told } = await photograph("png", 1);
    expect({ told, taken: taken.length }).toEqual({ told: "export.cancelled", taken: 1 });
    expect(hold().isDestroyed()).toBe(true);
  });
});
