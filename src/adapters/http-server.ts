/** The browser shell's server: 127.0.0.1 only, our Host only, a window's cookie for everything that is a window's. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { HostEnd } from "#contract/wire.ts";
import { FaultError } from "#core/fault.ts";
import { errorCode } from "./disk-fault.ts";
import { type Reply, refusal, reply } from "./http-reply.ts";
import { createSocketServer } from "./socket-transport.ts";
import type { BrowserWindow, WindowTickets } from "./window-tickets.ts";

export interface HttpWorld {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly tickets: WindowTickets;
  /** Answers for a window that showed its cookie. `path` is what follows `/w/ID/`. */
  readonly answerWindow: (window: BrowserWindow, path: string, origin: string) => Promise<Reply>;
  /** Answers below an unguessable capability; no cookie, because a stage has an opaque origin. */
  readonly answerGuest: (
    capability: string,
    path: string,
    origin: string,
    range: string | null,
  ) => Promise<Reply>;
  readonly connect: (window: BrowserWindow, end: HostEnd) => void;
}

export interface HttpServer {
  /** `http://127.0.0.1:4711` */
  readonly origin: string;
  close(): Promise<void>;
}

const limits = {
  maxHeaderSize: 16_384,
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 5_000,
};
const maxConnections = 200;

/** Starts to listen. Faults: shell.port-in-use. */
export async function startHttpServer(world: HttpWorld): Promise<HttpServer> {
  let origin = "";
  const server = createServer({ ...limits, insecureHTTPParser: false }, (request, response) => {
    void answer(request)
      .catch((): Reply => refusal(500))
      .then((it) => send(response, it, request.method === "HEAD"));
  });
  server.maxConnections = maxConnections;
  // What is no HTTP gets a 400 and its connection closed; the server stays.
  server.on("clientError", (_error, socket) => turnAway(socket, "400 Bad Request"));
  const sockets = createSocketServer();
  server.on("upgrade", (request, socket, head) => upgrade(request, socket, head));

  async function answer(request: IncomingMessage): Promise<Reply> {
    if (!isForUs(request)) return refusal(421);
    // Nothing is written over HTTP: what changes anything travels on the socket, which has checks of its own.
    if (request.method !== "GET" && request.method !== "HEAD") return refusal(405);
    const [area, key, ...rest] = pathOf(request).split("/").slice(1);
    const path = rest.join("/");
    if (area === "open" && key && rest.length === 0) return redeem(request, key);
    if (area === "s" && key) return await world.answerGuest(key, path, origin, request.headers.range ?? null);
    if (area === "w" && key) {
      const window = world.tickets.enter(key, cookieOf(request, key));
      return window ? await world.answerWindow(window, path, origin) : refusal(403);
    }
    return refusal(404);
  }

  function redeem(request: IncomingMessage, ticket: string): Reply {
    // A link preview or a prefetch must not use up the one ticket.
    if (
      request.method !== "GET" ||
      /prefetch|preview/i.test(header(request, "sec-purpose") + header(request, "purpose"))
    )
      return refusal(403);
    const window = world.tickets.redeem(ticket);
    if (!window) return refusal(410);
    return reply(303, "", {
      Location: `/w/${window.id}/${window.kind}/`,
      "Set-Cookie": `lectern=${window.secret}; Path=/w/${window.id}/; HttpOnly; SameSite=Strict`,
    });
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [area, id, wire, ...rest] = pathOf(request).split("/").slice(1);
    const isOurs =
      isForUs(request) &&
      header(request, "origin") === origin &&
      area === "w" &&
      wire === "wire" &&
      rest.length === 0;
    const window = isOurs && id ? world.tickets.enter(id, cookieOf(request, id)) : null;
    if (!window) {
      turnAway(socket, "403 Forbidden");
      return;
    }
    sockets.accept(request, socket, head, (end) => world.connect(window, end));
  }

  /** Exactly our Host, once: a name that resolves here (DNS rebinding) is not us. */
  const isForUs = ({ headersDistinct: { host } }: IncomingMessage): boolean =>
    host?.length === 1 && `http://${host[0]}` === origin;

  const port = await listen(server, world.port);
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/**
 * Answers where HTTP no longer does, and lets go: a client that resets must not end the program (nobody else listens to the
 * socket's errors from here on), and one that keeps its half open must not keep the server from stopping.
 */
function turnAway(socket: Duplex, status: string): void {
  socket.on("error", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

function send(response: ServerResponse, { status, headers, body }: Reply, isHead: boolean): void {
  response.writeHead(status, { ...headers, "Content-Length": Buffer.byteLength(body) });
  response.end(isHead ? undefined : body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(errorCode(error) === "EADDRINUSE" ? new FaultError("shell.port-in-use", { port }) : error),
    );
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      if (address && typeof address === "object") resolve(address.port);
      else reject(new TypeError("the server has no port"));
    });
  });
}

const header = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === "string" ? value : "";
};

/** The path alone, as it was sent: an absolute-form target or a query is not ours. */
const pathOf = (request: IncomingMessage): string => {
  const target = request.url ?? "";
  return target.startsWith("/") && !target.startsWith("//") && !target.includes("?") ? target : "";
};

function cookieOf(request: IncomingMessage, windowId: string): string | null {
  if (!/^[\w-]{1,64}$/.test(windowId)) return null;
  return /(?:^|;\s*)lectern=([\w-]+)/.exec(header(request, "cookie"))?.[1] ?? null;
}
