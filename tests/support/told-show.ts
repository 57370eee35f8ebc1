/** The show as the program last told it, read off the wires of its windows: what both windows are compared with. */

import type { BrowserContext } from "playwright";
import { Show } from "#core/show/show.ts";

export interface ToldShow {
  /** Null before the first word of it. */
  show(): Show | null;
  /** Ids of the strokes on a slide, by `placeKey`. */
  strokes(place: string): readonly string[];
}

interface Told {
  readonly event?: string;
  readonly data?: { readonly place: string; readonly strokes: readonly { readonly id: string }[] };
}

/** To be called before the windows open. */
export function followToldShow(context: BrowserContext): ToldShow {
  let show: Show | null = null;
  const ink = new Map<string, readonly string[]>();
  context.on("page", (page) =>
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => {
        const { event, data } = JSON.parse(String(payload)) as Told;
        if (event === "show.moved") show = Show.parse(data);
        if (event === "ink.changed" && data)
          ink.set(
            data.place,
            data.strokes.map((it) => it.id),
          );
      }),
    ),
  );
  return { show: () => show, strokes: (place) => ink.get(place) ?? [] };
}
