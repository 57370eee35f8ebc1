/**
 * Fetches pictures, sounds and films of the network, the one place of the program that does: https only, no cookie, no word of who
 * asks or for what deck, never an address of this machine or its network (promises.md S2.2).
 */

import { lookup } from "node:dns/promises";
import type { IncomingMessage } from "node:http";
import { type RequestOptions, request } from "node:https";
import { BlockList, isIPv4, isIPv6 } from "node:net";
import type { ByteRange } from "#core/byte-range.ts";
import type { Asset, RemoteFetcher } from "#host/ports.ts";

export interface RemoteFetcherWorld {
  /** All addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isPublic: (address: string) => boolean;
  readonly request: typeof request;
  readonly timeoutMs: number;
}

/** What is shown of a deck's own files, too; scripts and documents are not. */
const types = new Set([
  ...["svg+xml", "png", "jpeg", "gif", "webp", "avif"].map((it) => `image/${it}`),
  ...["mp4", "webm"].map((it) => `video/${it}`),
  ...["mpeg", "ogg", "wav", "mp4"].map((it) => `audio/${it}`),
]);
const mostBytes = 30_000_000;
const partBytes = 4_000_000;
const mostRedirects = 3;

export function createRemoteFetcher(given: Partial<RemoteFetcherWorld> = {}): RemoteFetcher {
  const world: RemoteFetcherWorld = {
    resolve: async (host) => (await lookup(host, { all: true })).map((it) => it.address),
    isPublic: isPublicAddress,
    request,
    timeoutMs: 20_000,
    ...given,
  };

  async function visit(
    address: string,
    mayVisit: (address: string) => boolean,
    part: ByteRange | null,
    redirects: number,
  ): Promise<Asset | null> {
    const url = new URL(address);
    const found = await world.resolve(url.hostname);
    // One bad address spoils all: which one a connection takes is chance.
    if (found.length === 0 || !found.every(world.isPublic)) return null;
    const answer = await ask(world, url, found, part);
    const { statusCode = 0, headers } = answer;
    if ([301, 302, 303, 307, 308].includes(statusCode)) {
      answer.destroy();
      const to = headers.location === undefined ? null : URL.parse(headers.location, address);
      if (!to || redirects >= mostRedirects || !mayVisit(to.href)) return null;
      return await visit(to.href, mayVisit, part, redirects + 1);
    }
    const type = (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    const isFine = types.has(type) && (statusCode === 200 || (statusCode === 206 && part !== null));
    if (!isFine) {
      answer.destroy();
      return null;
    }
    if (statusCode === 206) return await partOf(answer, type);
    const bytes = await readAll(answer, mostBytes);
    if (bytes === null) return null;
    // A server that knows no parts sends everything.
    return part
      ? { bytes: cut(bytes, part), type, part: { from: part.from, size: bytes.length } }
      : { bytes, type };
  }

  return {
    async fetch(address, mayVisit, part) {
      try {
        return await visit(address, mayVisit, part, 0);
      } catch {
        // No network, no such host, no trust in its certificate, too slow: the slide says what is missing in its words.
        return null;
      }
    },
  };
}

/** Asks one of the addresses that were judged, whatever the name means by now. */
function ask(
  world: RemoteFetcherWorld,
  url: URL,
  found: readonly string[],
  part: ByteRange | null,
): Promise<IncomingMessage> {
  const addresses = found.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const options: RequestOptions = {
    agent: false,
    headers: {
      Accept: "image/*, audio/*, video/*",
      "Accept-Encoding": "identity",
      ...(part && { Range: `bytes=${part.from}-${lastOf(part)}` }),
    },
    lookup: (_host, { all }, done) => {
      const [first] = addresses;
      if (all) done(null, addresses);
      else done(null, first?.address ?? "", first?.family);
    },
    // For everything together: a server that drips bytes must not hold a slide for ever.
    signal: AbortSignal.timeout(world.timeoutMs),
  };
  return new Promise((resolve, reject) => {
    world.request(url, options, resolve).on("error", reject).end();
  });
}

const lastOf = ({ from, to }: ByteRange): number =>
  Math.min(to ?? Number.POSITIVE_INFINITY, from + partBytes - 1);

const cut = (bytes: Uint8Array, part: ByteRange): Uint8Array => bytes.subarray(part.from, lastOf(part) + 1);

async function partOf(answer: IncomingMessage, type: string): Promise<Asset | null> {
  const [, from, size] =
    /^bytes (\d{1,15})-\d{1,15}\/(\d{1,15})$/.exec(answer.headers["content-range"] ?? "") ?? [];
  const bytes = await readAll(answer, partBytes);
  if (bytes === null || from === undefined) return null;
  return { bytes, type, part: { from: Number(from), size: Number(size) } };
}

/** Null when there is more than `most`. */
async function readAll(answer: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    // Leaving the loop closes the connection.
    if (length > most) return null;
    chunks.push(chunk);
  }
  // A connection that broke off is no end.
  return answer.complete ? Buffer.concat(chunks) : null;
}

/** What belongs to a machine, a house, a provider or to nobody (IANA special-purpose registries). */
const special = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  special.addSubnet(net, bits, "ipv6");
/** Of IPv6 only this is given out to the world; what wraps an IPv4 address lies outside of it. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address, "ipv4");
  return isIPv6(address) && global6.check(address, "ipv6") && !special.check(address, "ipv6");
}
