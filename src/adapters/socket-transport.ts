/** Transport over WebSocket: the host's end of a browser window's connection. */

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { HostEnd } from "#contract/wire.ts";

/** A text of 20 MB is the largest a save may carry; JSON may double it, and no deck needs more. */
const maxMessageBytes = 64_000_000;
const aliveMs = 30_000;
/** A window whose machine sleeps must not keep the program from ending. */
const farewellMs = 1000;

export interface SocketServer {
  /** Completes an upgrade that was already checked (Host, Origin, cookie). */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, connected: (end: HostEnd) => void): void;
  /** Resolves when every window has answered the farewell, so that what it said before is taken; one that does not is cut off. */
  close(): Promise<void>;
}

export function createSocketServer(): SocketServer {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  return {
    accept: (request, socket, head, connected) =>
      server.handleUpgrade(request, socket, head, (it) => connected(socketHostEnd(it))),
    async close() {
      server.close();
      await Promise.all([...server.clients].map(farewell));
    },
  };
}

function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), farewellMs);
    socket.once("close", () => {
      clearTimeout(late);
      resolve();
    });
    socket.close(1001);
  });
}

/** JSON in text frames. What is no JSON closes the connection: our page would never send it. */
function socketHostEnd(socket: WebSocket): HostEnd {
  let isAlive = true;
  // A laptop lid that closes ends no connection: without an answer to a ping the window counts as gone.
  const pulse = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, aliveMs);
  pulse.unref();
  socket.on("pong", () => {
    isAlive = true;
  });
  socket.on("close", () => clearInterval(pulse));
  socket.on("error", () => socket.terminate());
  return {
    send: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: (listener) =>
      void socket.on("message", (data: RawData, isBinary: boolean) => {
        const message = isBinary ? undefined : parse(String(data));
        if (message === undefined) socket.close(1003, "not a message");
        else listener(message);
      }),
    onClose: (listener) => void socket.once("close", listener),
    close: () => socket.close(1000),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
