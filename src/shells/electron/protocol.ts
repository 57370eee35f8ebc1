/** Answers `lectern:` addresses: the app's pages, and the documents and files of decks. GET only, 404 for the rest. */

import type { CustomScheme } from "electron/main";
import { type GuestHost, parseAddress, scheme } from "./address.ts";
import { readPageFile } from "./page-files.ts";

/**
 * Registered before the program is ready. `standard` gives relative addresses and an origin, `secure` a secure context,
 * `corsEnabled` lets a stage (opaque origin) load its fonts. It never bypasses a policy.
 */
export const lecternScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true },
};

export interface ProtocolWorld {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Policy of the app's pages. */
  readonly pagePolicy: string;
  /** Answers below an unguessable base: stage, print job, files of one deck. `path` begins with a slash. */
  readonly guest: (host: GuestHost, path: string) => Promise<Response | null>;
}

/** Every response says what it is, and is kept from being framed or sniffed. */
const pageHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** The handler of the scheme; it never throws, because Electron would show its own page for that. */
export function createProtocolHandler(world: ProtocolWorld): (request: Request) => Promise<Response> {
  return async (request) => {
    const to = parseAddress(request.url);
    if (!to || request.method !== "GET") return notFound();
    try {
      if (to.host === "app") return await answerPage(world, to.segments);
      return (await world.guest(to.host, new URL(request.url).pathname)) ?? notFound();
    } catch {
      return notFound();
    }
  };
}

async function answerPage(world: ProtocolWorld, segments: readonly string[]): Promise<Response> {
  const file = await readPageFile(world.pages, segments);
  if (!file) return notFound();
  return new Response(file.bytes, {
    headers: { ...pageHeaders, "Content-Type": file.type, "Content-Security-Policy": world.pagePolicy },
  });
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
