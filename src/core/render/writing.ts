/** What every part of the HTML writer knows while one slide is written. */

import type { ElementAttributes } from "../deck/directives.ts";
import type { Medium, SlideJob } from "./slide-job.ts";
import type { SlideToken } from "./tokens.ts";

export interface Writing {
  readonly job: SlideJob;
  readonly medium: Medium;
  /** On paper, headings carry the level of their bookmark; on screen there are none. */
  readonly bookmarkLevel: 1 | 2 | 3 | 4 | null;
  /** What element directives and containers say about tokens. */
  readonly told: Map<object, ElementAttributes>;
  readonly state: {
    /** Raw HTML was met: tags may not match. */
    hasRawHtml: boolean;
    headings: number;
    images: number;
    listDepth: number;
  };
  blocks(tokens: readonly SlideToken[]): string;
  inlines(tokens: readonly SlideToken[]): string;
  /** One line of Markdown that is not part of the slide's own text: a question, an option. */
  line(markdown: string): string;
}

/** Pages of slides are drawn as in the room, and have bookmarks: they are paper, too. */
export const isOnPaper = ({ medium, bookmarkLevel }: Writing): boolean =>
  medium !== "screen" || bookmarkLevel !== null;

/** Adds classes to what is known of a token. */
export function tell(writing: Writing, token: object, classes: readonly string[]): void {
  const known = writing.told.get(token);
  writing.told.set(token, {
    id: known?.id ?? null,
    step: known?.step ?? null,
    classes: [...(known?.classes ?? []), ...classes],
  });
}
