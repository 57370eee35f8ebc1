/**
 * Answers requests below an unguessable base: stage, print jobs, guest bundle and files of one deck. Both window shells use
 * it, so that a deck is held in the same way in each (promises.md S1.3, S1.4, S6.2b).
 */

import {
  cardPage,
  filePolicy,
  guestHeaders,
  previewDocument,
  previewPage,
  printPage,
  printPolicy,
  stageDocument,
  stagePolicy,
} from "#contract/guest-documents.ts";
import { type ByteRange, readByteRange } from "#core/byte-range.ts";
import { decodedAddress } from "#core/deck/asset-address.ts";
import { FaultError } from "#core/fault.ts";
import type { PrintDocument } from "#core/paper/print-document.ts";
import { stripPicture } from "#core/share/strip-picture.ts";
import type { Asset, DeckLocation, Storage } from "./ports.ts";
import type { RemoteContent } from "./remote-content.ts";

export interface GuestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

export interface GuestSite {
  /** The capability of a deck's stage: the same for all its windows, new at each start. */
  capabilityOf(at: DeckLocation): string;
  /** Serves a print job below a capability of its own until it is withdrawn. */
  offer(document: PrintDocument, at: DeckLocation): { readonly capability: string; withdraw(): void };
  /**
   * Serves a document as the card of a deck, in place of the one before. Pages of ours may frame it; they see nothing of what it
   * holds.
   */
  cardOf(document: PrintDocument, at: DeckLocation): string;
  /**
   * Answers `path` (without a leading slash, still percent-encoded) below a capability. `base` is the address of that
   * folder with a closing slash, `embedder` the origin whose pages may frame the stage, `range` the header of that name.
   */
  answer(
    capability: string,
    path: string,
    base: string,
    embedder: string,
    range?: string | null,
  ): Promise<GuestAnswer>;
}

export interface GuestWorld {
  readonly storage: Pick<Storage, "readAsset">;
  /** What the user agreed to show of the network; left out where nothing is fetched, as for paper. */
  readonly remote?: Pick<RemoteContent, "read">;
  /** A file of the guest bundle, or null. */
  readonly readGuestFile: (path: string) => Promise<Asset | null>;
  /** 256 bits, as base64url. */
  readonly newSecret: () => string;
}

export function createGuestSite(world: GuestWorld): GuestSite {
  const stages = new Map<DeckLocation, string>();
  const places = new Map<
    string,
    { readonly at: DeckLocation; readonly job: PrintDocument | null; readonly isCard?: boolean }
  >();
  const cards = new Map<DeckLocation, string>();

  return {
    capabilityOf(at) {
      const known = stages.get(at);
      if (known) return known;
      const capability = world.newSecret();
      stages.set(at, capability);
      places.set(capability, { at, job: null });
      return capability;
    },
    offer(job, at) {
      const capability = world.newSecret();
      places.set(capability, { at, job });
      return { capability, withdraw: () => void places.delete(capability) };
    },
    cardOf(job, at) {
      const capability = cards.get(at) ?? world.newSecret();
      cards.set(at, capability);
      places.set(capability, { at, job, isCard: true });
      return capability;
    },
    async answer(capability, path, base, embedder, range = null) {
      const place = places.get(capability);
      if (!place) return notFound;
      const policy = { nonce: world.newSecret(), base };
      if (path === "stage.html" && !place.job)
        return page(stageDocument(policy), stagePolicy({ ...policy, embedder }));
      if (path === previewPage && !place.job)
        return page(previewDocument(policy), stagePolicy({ ...policy, embedder }));
      if (path === cardPage && place.job && place.isCard)
        return page(printPage({ ...policy, job: place.job }), stagePolicy({ ...policy, embedder }));
      if (path === "print.html" && place.job && !place.isCard)
        return page(printPage({ ...policy, job: place.job }), printPolicy(policy));
      if (path.startsWith("guest/")) return file(await world.readGuestFile(path.slice("guest/".length)));
      if (path.startsWith("deck/")) {
        const asset = await readAsset(place.at, path.slice("deck/".length), readByteRange(range));
        // What is drawn for a file goes out of the house: a PDF can hold a picture byte for byte.
        if (!asset || !place.job) return file(asset);
        // The print page makes pictures smaller, and may read them for that; a card, which a page frames, may not.
        return file({ ...asset, bytes: stripPicture(asset.bytes) }, !place.isCard);
      }
      if (path.startsWith("remote/") && world.remote && !place.job) {
        const address = decodedAddress(path.slice("remote/".length));
        return file(await world.remote.read(place.at, address, readByteRange(range)));
      }
      return notFound;
    },
  };

  async function readAsset(at: DeckLocation, address: string, part: ByteRange | null): Promise<Asset | null> {
    try {
      return await world.storage.readAsset(at, address, part);
    } catch (error) {
      // Refused and missing look alike from outside: a deck learns nothing about other files.
      if (error instanceof FaultError) return null;
      throw error;
    }
  }
}

const notFound: GuestAnswer = {
  status: 404,
  headers: {
    ...guestHeaders,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Security-Policy": filePolicy,
  },
  body: "Not found",
};

function page(body: string, policy: string): GuestAnswer {
  return {
    status: 200,
    headers: {
      ...guestHeaders,
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "Cache-Control": "no-store",
    },
    body,
  };
}

function file(asset: Asset | null, mayBeRead = false): GuestAnswer {
  if (!asset) return notFound;
  // An opaque origin may load a font, and read the pixels of a picture, only with this header; nothing else gets it.
  const isRead = asset.type.startsWith("font/") || (mayBeRead && asset.type.startsWith("image/"));
  const cors = isRead ? { "Access-Control-Allow-Origin": "*" } : {};
  const { part } = asset;
  const to = (part?.from ?? 0) + asset.bytes.length;
  // A player that asks beyond the end is told how large the file is (RFC 9110, 15.5.17).
  const status = part ? (asset.bytes.length > 0 ? 206 : 416) : 200;
  const place = part && (status === 206 ? `${part.from}-${to - 1}` : "*");
  return {
    status,
    headers: {
      ...guestHeaders,
      ...cors,
      ...(part ? { "Accept-Ranges": "bytes", "Content-Range": `bytes ${place}/${part.size}` } : {}),
      "Content-Type": asset.type,
      "Content-Security-Policy": filePolicy,
      "Cache-Control": "no-cache",
    },
    body: asset.bytes,
  };
}
