/** Sounds and films in one window: its stage plays what the show says, and what is found there is told on. */

import type { FromStage, StageMedia, StageOverlay } from "#contract/stage.ts";
import { placeKey, type Show } from "#core/show/show.ts";
import type { Ask } from "./show-calls.ts";

export interface ShowMediaWorld {
  overlay(message: StageOverlay): void;
  readonly ask: Ask;
  /** `placeKey` and id of the slide on this stage; null when there is none. */
  slide(): { readonly place: string; readonly id: string } | null;
  /** Whether this window's stage makes the moves of the show, and so starts what starts by itself. */
  leads(): boolean;
  /** Whether this window is the one that is heard. */
  isHeard(show: Show): boolean;
  found(media: readonly StageMedia[]): void;
  /** The browser keeps this window silent until somebody clicks in it. */
  hushed(): void;
}

export interface ShowMedia {
  take(show: Show): void;
  hear(message: FromStage): void;
}

export function createShowMedia(world: ShowMediaWorld): ShowMedia {
  const { overlay, ask, slide } = world;
  let show: Show | null = null;
  let found: readonly StageMedia[] = [];
  /** The slide something started on by itself, and what: a visit starts each once. */
  let visit = "";
  const started = new Set<number>();
  let laid = "";

  function lay(): void {
    const here = slide();
    if (!here || !show || found.length === 0) return;
    const message: StageOverlay = {
      kind: "stage.media",
      slide: here.id,
      play: placeKey(show.position) === here.place ? show.media : null,
      volume: show.volume,
      captions: show.captions,
      isHeard: world.isHeard(show),
    };
    const text = JSON.stringify(message);
    if (text === laid) return;
    laid = text;
    overlay(message);
  }

  function startDue(place: string): void {
    if (place !== visit) started.clear();
    visit = place;
    const due = found.findIndex((it, at) => it.starts && !started.has(at));
    if (due < 0 || !world.leads()) return;
    started.add(due);
    ask("show.media", { place, item: due, isPlaying: true, seconds: 0 });
  }

  function tookStock(message: Extract<FromStage, { kind: "stage.found" }>): void {
    const here = slide();
    if (here?.id !== message.slide) return;
    found = message.media;
    // The elements may be new ones that know nothing yet.
    laid = "";
    world.found(found);
    lay();
    startDue(here.place);
  }

  return {
    take(next) {
      const hasMoved = show && placeKey(show.position) !== placeKey(next.position);
      // Coming back to a slide begins another visit.
      if (hasMoved && placeKey(next.position) !== visit) visit = "";
      show = next;
      lay();
    },
    hear(message) {
      if (message.kind === "stage.found") tookStock(message);
      if (message.kind === "stage.hushed") world.hushed();
      if (message.kind !== "stage.pressed") return;
      const here = slide();
      if (here?.id !== message.slide || !show) return;
      const isPlaying = show.media?.item === message.item && show.media.sinceMs !== null;
      ask("show.media", { place: here.place, item: message.item, isPlaying: !isPlaying });
    },
  };
}
