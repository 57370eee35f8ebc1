/**
 * The tools on the slide in one window: what the hand does on its stage becomes calls, and what the show knows of strokes,
 * pointer and enlargement is laid over that stage. The console and the audience window use it alike.
 */

import type { Pointer, SlideInk } from "#contract/ink.ts";
import type { FromStage, StageOverlay } from "#contract/stage.ts";
import { type Stroke, strokeAt } from "#core/show/ink.ts";
import type { Show } from "#core/show/show.ts";
import type { Ask } from "./show-calls.ts";

type Hand = Extract<FromStage, { kind: "stage.hand" }>;

export interface SlideToolsWorld {
  /** Lays something over this window's stage. */
  overlay(message: StageOverlay): void;
  readonly ask: Ask;
  /** `placeKey` and id of the slide on this stage; null when there is none. */
  slide(): { readonly place: string; readonly id: string } | null;
  newId(): string;
  nowMs(): number;
  /** Whether the filter for a bad projector is laid over this stage: only over the room's. */
  readonly hasFilter: boolean;
}

export interface SlideTools {
  /** The hand on the stage. */
  hear(hand: Hand): void;
  /** The show changed. */
  take(show: Show): void;
  /** All strokes, when the window joins. */
  all(ink: readonly SlideInk[]): void;
  changed(ink: SlideInk): void;
  pointed(pointer: Pointer): void;
  /** The stage stands somewhere, for the first time or again. */
  moved(): void;
}

/** How often a growing stroke or a moving pointer is told: 25 a second look like a hand. */
const pauseMs = 40;
/** How near the eraser must come, in ten-thousandths of the slide. */
const reach = 200;
const usualZoom = 2;
/** A stroke this long is ended, and goes on as the next one. */
const longestStroke = 6000;

export function createSlideTools(world: SlideToolsWorld): SlideTools {
  const { overlay, ask, nowMs } = world;
  const book = new Map<string, readonly Stroke[]>();
  let show: Show | null = null;
  let stroke: { place: string; value: Stroke } | null = null;
  /** Where the hand that moves an enlarged slide began. */
  let grip: { readonly x: number; readonly y: number; hasMoved: boolean } | null = null;
  let isDown = false;
  let toldAtMs = 0;
  /** Slides on which strokes were laid, and not taken away since. */
  const inked = new Set<string>();
  const last = new Map<string, string>();

  /** Lays something over the stage unless it lies there already. */
  function lay(message: StageOverlay): void {
    const text = JSON.stringify(message);
    if (last.get(message.kind) === text) return;
    last.set(message.kind, text);
    overlay(message);
  }

  const placeNow = (): string | null => world.slide()?.place ?? null;

  function paint(): void {
    const slide = world.slide();
    // Not through `lay`: a stage forgets the strokes with each slide.
    const strokes = (slide && book.get(slide.place)) ?? [];
    if (slide) overlay({ kind: "stage.ink", slide: slide.id, strokes });
    if (slide && strokes.length > 0) inked.add(slide.id);
    else if (slide) inked.delete(slide.id);
  }

  function isTime(): boolean {
    const now = nowMs();
    if (now - toldAtMs < pauseMs) return false;
    toldAtMs = now;
    return true;
  }

  function tellStroke(): void {
    if (stroke) ask("ink.draw", { place: stroke.place, stroke: stroke.value });
  }

  function write(tool: Stroke["tool"], { phase, x, y }: Hand, colour: Stroke["colour"]): void {
    const place = placeNow();
    if (place === null) return;
    if (phase === "down" || (stroke && stroke.value.points.length > longestStroke)) {
      tellStroke();
      stroke = { place, value: { id: world.newId(), tool, colour, points: [x, y] } };
      tellStroke();
    } else if (stroke) {
      stroke.value = { ...stroke.value, points: [...stroke.value.points, x, y] };
      if (phase === "up" || isTime()) tellStroke();
      if (phase === "up") stroke = null;
    }
  }

  function erase({ x, y }: Hand): void {
    const place = placeNow();
    const found = place === null ? null : strokeAt(book.get(place) ?? [], x, y, reach);
    if (place !== null && found) ask("ink.erase", { place, id: found.id });
  }

  function enlarge({ phase, x, y }: Hand, zoom: Show["zoom"]): void {
    if (phase === "down") grip = { x, y, hasMoved: false };
    else if (phase === "move" && grip && zoom && isDown) {
      grip.hasMoved ||= Math.hypot(x - grip.x, y - grip.y) > reach / 2;
      if (grip.hasMoved && isTime())
        ask("ink.zoom", {
          zoom: { ...zoom, x: held(zoom.x - (x - grip.x)), y: held(zoom.y - (y - grip.y)) },
        });
    } else if (phase === "up" && grip) {
      if (!grip.hasMoved)
        ask("ink.zoom", { zoom: zoom ? null : { x: held(x), y: held(y), scale: usualZoom } });
      grip = null;
    }
  }

  function point(tool: "laser" | "spot", { phase, x, y }: Hand): void {
    if (phase === "out") ask("ink.point", { pointer: null });
    else if (isTime()) ask("ink.point", { pointer: { tool, x: held(x), y: held(y) } });
  }

  return {
    hear(hand) {
      if (!show?.tool) return;
      if (hand.phase === "down") isDown = true;
      const { tool, colour, zoom } = show;
      if (tool === "pen" || tool === "marker") write(tool, hand, colour);
      else if (tool === "laser" || tool === "spot") point(tool, hand);
      else if (tool === "zoom") enlarge(hand, zoom);
      else if (isDown && hand.phase !== "out") erase(hand);
      if (hand.phase === "up") isDown = false;
    },
    take(next) {
      const before = show;
      show = next;
      lay({ kind: "stage.tool", tool: next.tool });
      lay({ kind: "stage.zoom", zoom: next.zoom });
      if (world.hasFilter) lay({ kind: "stage.filter", filter: next.filter });
      if (before?.tool !== next.tool) lay({ kind: "stage.pointer", pointer: null });
    },
    all(ink) {
      book.clear();
      for (const { place, strokes } of ink) book.set(place, strokes);
      paint();
    },
    changed({ place, strokes }) {
      book.set(place, strokes);
      if (place === placeNow()) paint();
    },
    pointed: (pointer) => lay({ kind: "stage.pointer", pointer }),
    moved() {
      const place = placeNow();
      if (stroke && stroke.place !== place) stroke = null;
      // A slide that was drawn anew is whole and clean again, whatever the stage was told before.
      last.delete("stage.zoom");
      if (show?.zoom) lay({ kind: "stage.zoom", zoom: show.zoom });
      // What was taken away while this window took the stage to be elsewhere lies there still.
      const isInked = inked.has(world.slide()?.id ?? "");
      if (place !== null && (isInked || (book.get(place) ?? []).length > 0)) paint();
    },
  };
}

/** A coordinate kept on the slide. */
const held = (value: number): number => Math.max(0, Math.min(10_000, Math.round(value)));
