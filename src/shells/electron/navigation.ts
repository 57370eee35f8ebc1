/** Where a frame of ours may go. Everything that is not listed here is refused. */

import { cardPage, previewAddress } from "#contract/guest-documents.ts";
import { parseAddress } from "./address.ts";

/** What a window may show: its own page, and the guest document of its own deck. */
export interface Territory {
  /** The exact address the window was opened with. */
  readonly page: string;
  /** The stage document a frame inside may show, and with it the preview beside it; null when the window frames nothing. */
  readonly stage: string | null;
  /** The start window frames a card of each deck it shows: whichever, because it may come to know more. */
  readonly framesCards?: boolean;
}

/**
 * True when a navigation stays at home: the top frame on its own page (a reload), a frame inside it on stage or
 * preview of its own deck. Redirects are judged the same way.
 */
export function mayNavigate(
  territory: Territory,
  to: { readonly url: string; readonly isMainFrame: boolean },
): boolean {
  // An address that cannot be read equals nothing, not even another one that cannot.
  const address = parseAddress(to.url);
  if (address === null) return false;
  if (!to.isMainFrame && territory.framesCards === true)
    return address.host === "stage" && address.segments.length === 2 && address.segments[1] === cardPage;
  const homes = to.isMainFrame ? [territory.page] : framed(territory.stage);
  return homes.some((home) => withoutHash(to.url) === withoutHash(home));
}

const framed = (stage: string | null): readonly string[] =>
  stage === null ? [] : [stage, previewAddress(stage)];

function withoutHash(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  url.hash = "";
  return url.href;
}
