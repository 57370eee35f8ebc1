/** What the console knows: the deck, the running show, and what is open in this window. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { Output } from "#contract/contract.ts";
import type { LiveQuiz, Phones } from "#contract/phones.ts";
import type { Swap } from "#contract/shows.ts";
import type { StageMedia } from "#contract/stage.ts";
import type { Deck, DeckSlide } from "#core/deck/deck.ts";
import type { Fault } from "#core/fault.ts";
import type { ShowLog } from "#core/show/log.ts";
import type { SessionRecord } from "#core/show/session-record.ts";
import type { Position, Show } from "#core/show/show.ts";
import { type Shown, shownIndex } from "#core/show/shown.ts";
import type { OwnKeys } from "#ui/commands/key-map.ts";
import type { SlideGrid } from "./slide-grid.ts";

export type Hello = Output<"desk.hello">;

/** The elements of the two stages. */
export interface Stages {
  readonly current: HTMLElement;
  readonly next: HTMLElement;
  /** Small pictures of all slides. */
  readonly grid: SlideGrid;
}

export interface PresenterState {
  readonly hello: Hello | null;
  /** Null until the program said where stages live. */
  readonly stages: Stages | null;
  readonly deck: Deck | null;
  readonly shown: Shown;
  /** The running show as the host told it last; null before the first and after the end. */
  readonly show: Show | null;
  /** What happened since the show began; null until the host told it. */
  readonly log: ShowLog | null;
  /** Phones in the room; null while they are turned away. */
  readonly phones: Phones | null;
  /** What phones answered to the slide's questions. */
  readonly live: LiveQuiz;
  /** Sounds and films of the slide on the console's own stage. */
  readonly media: readonly StageMedia[];
  readonly hasEnded: boolean;
  /** Of the show that ended; null until the host told it. */
  readonly record: SessionRecord | null;
  /** Whether something was drawn in it. */
  readonly hasDrawings: boolean;
  /** The slide the last show was left at, while it is offered to go on there. */
  readonly left: DeckSlide | null;
  /** Where the console's own stage should stand. */
  readonly target: Position;
  readonly isConnected: boolean;
  /** What went wrong last, until it is put away. */
  readonly fault: Fault | null;
  /** An audience window the browser would not open by itself: a link for the user to press. */
  readonly audienceAddress: string | null;
  /** Why displays could not be exchanged, until it is put away. */
  readonly swapHint: Swap | null;
  readonly isHelpOpen: boolean;
  readonly isGridOpen: boolean;
  /** Keys of the show that this user chose. */
  readonly ownKeys: OwnKeys;
  /** Size of the notes' type in CSS pixels. */
  readonly notesPx: number;
}

export type PresenterStore = StoreApi<PresenterState>;

export function createPresenterStore(notesPx: number, ownKeys: OwnKeys): PresenterStore {
  return createStore<PresenterState>(() => ({
    hello: null,
    stages: null,
    deck: null,
    shown: { slides: [], stacks: [] },
    show: null,
    log: null,
    phones: null,
    live: { place: null, questions: [], code: null },
    media: [],
    hasEnded: false,
    record: null,
    hasDrawings: false,
    left: null,
    target: { h: 0, v: 0, step: 0 },
    isConnected: true,
    fault: null,
    audienceAddress: null,
    swapHint: null,
    isHelpOpen: false,
    isGridOpen: false,
    ownKeys,
    notesPx,
  }));
}

/** A slide as it looks after some steps. */
export interface SlideView {
  readonly slide: DeckSlide;
  readonly step: number;
}

/** Where the show stands, as the number of its slide from 0; -1 when the deck shows nothing. */
export function currentIndex({ shown, show, target }: PresenterState): number {
  return shownIndex(shown, show?.position ?? target);
}

/** What the console's own stage shows. */
export function currentView({ shown, target }: PresenterState): SlideView | null {
  const slide = shown.slides[shownIndex(shown, target)];
  return slide ? { slide, step: target.step } : null;
}

/** What one more press of next brings: the same slide a step on, or the next slide; null at the end of the show. */
export function nextView(state: PresenterState): SlideView | null {
  const { shown, show } = state;
  const index = currentIndex(state);
  const here = shown.slides[index];
  if (here && show && show.position.step < show.steps) return { slide: here, step: show.position.step + 1 };
  const next = shown.slides[index + 1];
  return next ? { slide: next, step: 0 } : null;
}

/** The section the current slide belongs to, by its source's header; null when it says none. */
export function sectionOf(state: PresenterState): string | null {
  const slide = state.shown.slides[currentIndex(state)];
  return state.deck?.sources.find((it) => it.name === slide?.source)?.header.section ?? null;
}
