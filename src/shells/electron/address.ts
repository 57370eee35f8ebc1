/** The addresses of the `lectern:` scheme: which are our pages, which are guests (stage and print documents). */

import type { WindowKind } from "#contract/desk.ts";

export const scheme = "lectern";

/** The one origin that holds a bridge. */
export const appOrigin = "lectern://app";

/** Origins of documents that draw deck content: sandboxed, without a bridge. */
const guestHosts = ["stage", "print"] as const;
export type GuestHost = (typeof guestHosts)[number];

/** The page of a window, by its kind. */
export function pageAddress(kind: WindowKind): string {
  return `${appOrigin}/${kind}/index.html`;
}

/** Folder of a guest's documents and files, with its closing slash. */
export function guestBase(host: GuestHost, capability: string): string {
  return `${scheme}://${host}/${capability}/`;
}

/**
 * Takes an address apart, or gives null when it is not exactly one of ours: our scheme, a known host as written, no user,
 * no port. Compared on the parsed address, never by prefix.
 */
export function parseAddress(
  address: string,
): { readonly host: "app" | GuestHost; readonly segments: readonly string[] } | null {
  const url = URL.parse(address);
  if (!url || url.protocol !== `${scheme}:` || url.username || url.password || url.port) return null;
  const host = (["app", ...guestHosts] as const).find((known) => known === url.host);
  return host ? { host, segments: url.pathname.split("/").slice(1) } : null;
}
