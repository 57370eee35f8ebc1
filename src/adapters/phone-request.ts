/** Reads what a phone asks: the path as it was sent, the cookie, a small body. */

import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Longer is no answer to a question. */
const longestBody = 2048;

/** Token and rest of the path; null for what is no path of ours. A query has no meaning here. */
export function readPath({
  url = "",
}: IncomingMessage): { readonly token: string; readonly rest: string | null } | null {
  const [, token, rest] = /^\/([\w-]{1,64})(?:\/([\w./-]{0,200}))?$/.exec(url) ?? [];
  return token === undefined ? null : { token, rest: rest ?? null };
}

export function readCookie({ headers }: IncomingMessage): string | null {
  return /(?:^|;\s*)phone=([\w-]{43})(?:;|$)/.exec(headers.cookie ?? "")?.[1] ?? null;
}

/** The body as JSON: undefined when it is none, null when it is too long. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > longestBody) return null;
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > longestBody) return null;
  }
  try {
    const read: unknown = JSON.parse(text);
    return read ?? undefined;
  } catch {
    return undefined;
  }
}

/** In constant time, so that an answer's delay tells nothing about the token. */
export function isSameToken(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
