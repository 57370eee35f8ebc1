/** Calls about pictures that come into the deck. */

import { z } from "zod";
import { pictureLimits } from "#core/picture/picture-limits.ts";
import { Name } from "./decks.ts";
import { call } from "./define.ts";

/** A file that came into the deck, or was there with the same bytes. */
export const AddedAsset = z.object({ name: Name, isNew: z.boolean() });
export type AddedAsset = z.infer<typeof AddedAsset>;

export const pictureCalls = {
  /**
   * Puts a picture into the deck's folder `images`, without what a camera wrote into it; it is on disk when the answer comes.
   * `name` is a wish. A file of the deck that has the same bytes is named instead. Faults: image.*, asset.refused
   */
  "deck.addAsset": call({
    input: z.object({
      name: z.string().max(255),
      base64: z.string().max(Math.ceil(pictureLimits.bytes / 3) * 4),
    }),
    output: AddedAsset,
    roles: ["editor"],
  }),
  /** The bytes of a picture of the deck, to cut a part out of it. Faults: asset.* */
  "deck.readAsset": call({
    input: z.object({ name: Name }),
    output: z.object({ base64: z.string(), type: z.string() }),
    roles: ["editor"],
  }),
};
