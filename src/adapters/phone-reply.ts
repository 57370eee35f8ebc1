/** Replies to phones: the headers that hold the page, and sentences a person at a phone may read. */

import type { ServerResponse } from "node:http";

/** Scripts and styles of its own server, no contact with anything else, and nothing of a page may be framed. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const always = {
  "X-Content-Type-Options": "nosniff",
  // With none at all a browser would not say in an answer that it comes from this page.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  "Content-Security-Policy": pagePolicy,
} as const;

const sentences: Readonly<Record<number, string>> = {
  400: "This is no answer.",
  403: "Open the link again: scan the code on the screen.",
  404: "There is nothing here. Scan the code on the screen again.",
  405: "This is not possible here.",
  409: "This question takes no more answers.",
  413: "This is too long.",
  415: "This is no answer.",
  421: "This is not the address that was handed out.",
  429: "Too many at once. Wait a moment, then try again.",
  500: "Something went wrong. Reload the page.",
  503: "The room is full: no more phones can join.",
};

export type Headers = Readonly<Record<string, string>>;

export function send(
  response: ServerResponse,
  status: number,
  body: Uint8Array | string,
  headers: Headers = {},
): void {
  response.writeHead(status, {
    ...always,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export function refuse(response: ServerResponse, status: number): void {
  // What is refused is not read to its end: the connection goes with it.
  send(response, status, `${sentences[status] ?? "Refused."}\n`, { Connection: "close" });
}

/** Begins a stream of events; `write` gives one to the phone. */
export function startStream(response: ServerResponse): { write(data: string): void; beat(): void } {
  response.writeHead(200, { ...always, "Content-Type": "text/event-stream; charset=utf-8" });
  response.flushHeaders();
  return {
    write: (data) => void response.write(`data: ${data}\n\n`),
    // Nothing said for long makes routers forget a connection.
    beat: () => void response.write(":\n\n"),
  };
}
