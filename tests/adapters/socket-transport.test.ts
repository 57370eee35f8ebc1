/** Proves how the connections of browser windows end: what was said before is heard, and nobody can hold the program back. */

import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import WebSocket from "ws";
import { createSocketServer } from "#adapters/socket-transport.ts";
import type { HostEnd } from "#contract/wire.ts";

async function connected() {
  const sockets = createSocketServer();
  const server = createServer();
  const host = new Promise<HostEnd>((resolve) =>
    server.on("upgrade", (request, socket, head) => sockets.accept(request, socket, head, resolve)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the server has no port");
  const page = new WebSocket(`ws://127.0.0.1:${address.port}/`);
  await new Promise((resolve) => page.once("open", resolve));
  const heard: unknown[] = [];
  (await host).onMessage((message) => heard.push(message));
  return { sockets, page, heard, end: () => server.close() };
}

describe("a socket server that closes", () => {
  it("hears all that a window said before", async () => {
    const { sockets, page, heard, end } = await connected();
    const numbers = Array.from({ length: 2000 }, (_, at) => at);
    for (const it of numbers) page.send(JSON.stringify(it));
    await sockets.close();
    expect(heard).toEqual(numbers);
    end();
  });

  it("does not wait for a window that answers nothing", async () => {
    const { sockets, page, end } = await connected();
    page.pause();
    await sockets.close();
    page.terminate();
    end();
  });
});
