import { createServer } from "node:http";
import WebSocket from "ws";
import { createSocketServer } from "#adapters/socket-transport.ts";
import type { HostEnd, PageEnd } from "#contract/wire.ts";
import { ipcPair } from "../support/fake-ipc.ts";
import { memoryPair } from "../support/memory-pair.ts";
import { describeTransport } from "./transport-suite.ts";

describeTransport("the transport in memory", async () => memoryPair());
describeTransport("the transport over Electron's IPC, over a faked pair", async () => ipcPair());
describeTransport("the transport over a real WebSocket", socketPair);

async function socketPair() {
  const sockets = createSocketServer();
  const server = createServer();
  const hostEnd = new Promise<HostEnd>((resolve) =>
    server.on("upgrade", (request, socket, head) => sockets.accept(request, socket, head, resolve)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
  await new Promise((resolve) => socket.once("open", resolve));
  const page: PageEnd = {
    send: (message) => socket.send(JSON.stringify(message)),
    onMessage: (listener) => void socket.on("message", (data) => listener(JSON.parse(String(data)))),
    onClose: (listener) => void socket.once("close", listener),
    close: () => socket.close(),
  };
  return {
    page,
    host: await hostEnd,
    stop: async () => {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
