/** Tells addresses of files inside the deck from addresses of anything else. */

/** True for `http:`, `https:` and `//host` addresses. */
export function isRemote(address: string): boolean {
  return /^(?:https?:|[\\/]{2})/i.test(address.trim());
}

/**
 * True for a deck-relative file name with `/` between folders: no scheme, no root, no `..` that leaves the deck, nothing
 * that could end a CSS or HTML value.
 */
export function isAssetAddress(address: string): boolean {
  if (address === "" || address.length > 1024) return false;
  if (/^[a-z][a-z\d+.-]*:|^[\\/]|[\\"'<>()`\p{Cc}]/iu.test(address)) return false;
  return resolveAsset(address) !== null;
}

/** The text without its percent signs; as it is where they mean nothing. */
export function decodedAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The name a written address has in the deck (`./images/a%20b.svg?x#y` → `images/a b.svg`), or null when it leads out of it
 * or cannot be decoded.
 */
export function resolveAsset(address: string): string | null {
  const [path = ""] = address.split(/[?#]/);
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const parts: string[] = [];
  for (const part of decoded.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join("/") : null;
}
