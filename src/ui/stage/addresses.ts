/** Which addresses a slide may name: files of its own deck, places in the deck, and links people can follow. */

/** What stands for each file of the deck in a document that has no folder beside it; null where there is one. */
let carried: ReadonlyMap<string, string> | null = null;

/** From now on this document has exactly these files, by their `deck/…` addresses, and no others. */
export function carryFiles(files: ReadonlyMap<string, string>): void {
  carried = files;
}

/** The address a file of the deck is drawn from: its own, or the data that was carried here instead. */
export const drawnAddress = (address: string): string => carried?.get(address) ?? address;

/** `deck/…` below this document, without a way out; the policy of the document says the same again. */
export function isDeckAddress(address: string): boolean {
  if (carried) return carried.has(address);
  if (!/^deck\/[^?#\\]+$/.test(address)) return false;
  const base = new URL("deck/", document.baseURI).href;
  try {
    const resolved = new URL(address, document.baseURI).href;
    return resolved.startsWith(base) && !/%2f|%5c|%00|%2e%2e/i.test(resolved);
  } catch {
    return false;
  }
}

/** A file of the network that the program fetches for this document after the user agreed; exported files have none. */
export function isFetchedAddress(address: string): boolean {
  return carried === null && /^remote\/https%3A%2F%2F[\w.~%!*'()-]{4,6000}$/.test(address);
}

/** A link that leaves the deck: the page asks the user before it opens one. */
export function isWebAddress(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === "https:" || protocol === "http:" || protocol === "mailto:";
  } catch {
    return false;
  }
}

/** A place in the deck: `#deck-ref-3`, `#/2`. */
export function isPlaceAddress(address: string): boolean {
  return /^#[\w/.:-]{1,200}$/.test(address);
}
