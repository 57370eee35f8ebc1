/**
 * The server for phones in the room: one address of the local network, one page, and behind each link what its door allows.
 * Nothing else of the program can be reached here, and nothing is asked of any other server.
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { FaultError } from "#core/fault.ts";
import type { PhoneDoor, PhoneServer, PhoneServers } from "#host/phone-ports.ts";
import type { Asset } from "#host/ports.ts";
import { lanAddresses } from "./lan-addresses.ts";
import { createPhoneGuests, type PhoneGuests, type PhoneStream } from "./phone-guests.ts";
import { refuse, send, startStream } from "./phone-reply.ts";
import { isSameToken, readBody, readCookie, readPath } from "./phone-request.ts";
import { createBuckets } from "./token-bucket.ts";

export interface PhoneServersWorld {
  /** A file of the page for phones, or null. */
  readonly readPage: (path: string) => Promise<Asset | null>;
  readonly nowMs: () => number;
  /** Where phones may reach this machine; the addresses of its networks when left out. */
  readonly networks?: PhoneServers["networks"];
}

const limits = {
  maxHeaderSize: 8192,
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  keepAliveTimeout: 5_000,
};
const maxConnections = 1000;
const beatMs = 20_000;

interface Entry {
  readonly door: PhoneDoor;
  readonly guests: PhoneGuests;
}

/** `closeAll` is for a program that ends. */
export function createPhoneServers(world: PhoneServersWorld): PhoneServers & { closeAll(): Promise<void> } {
  const servers = new Set<PhoneServer>();
  return {
    networks: world.networks ?? lanAddresses,
    async open(address, doors) {
      const server = await openServer(world, address, doors);
      servers.add(server);
      return server;
    },
    async closeAll() {
      await Promise.all([...servers].map((it) => it.close()));
    },
  };
}

async function openServer(
  world: PhoneServersWorld,
  address: string,
  doors: readonly PhoneDoor[],
): Promise<PhoneServer> {
  const entries: Entry[] = doors.map((door) => ({
    door,
    guests: createPhoneGuests(door.room, door.counted),
  }));
  const buckets = (burst: number, perSecond: number) => createBuckets({ burst, perSecond }, world.nowMs);
  /** A whole room may sit behind one address, so what one phone may do is smaller than what one address may. */
  const perAddress = buckets(400, 80);
  const overall = buckets(2000, 400);
  const guesses = buckets(20, 0.1);
  const newcomers = buckets(60, 2);
  const perPhone = buckets(12, 2);
  let origin = "";

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = request.socket.remoteAddress ?? "";
    if (!overall.take("all") || !perAddress.take(from)) return refuse(response, 429);
    const { host } = request.headersDistinct;
    if (host?.length !== 1 || `http://${host[0]}` !== origin) return refuse(response, 421);
    const path = readPath(request);
    const entry = path && entries.find((it) => isSameToken(it.door.token, path.token));
    if (!path || !entry) return refuse(response, guesses.take(from) ? 404 : 429);
    const phone = entry.guests.find(readCookie(request));
    // Who guessed too often is not told when a guess was right.
    if (phone === null && guesses.isEmpty(from)) return refuse(response, 429);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (path.rest === "say" && request.method === "POST") return await hear(request, response, entry, phone);
    if (!isRead) return refuse(response, 405);
    if (path.rest === null) return send(response, 308, "", { Location: `/${path.token}/` });
    if (path.rest === "news") return phone === null ? refuse(response, 403) : news(response, entry, phone);
    if (path.rest === "") return await page(response, entry, phone, from);
    const file = path.rest === "index.html" ? null : await world.readPage(path.rest);
    return file ? send(response, 200, file.bytes, { "Content-Type": file.type }) : refuse(response, 404);
  }

  async function page(
    response: ServerResponse,
    { door, guests }: Entry,
    known: string | null,
    from: string,
  ): Promise<void> {
    if (known === null && !newcomers.take(from)) return refuse(response, 429);
    const phone = known ?? guests.admit();
    if (phone === null) return refuse(response, 503);
    const file = await world.readPage("index.html");
    if (!file) return refuse(response, 500);
    send(response, 200, file.bytes, {
      "Content-Type": file.type,
      "Set-Cookie": `phone=${phone}; Path=/${door.token}/; HttpOnly; SameSite=Strict`,
    });
  }

  function news(response: ServerResponse, { door, guests }: Entry, phone: string): void {
    const isFull = !guests.streams.has(phone) && guests.streams.size >= door.room;
    if (isFull) {
      refuse(response, 503);
      return;
    }
    const stream: PhoneStream = { ...startStream(response), end: () => void response.end() };
    response.on("close", () => guests.leave(phone, stream));
    guests.listen(phone, stream);
    stream.write(JSON.stringify(door.view(phone)));
  }

  async function hear(
    request: IncomingMessage,
    response: ServerResponse,
    { door, guests }: Entry,
    phone: string | null,
  ): Promise<void> {
    if (phone === null || request.headers.origin !== origin) return refuse(response, 403);
    if (request.headers["content-type"] !== "application/json") return refuse(response, 415);
    if (!perPhone.take(phone)) return refuse(response, 429);
    const said = await readBody(request);
    if (said === null) return refuse(response, 413);
    const heard = said === undefined ? "malformed" : door.hear(phone, said);
    if (heard === "malformed") return refuse(response, 400);
    if (heard === "refused") return refuse(response, 409);
    // News alone says what is shown now: an answer beside it could come after newer news.
    guests.streams.get(phone)?.write(JSON.stringify(door.view(phone)));
    send(response, 200, "");
  }

  const server = createServer({ ...limits, insecureHTTPParser: false }, (request, response) => {
    response.on("error", () => response.destroy());
    answer(request, response).catch(() =>
      response.headersSent ? response.destroy() : refuse(response, 500),
    );
  });
  server.maxConnections = maxConnections;
  server.on("clientError", (_error, socket) => {
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  server.on("upgrade", (_request, socket) => socket.destroy());
  origin = await listen(server, address);
  const everyStream = () =>
    entries.flatMap(({ door, guests }) => [...guests.streams].map((it) => [door, ...it] as const));
  const beat = setInterval(() => {
    for (const [, , stream] of everyStream()) stream.beat();
  }, beatMs);
  beat.unref();

  return {
    origin,
    tell() {
      for (const [door, phone, stream] of everyStream()) stream.write(JSON.stringify(door.view(phone)));
    },
    async close() {
      if (!server.listening) return;
      clearInterval(beat);
      for (const [, , stream] of everyStream()) stream.write(JSON.stringify({ kind: "over" }));
      for (const [, , stream] of everyStream()) stream.end();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        // The last news leaves first.
        setTimeout(() => server.closeAllConnections(), 200).unref();
      });
    },
  };
}

/** Any free port: what was open last time says nothing about this time. */
function listen(server: Server, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(new FaultError("phones.cannot-listen", { address }, { cause })));
    server.listen(0, address, () => {
      const at = server.address();
      if (at && typeof at === "object") resolve(`http://${address}:${at.port}`);
      else reject(new FaultError("phones.cannot-listen", { address }));
    });
  });
}
