/** How editor windows look to this user, whatever the deck: colours, size of everything, size of the text that is written. */

/** `system` follows the machine, also when it changes its mind in the evening. */
export type ColourChoice = "system" | "light" | "dark";

export interface WindowLook {
  readonly colours: ColourChoice;
  /** Percent; one of `zoomSteps`. */
  readonly zoom: number;
  /** The text of a source beside everything else, in percent; one of `zoomSteps`. */
  readonly textSize: number;
}

export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export const usualLook: WindowLook = { colours: "system", zoom: 100, textSize: 100 };

/** The next size up or down; the ends stay. */
export function stepZoom(percent: number, by: 1 | -1): number {
  const next = by === 1 ? zoomSteps.find((it) => it > percent) : zoomSteps.findLast((it) => it < percent);
  return next ?? percent;
}

/** Under this name it is remembered for all decks. */
export const lookKey = "editor.look";

export const writeLook = (look: WindowLook): string => JSON.stringify(look);

/** What was remembered; what cannot be read is as usual. */
export function readLook(text: string | null): WindowLook {
  const { colours, zoom, textSize } = readRecord(text);
  return {
    colours: colours === "light" || colours === "dark" ? colours : usualLook.colours,
    zoom: zoomSteps.find((it) => it === zoom) ?? usualLook.zoom,
    textSize: zoomSteps.find((it) => it === textSize) ?? usualLook.textSize,
  };
}

/**
 * Draws the page so. Everything is sized in `rem`, so the root's type size is the zoom: unlike CSS `zoom` it leaves the
 * coordinates of pointers, menus and the text alone.
 */
export function applyLook({ colours, zoom, textSize }: WindowLook, page: HTMLElement): void {
  if (colours === "system") delete page.dataset.theme;
  else page.dataset.theme = colours;
  page.style.fontSize = zoom === 100 ? "" : `${zoom}%`;
  page.style.setProperty("--source-text", `${(0.9375 * textSize) / 100}rem`);
}

/** The fields of a remembered JSON object; none when it is anything else. */
export function readRecord(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    return typeof read === "object" && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}
