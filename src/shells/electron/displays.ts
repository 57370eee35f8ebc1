/** Which display the room looks at: chosen, remembered, and kept while displays come and go. No Electron in here. */

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DisplayInfo {
  readonly id: number;
  readonly label: string;
  readonly bounds: Area;
  /** True for the panel built into a laptop. */
  readonly internal: boolean;
}

/** Where the audience window is: filling a display, or an ordinary window because there is only one. */
export type Placement =
  | { readonly kind: "fill"; readonly display: DisplayInfo }
  | { readonly kind: "window" };

/** How a display is known again after a restart: ids change with the cable, name and size seldom do. */
export function identityOf(display: DisplayInfo): string {
  return `${display.label.trim()} ${display.bounds.width}×${display.bounds.height}`;
}

/** A set of displays, whatever order they are listed in: what a choice is remembered for. */
export function identityOfSet(displays: readonly DisplayInfo[]): string {
  return distinctDisplays(displays).map(identityOf).toSorted().join(" + ");
}

/**
 * Chooses where the audience window goes. One display, or several that mirror one another: an ordinary window. Else the
 * remembered display if it is there; else an external one without the console; else any other than the console's.
 */
export function placeAudience(
  displays: readonly DisplayInfo[],
  consoleId: number | null,
  remembered: string | null,
): Placement {
  const all = distinctDisplays(displays);
  if (all.length < 2) return { kind: "window" };
  const known = all.find((display) => identityOf(display) === remembered);
  if (known) return { kind: "fill", display: known };
  const console = displays.find((display) => display.id === consoleId);
  const others = all.filter((display) => !console || !sameArea(display.bounds, console.bounds));
  const chosen = others.find((display) => !display.internal) ?? others[0];
  return chosen ? { kind: "fill", display: chosen } : { kind: "window" };
}

/**
 * What to do with the audience window after displays changed: null when the room need not notice. A display in use is
 * never left while it is there, so a second projector plugged in mid-show moves nothing; its new size is followed.
 */
export function followDisplays(
  placed: Placement,
  displays: readonly DisplayInfo[],
  consoleId: number | null,
  remembered: string | null,
): Placement | null {
  const all = distinctDisplays(displays);
  if (placed.kind === "fill" && all.length > 1) {
    const still =
      all.find((display) => display.id === placed.display.id) ??
      all.find((display) => identityOf(display) === identityOf(placed.display));
    if (still) return sameArea(still.bounds, placed.display.bounds) ? null : { kind: "fill", display: still };
  }
  const next = placeAudience(displays, consoleId, remembered);
  return next.kind === "window" && placed.kind === "window" ? null : next;
}

/** Displays that mirror one another cover the same area: the first stands for them all. */
export function distinctDisplays<D extends DisplayInfo>(displays: readonly D[]): readonly D[] {
  return displays.filter(
    (display, at) => displays.findIndex((other) => sameArea(other.bounds, display.bounds)) === at,
  );
}

function sameArea(one: Area, other: Area): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
