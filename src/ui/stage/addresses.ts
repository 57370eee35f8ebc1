/** Which addresses a slide may name: files of its own deck, places in the deck, and links people can follow. */

/** `deck/…` below this document, without a way out; the policy of the document says the same again. */
export function isDeckAddress(address: string): boolean {
  if (!/^deck\/[^?#\\]+$/.test(address)) return false;
  const base = new URL("deck/", document.baseURI).href;
  try {
    const resolved = new URL(address, document.baseURI).href;
    return resolved.startsWith(base) && !/%2f|%5c|%00|%2e%2e/i.test(resolved);
  } catch {
    return false;
  }
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
