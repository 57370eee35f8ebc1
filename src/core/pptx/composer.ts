/** Places what is on a slide: one for each way in which layouts are built. */

import type { HtmlElement, HtmlNode } from "./html-tree.ts";
import type { Box, Shape } from "./pptx-document.ts";
import type { SlideSize } from "./slide-frame.ts";
import type { SlideWorld } from "./slide-world.ts";

/** `room` is what the layout leaves for title and content, above the line of sources. */
export type Composer = (
  heading: HtmlElement | undefined,
  rest: readonly HtmlNode[],
  world: SlideWorld,
  room: Box,
  size: SlideSize,
) => readonly Shape[];
