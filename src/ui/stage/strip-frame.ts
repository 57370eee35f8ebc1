/** A page's handle on a strip: pictures of slides in a sandboxed frame that lies behind the rows of a list. */

import type { SlideRoom, StageDress, StageSlide, ToStrip } from "#contract/stage.ts";
import { GuestFrame } from "./guest-frame.ts";
import { readFromStrip } from "./messages.ts";

export type StripPlaces = Omit<Extract<ToStrip, { kind: "strip.place" }>, "kind">;

export interface StripFrame {
  readonly element: HTMLIFrameElement;
  dress(dress: StageDress): void;
  place(places: StripPlaces): void;
  fill(slides: readonly StageSlide[]): void;
  /** To be called once: hears which pictures are missing. */
  onWanted(listener: (ids: readonly string[]) => void): void;
  /** To be called once: hears how slides fit that were drawn. */
  onGauged(listener: (slides: readonly SlideRoom[]) => void): void;
}

/** `address` is that of the stage document. The frame is for the eye alone: the page's own list is what is read and used. */
export function createStripFrame(address: string): StripFrame {
  let listener: (ids: readonly string[]) => void = () => undefined;
  let gauged: (slides: readonly SlideRoom[]) => void = () => undefined;
  let isReady = false;
  /** What a new start of the frame has to be told again; pictures are asked for again by the strip itself. */
  const last = new Map<ToStrip["kind"], ToStrip>();
  const guest = new GuestFrame(address, "Pictures of the slides", {
    starts: () => {
      isReady = false;
    },
    hear(data) {
      const message = readFromStrip(data);
      if (message?.kind === "stage.ready") {
        isReady = true;
        for (const known of last.values()) guest.post(known);
      } else if (message?.kind === "strip.wanted") listener(message.ids);
      else if (message?.kind === "strip.gauged") gauged(message.slides);
    },
  });
  guest.element.inert = true;
  guest.element.tabIndex = -1;
  guest.element.setAttribute("aria-hidden", "true");

  function send(message: ToStrip): void {
    if (message.kind !== "strip.fill") last.set(message.kind, message);
    if (isReady) guest.post(message);
  }

  return {
    element: guest.element,
    dress: (dress) => send({ kind: "strip.dress", dress }),
    place: (places) => send({ kind: "strip.place", ...places }),
    fill: (slides) => send({ kind: "strip.fill", slides }),
    onWanted(it) {
      listener = it;
    },
    onGauged(it) {
      gauged = it;
    },
  };
}
