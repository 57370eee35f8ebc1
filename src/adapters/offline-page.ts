/** A page of a running Chromium that has no network: every request is answered here, by the caller or not at all. */

import type { GuestAnswer } from "#host/guest-site.ts";
import type { RunningChromium } from "./chromium-launch.ts";

export interface OfflinePageWatcher {
  /** The page asked for something: it lives. */
  heard(): void;
  /** The page crashed. */
  lost(): void;
}

export interface OfflinePage {
  watch(watcher: OfflinePageWatcher): void;
  /** Resolves when the document and all it names are loaded. Rejects when the page crashed or the browser is gone. */
  open(address: string): Promise<void>;
  /** The value of an expression, awaited; rejects with what it throws. The page's own policy cannot forbid it. */
  evaluate(expression: string): Promise<unknown>;
  /** A tagged PDF with bookmarks, its page size from CSS. */
  pdf(): Promise<Uint8Array>;
  /** Gives the page a window of so many pixels, one to a CSS pixel. */
  resize(width: number, height: number): Promise<void>;
  /** A picture of the upper left of the page, in the same pixels. */
  picture(width: number, height: number, format: "png" | "jpeg"): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** How much of a PDF travels in one message. */
const pieceBytes = 2 ** 20;

/** Text stays clean to the eye, at a third of a PNG's bytes for a photo. */
const jpegQuality = 92;

/** Opens an empty page in a context of its own. `answer` gets every address the page asks for, with its `Range` header, and refuses with null. */
export async function openOfflinePage(
  { devtools }: RunningChromium,
  answer: (url: string, range: string | null) => Promise<GuestAnswer | null>,
): Promise<OfflinePage> {
  const { browserContextId } = await devtools.send("Target.createBrowserContext", { disposeOnDetach: true });
  const [{ targetId }] = await Promise.all([
    devtools.send("Target.createTarget", { url: "about:blank", browserContextId }),
    devtools.send("Browser.setDownloadBehavior", { behavior: "deny", browserContextId }),
  ]);
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: true });
  const page = devtools.session(sessionId);

  const watchers: OfflinePageWatcher[] = [];
  page.on("Inspector.targetCrashed", () => {
    for (const it of watchers) it.lost();
  });
  page.on("Fetch.requestPaused", ({ requestId, request }) => {
    for (const it of watchers) it.heard();
    // A page that is gone cannot be answered; whoever waits for it knows already.
    const { Range: range = null } = request.headers;
    void reply(requestId, request.url, range).catch(() => {});
  });

  async function reply(requestId: string, url: string, range: string | null): Promise<void> {
    const given = await answer(url, range).catch(() => null);
    if (given === null) {
      await page.send("Fetch.failRequest", { requestId, errorReason: "BlockedByClient" });
      return;
    }
    const { status, headers, body } = given;
    await page.send("Fetch.fulfillRequest", {
      requestId,
      responseCode: status,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body: bufferOf(body).toString("base64"),
    });
  }

  await Promise.all([
    page.send("Inspector.enable", {}),
    page.send("Page.enable", {}),
    page.send("Network.enable", {}),
    page.send("Network.setBypassServiceWorker", { bypass: true }),
    page.send("Network.emulateNetworkConditions", {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    }),
    page.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
  ]);

  return {
    watch: (watcher) => void watchers.push(watcher),
    async open(url) {
      const loaded = new Promise<void>((resolve) => page.on("Page.loadEventFired", () => resolve()));
      const { errorText } = await page.send("Page.navigate", { url });
      if (errorText) throw new Error(errorText);
      await loaded;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await page.send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
      return result.value;
    },
    async pdf() {
      const { stream } = await page.send("Page.printToPDF", {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        transferMode: "ReturnAsStream",
      });
      const pieces: Buffer[] = [];
      for (let ended = false; !ended; ) {
        const piece = await page.send("IO.read", { handle: stream, size: pieceBytes });
        pieces.push(Buffer.from(piece.data, piece.base64Encoded ? "base64" : "latin1"));
        ended = piece.eof;
      }
      await page.send("IO.close", { handle: stream });
      return Buffer.concat(pieces);
    },
    async resize(width, height) {
      await page.send("Emulation.setDeviceMetricsOverride", {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
    },
    async picture(width, height, format) {
      const { data } = await page.send("Page.captureScreenshot", {
        format,
        ...(format === "jpeg" ? { quality: jpegQuality } : {}),
        clip: { x: 0, y: 0, width, height, scale: 1 },
      });
      return Buffer.from(data, "base64");
    },
    async close() {
      await devtools.send("Target.disposeBrowserContext", { browserContextId });
    },
  };
}

const bufferOf = (body: Uint8Array | string): Buffer =>
  typeof body === "string" ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
