/** A page's handle on a preview of paper: print documents drawn in a sandboxed frame. */

import { previewAddress } from "#contract/guest-documents.ts";
import type { FromPages, ToPages } from "#contract/pages.ts";
import { GuestFrame } from "#ui/stage/guest-frame.ts";
import { readFromPages } from "./messages.ts";

export interface PagesFrame {
  readonly element: HTMLIFrameElement;
  /** Drawn anew when the frame starts again. */
  draw(message: ToPages): void;
  end(): void;
}

/** `stage` is the address of the deck's stage document, `title` what a screen reader calls the frame. */
export function createPagesFrame(
  stage: string,
  title: string,
  listener: (message: Exclude<FromPages, { readonly kind: "stage.ready" }>) => void,
): PagesFrame {
  let isReady = false;
  let last: ToPages | null = null;
  const guest = new GuestFrame(previewAddress(stage), title, {
    starts: () => {
      isReady = false;
    },
    hear(data) {
      const message = readFromPages(data);
      if (message?.kind === "stage.ready") {
        isReady = true;
        if (last) guest.post(last);
      } else if (message) listener(message);
    },
  });
  // Looked at and scrolled as a picture: nothing in it takes a key.
  guest.element.tabIndex = -1;
  return {
    element: guest.element,
    draw(message) {
      last = message;
      if (isReady) guest.post(message);
    },
    end: () => guest.end(),
  };
}
