/**
 * Speaks the DevTools protocol with a browser over the two pipes it was started with. A driver does far more than printing
 * needs, and loading it took longer than starting the browser and opening a page.
 */

import type { Readable, Writable } from "node:stream";

/** What we say, with what is given and what comes back (chromedevtools.github.io/devtools-protocol). */
interface Commands {
  "Browser.getVersion": [Record<string, never>, { readonly product: string }];
  "Browser.setDownloadBehavior": [{ behavior: "deny"; browserContextId: string }, unknown];
  "Browser.close": [Record<string, never>, unknown];
  "Target.createBrowserContext": [{ disposeOnDetach: boolean }, { readonly browserContextId: string }];
  "Target.disposeBrowserContext": [{ browserContextId: string }, unknown];
  "Target.createTarget": [{ url: string; browserContextId: string }, { readonly targetId: string }];
  "Target.attachToTarget": [{ targetId: string; flatten: true }, { readonly sessionId: string }];
  "Network.enable": [Record<string, never>, unknown];
  "Network.setBypassServiceWorker": [{ bypass: boolean }, unknown];
  "Network.emulateNetworkConditions": [
    { offline: boolean; latency: number; downloadThroughput: number; uploadThroughput: number },
    unknown,
  ];
  "Emulation.setDeviceMetricsOverride": [
    { width: number; height: number; deviceScaleFactor: number; mobile: boolean },
    unknown,
  ];
  "Page.captureScreenshot": [
    {
      format: "png" | "jpeg";
      quality?: number;
      clip: { x: number; y: number; width: number; height: number; scale: number };
    },
    { readonly data: string },
  ];
  "Fetch.enable": [{ patterns: readonly { urlPattern: string }[] }, unknown];
  "Fetch.failRequest": [{ requestId: string; errorReason: "BlockedByClient" }, unknown];
  "Fetch.fulfillRequest": [
    {
      requestId: string;
      responseCode: number;
      responseHeaders: readonly { name: string; value: string }[];
      /** Base64. */
      body: string;
    },
    unknown,
  ];
  "Inspector.enable": [Record<string, never>, unknown];
  "Page.enable": [Record<string, never>, unknown];
  "Page.navigate": [{ url: string }, { readonly errorText?: string }];
  "Page.printToPDF": [
    {
      preferCSSPageSize: boolean;
      printBackground: boolean;
      generateTaggedPDF: boolean;
      generateDocumentOutline: boolean;
      transferMode: "ReturnAsStream";
    },
    { readonly stream: string },
  ];
  "IO.read": [
    { handle: string; size: number },
    { readonly data: string; readonly eof: boolean; readonly base64Encoded?: boolean },
  ];
  "IO.close": [{ handle: string }, unknown];
  "Runtime.evaluate": [
    { expression: string; awaitPromise: boolean; returnByValue: boolean },
    { readonly result: { readonly value?: unknown }; readonly exceptionDetails?: unknown },
  ];
}

/** What we listen for. */
interface Events {
  "Fetch.requestPaused": {
    readonly requestId: string;
    readonly request: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
  };
  "Inspector.targetCrashed": unknown;
  "Page.loadEventFired": unknown;
}

export interface DevToolsSession {
  /** Rejects with what the browser answers, or when the connection is gone. */
  send<M extends keyof Commands>(method: M, params: Commands[M][0]): Promise<Commands[M][1]>;
  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void;
}

export interface DevTools extends DevToolsSession {
  session(sessionId: string): DevToolsSession;
  /** Resolves when the browser has closed its end; never rejects. */
  readonly gone: Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Messages are JSON, each ended by a zero byte. */
export function connectDevTools(toBrowser: Writable, fromBrowser: Readable): DevTools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: unknown) => void)[]>();
  const end = Promise.withResolvers<void>();
  let isGone = false;
  let lastId = 0;
  let parts: Buffer[] = [];

  const lose = () => {
    if (isGone) return;
    isGone = true;
    for (const { reject } of waiting.values()) reject(new Error("the browser is gone"));
    waiting.clear();
    end.resolve();
  };
  toBrowser.on("error", lose);
  fromBrowser.on("error", lose);
  fromBrowser.on("close", lose);
  fromBrowser.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let to = chunk.indexOf(0); to >= 0; to = chunk.indexOf(0, from)) {
      hear(JSON.parse(Buffer.concat([...parts, chunk.subarray(from, to)]).toString()) as Message);
      parts = [];
      from = to + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });

  function hear({ id, sessionId = "", method, params, result, error }: Message): void {
    if (id === undefined) {
      for (const listener of listeners.get(`${sessionId} ${method}`) ?? []) listener(params);
      return;
    }
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result);
  }

  const session = (sessionId: string): DevToolsSession => ({
    send(method, params) {
      if (isGone) return Promise.reject(new Error("the browser is gone"));
      const id = ++lastId;
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.set(id, { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      return promise as Promise<Commands[typeof method][1]>;
    },
    on(event, listener) {
      const key = `${sessionId} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener as (params: unknown) => void]);
    },
  });
  return { ...session(""), session, gone: end.promise };
}
