/** Answers `lectern:` addresses: the app's pages, and the documents and files of decks. GET only, 404 for the rest. */

import type { CustomScheme } from "electron/main";
import type { GuestSite } from "#host/guest-site.ts";
import { pagePolicy } from "#host/page-policy.ts";
import type { Asset } from "#host/ports.ts";
import { appOrigin, type GuestHost, guestBase, parseAddress, scheme } from "./address.ts";

/**
 * Registered before the program is ready. `standard` gives relative addresses and an origin, `secure` a secure context,
 * `corsEnabled` lets a stage (opaque origin) load its fonts, `stream` lets its videos play. No policy is bypassed.
 */
export const lecternScheme: CustomScheme = {
  scheme,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    stream: true,
    codeCache: true,
  },
};

export interface ProtocolWorld {
  /** A file of the built pages, or null. */
  readonly readPage: (path: string) => Promise<Asset | null>;
  readonly guests: Pick<GuestSite, "answer">;
}

/** Every response says what it is, and is kept from being framed or sniffed. */
const pageHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** Pages may frame any stage by this policy; `guardContents` holds each window to the one of its own deck. */
const policy = pagePolicy({ stage: "lectern://stage", wire: null });

/** The handler of the scheme; it never throws, because Electron would show its own page for that. */
export function createProtocolHandler(world: ProtocolWorld): (request: Request) => Promise<Response> {
  return async (request) => {
    const to = parseAddress(request.url);
    if (!to || request.method !== "GET") return notFound();
    try {
      if (to.host === "app") return await answerPage(world, to.segments);
      return await answerGuest(world, to.host, to.segments, request.headers.get("range"));
    } catch {
      return notFound();
    }
  };
}

async function answerPage(world: ProtocolWorld, segments: readonly string[]): Promise<Response> {
  const file = await world.readPage(segments.join("/"));
  if (!file) return notFound();
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...pageHeaders, "Content-Type": file.type, "Content-Security-Policy": policy },
  });
}

async function answerGuest(
  world: ProtocolWorld,
  host: GuestHost,
  [capability = "", ...rest]: readonly string[],
  range: string | null,
): Promise<Response> {
  const { status, headers, body } = await world.guests.answer(
    capability,
    rest.join("/"),
    guestBase(host, capability),
    appOrigin,
    range,
  );
  return new Response(typeof body === "string" ? body : new Uint8Array(body), { status, headers });
}

function notFound(): Response {
  return new Response("Not found", {
    status: 404,
    headers: {
      ...pageHeaders,
      "Content-Type": "text/plain",
      "Content-Security-Policy": "default-src 'none'",
    },
  });
}
