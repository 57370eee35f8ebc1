/** Decides which addresses of a deck reach the HTML: files of the deck, places in it, links a person can follow. */

import { isRemote, resolveAsset } from "../deck/asset-address.ts";
import { safeNames } from "../deck/directives.ts";
import { remoteSource } from "../deck/remote-address.ts";
import { decodeEntities } from "./escape.ts";
import { prefixed } from "./html-tag.ts";

export type MediaAddress =
  | { readonly kind: "deck"; readonly address: string }
  /** On the network: `address` is where the program answers for it, null without the user's consent. */
  | { readonly kind: "remote"; readonly address: string | null }
  | { readonly kind: "refused" };

/**
 * `./images/a b.svg` → `deck/images/a%20b.svg`, relative to the document that shows the slide. `allowed` are the hosts on the
 * network that may be shown there; paper and files that leave the program have none.
 */
export function mediaAddress(written: string, allowed: readonly string[] = []): MediaAddress {
  const address = decodeEntities(written).trim();
  if (isRemote(address)) return { kind: "remote", address: remoteSource(address, allowed) };
  if (/^[a-z][a-z\d+.-]*:|^[\\/]|[\\\p{Cc}]/iu.test(address) || address.length > 1024)
    return { kind: "refused" };
  const name = resolveAsset(address);
  // A file name that still holds a separator or a control character after decoding names something else elsewhere.
  if (name === null || /[\\\p{Cc}]/u.test(name) || !name.isWellFormed()) return { kind: "refused" };
  return { kind: "deck", address: `deck/${name.split("/").map(encodeURIComponent).join("/")}` };
}

/** A link as it may be written, or null: then only its words are shown. */
export function linkAddress(written: string): string | null {
  const address = decodeEntities(written).trim();
  if (address.length > 4096 || /\p{Cc}/u.test(address) || !address.isWellFormed()) return null;
  if (address.startsWith("#")) return placeAddress(address);
  if (!/^(?:https?:\/\/[^\s/?#\\]|mailto:[^\s/\\])/i.test(address)) return null;
  return encodeURI(address).replace(/%25/g, "%");
}

/** `#/2/1` stays: whoever draws the slides knows them. `#dose` → `#deck-dose`. */
function placeAddress(address: string): string | null {
  if (/^#\/\d{1,6}(?:\/\d{1,6})?$/.test(address)) return address;
  const [id] = safeNames(address.slice(1));
  return id !== undefined && `#${id}` === address ? `#${prefixed(id)}` : null;
}
