/** Serves `dist/guests` and a page that frames the stage, with the documents and policies the product uses. */

import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { filePolicy, printPage, printPolicy, stageDocument, stagePolicy } from "#contract/guest-documents.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";

const root = new URL("../..", import.meta.url);

/** Every request the server saw, so that a test can say which were made. */
export interface GuestServer {
  readonly origin: string;
  readonly base: string;
  readonly requests: string[];
  /** Files of a deck, by address. */
  readonly deckFiles: Map<string, { readonly type: string; readonly bytes: Uint8Array | string }>;
  /** The job the print page is given. */
  job: PrintDocument | null;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  woff2: "font/woff2",
  html: "text/html",
};

/** The page around the stage: the product's own frame, as a module, in a page of another origin. */
const embedder = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100vw;height:100vh}</style></head><body>
<script type="module">
import { createStageFrame } from "/code/stage/frame.ts";
const frame = createStageFrame(location.origin + "/s/capability/stage.html", "Slides");
const heard = [];
frame.onMessage((message) => heard.push(message));
document.body.append(frame.element);
Object.assign(window, { frame, heard });
</script></body></html>`;

export async function startGuestServer(): Promise<GuestServer> {
  const requests: string[] = [];
  const deckFiles: GuestServer["deckFiles"] = new Map();
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    answer(request.url ?? "/", response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const base = `${origin}/s/capability/`;
  const made: GuestServer = {
    origin,
    base,
    requests,
    deckFiles,
    job: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  async function answer(url: string, response: ServerResponse): Promise<void> {
    const nonce = crypto.randomUUID();
    const send = (type: string, body: string | Uint8Array, policy?: string): void => {
      const headers: Record<string, string> = { "Content-Type": type, "X-Content-Type-Options": "nosniff" };
      if (policy) headers["Content-Security-Policy"] = policy;
      if (type === "font/woff2") headers["Access-Control-Allow-Origin"] = "*";
      response.writeHead(200, headers).end(body);
    };
    const path = new URL(url, origin).pathname;
    if (path === "/") return send("text/html", embedder);
    if (path.startsWith("/code/")) {
      const code = await readFile(new URL(`src/ui/${path.slice(6)}`, root), "utf8");
      return send("text/javascript", stripTypeScriptTypes(code));
    }
    if (path === "/s/capability/stage.html")
      return send("text/html", stageDocument({ nonce }), stagePolicy({ nonce, base, embedder: origin }));
    if (path === "/s/capability/print.html" && made.job)
      return send("text/html", printPage({ nonce, job: made.job }), printPolicy({ nonce, base }));
    const deckFile = deckFiles.get(decodeURIComponent(path.replace("/s/capability/deck/", "")));
    if (deckFile) return send(deckFile.type, deckFile.bytes as string, filePolicy);
    if (!path.startsWith("/s/capability/guest/")) throw new RangeError(path);
    const file = path.slice("/s/capability/guest/".length);
    const bytes = await readFile(new URL(`dist/guests/${file}`, root));
    send(types[file.split(".").at(-1) ?? ""] ?? "application/octet-stream", bytes);
  }
  return made;
}
