/**
 * Which addresses on the network a deck may ask to show, and how they stand in a slide: the program fetches them for the stage,
 * which itself reaches nothing (promises.md S2.2).
 */

import type { Deck } from "./deck.ts";

/** A name of at least two labels in ASCII whose last holds a letter: no number is one, in whatever base it is written. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** Names that mean this machine, its network, or nothing (RFC 6761, 6762, 8375, 9476). */
const notPublic =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|onion|alt|test|example|invalid)$/;
const longest = 2048;

/**
 * The host of an address that may be fetched after consent, in small letters, or null for every other: only https on its own
 * port, no name or password in it, no number in place of a name, no letters beyond ASCII, which could look like others.
 */
export function remoteHost(address: string): string | null {
  const [, written] = /^https:\/\/([a-z0-9.-]{4,253})(?:[/?#][\x21-\x7e]*)?$/i.exec(address.trim()) ?? [];
  const host = written?.toLowerCase();
  if (host === undefined || address.length > longest || address.includes("\\")) return null;
  return hostName.test(host) && !notPublic.test(host) ? host : null;
}

/** A host as `remoteHost` gives it. */
export const isRemoteHost = (host: string): boolean => remoteHost(`https://${host}`) === host;

/** The address below the stage's own folder where the program answers with what it fetched: `remote/https%3A%2F%2F…`. */
export function remoteSource(address: string, allowed: readonly string[]): string | null {
  const host = remoteHost(address);
  if (host === null || !allowed.includes(host)) return null;
  return `remote/${encodeURIComponent(address.trim().replace(/#.*$/, ""))}`;
}

/** The hosts whose pictures, sounds and films the slides name and that may be asked for, in the order of their names. */
export function remoteHostsOf(deck: Pick<Deck, "slides">): readonly string[] {
  const hosts = deck.slides.flatMap(({ slide }) =>
    slide.images.flatMap((it) => remoteHost(it.address) ?? []),
  );
  return [...new Set(hosts)].sort();
}
