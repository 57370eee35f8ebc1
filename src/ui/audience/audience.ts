/** The audience window at work: its stage leads the show, does what the host asks, and reports where it stands. */

import type { CallName, EventData, Input, Output } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { FromStage } from "#contract/stage.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { Deck } from "#core/deck/deck.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import { sameShow } from "#core/show/same-show.ts";
import { asWritten, type Position, placeKey, roomCover, roomPosition, type Show } from "#core/show/show.ts";
import { type Shown, samePosition, shownIndex, shownSlides } from "#core/show/shown.ts";
import type { KeyMap } from "#ui/commands/key-map.ts";
import type { KeyPress } from "#ui/commands/keys.ts";
import { createLiveQuiz, type LiveQuizTools } from "#ui/commands/live-quiz.ts";
import { callShow, relayedOf, releaseKey } from "#ui/commands/show-calls.ts";
import { createShowMedia, type ShowMedia } from "#ui/commands/show-media.ts";
import { type KeyState, noKeys, pressKey } from "#ui/commands/show-press.ts";
import { createSlideTools, type SlideTools } from "#ui/commands/slide-tools.ts";
import type { Connection } from "#ui/connect.ts";
import type { StageFrame } from "#ui/stage/frame.ts";
import type { SlideFeed } from "./slide-feed.ts";

export interface AudienceStage {
  readonly frame: StageFrame;
  readonly feed: SlideFeed;
}

export interface AudienceWorld {
  readonly connection: Connection;
  /** Puts a stage into the window. */
  makeStage(address: string): AudienceStage;
  nowMs(): number;
  newId(): string;
  /** The keys of the show as this user has them now. */
  keys(): KeyMap;
  /** The deck is called this now. */
  title(text: string): void;
  /** A first Escape was pressed: a second one ends the show. */
  warnEnd(): void;
  /** The show ended, or (false) a show runs. */
  ended(hasEnded: boolean): void;
  /** The code the room sees, to join with a phone; null when there is none. */
  code(address: string | null): void;
  /** The browser keeps the window silent until somebody clicks in it. */
  warnSilent(): void;
  openAddress(address: string): void;
  /** Starts this page anew. */
  reload(): void;
}

export interface Audience {
  /** Draws the deck, at first or again after the connection was lost, and goes where the show is. Faults as the calls do. */
  join(): Promise<Output<"desk.hello">>;
  /** True when the browser must leave the key alone. */
  press(press: KeyPress): boolean;
  /** A key was let go. */
  release(key: string): void;
  click(): void;
}

type Perform = EventData<"show.perform">;
const samePlace = (a: Position, b: Position): boolean => a.h === b.h && a.v === b.v && a.step === b.step;

export function createAudience(world: AudienceWorld): Audience {
  const { connection } = world;
  let stage: (AudienceStage & { readonly address: string }) | null = null;
  let deck: Deck | null = null;
  let shown: Shown = { slides: [], stacks: [] };
  let show: Show | null = null;
  let place: Position = { h: 0, v: 0, step: 0 };
  /** Where the stage was sent last: a follower may still be on its way there, and `place` then names where it comes by. */
  let sentTo: Position = place;
  let keys: KeyState = noKeys;
  /** The host asks only the lead to perform, and asks whoever becomes the lead to go where the room is. */
  let isLead = false;
  let isLoaded = false;
  /** What lies over the stage: one that joins hears of the show before it has a stage to cover. */
  let cover: ReturnType<typeof roomCover> = null;
  let reported: { readonly position: Position; readonly steps: number } | null = null;
  let tools: SlideTools | null = null;
  let quiz: LiveQuizTools | null = null;
  let media: ShowMedia | null = null;
  const waiting: Perform[] = [];
  /** What came by itself since this window began to join: newer than the answers to what it asked. */
  let told: { readonly show?: Show | null; readonly deck?: OpenDeck } = {};

  /** Lost connections come back by themselves, and nothing that fails here may show on the wall. */
  function ask<C extends CallName>(name: C, input: Input<C>): void {
    connection.call(name, input).catch(() => undefined);
  }

  function perform(move: Perform): void {
    if (!isLoaded) waiting.push(move);
    else if ("direction" in move) stage?.frame.step(move.direction);
    else goTo(move.position);
  }

  function goTo(position: Position): void {
    place = position;
    sentTo = position;
    if (isLoaded) void stage?.feed.go(position);
  }

  function moved(message: Extract<FromStage, { kind: "stage.moved" }>): void {
    const slide = deck?.slides.find((it) => it.slide.id === message.slide);
    if (!slide) return;
    const position = { h: slide.h, v: slide.v, step: message.place.step };
    place = position;
    tools?.moved();
    quiz?.moved();
    stage?.feed.movedTo(position);
    const { steps } = message;
    if (!isLead || (reported && samePlace(reported.position, position) && reported.steps === steps)) return;
    reported = { position, steps };
    ask("show.report", { position, steps });
  }

  async function takeDeck(opened: OpenDeck): Promise<void> {
    if (!stage) return;
    const old = deck;
    const renewed = old && renewDeck(old, opened);
    deck = renewed?.deck ?? parseDeck(opened);
    const before = shown;
    // As the host does with its own; the news of that comes right after the deck.
    if (show && old) show = sameShow(old, show, deck);
    shown = shownSlides(deck, show?.chosen);
    world.title(deck.settings.title || deck.files.name);
    if (old) place = samePosition(old, place, deck);
    sentTo = old ? samePosition(old, sentTo, deck) : place;
    // A slide that was hidden or shown again changes what the stage holds, though the deck's order is the same.
    const sameSlides =
      before.slides.map((it) => it.slide.id).join() === shown.slides.map((it) => it.slide.id).join();
    if (renewed && sameSlides && !renewed.change.arranged && !renewed.change.everything)
      await stage.feed.replace(deck, shown, renewed.change.replaced);
    else
      await stage.feed.load(
        deck,
        shown,
        isLead ? place : sentTo,
        renewed && !renewed.change.everything ? renewed.change.replaced : null,
      );
  }

  function takeShow(next: Show): void {
    if (deck && JSON.stringify(next.chosen) !== JSON.stringify(show?.chosen ?? asWritten))
      rechoose(deck, next);
    if (!show) world.ended(false);
    show = next;
    tools?.take(next);
    quiz?.take(next);
    media?.take(next);
    if (stage && roomCover(next) !== cover) {
      cover = roomCover(next);
      stage.frame.blank(cover);
    }
    const room = roomPosition(next);
    if (!isLead && !(samePlace(room, place) && samePlace(room, sentTo))) goTo(room);
  }

  /** The slides of this show changed: the stage is given the new ones, and stays where it is. */
  function rechoose(deck: Deck, { chosen }: Show): void {
    shown = shownSlides(deck, chosen);
    void stage?.feed.load(deck, shown, isLead ? place : sentTo, []);
  }

  function slideHere(): { readonly place: string; readonly id: string } | null {
    const found = shown.slides[shownIndex(shown, place)];
    return found ? { place: placeKey(found), id: found.slide.id } : null;
  }

  function press(it: KeyPress): boolean {
    const scene = {
      isHelpOpen: false,
      isGridOpen: false,
      isBlank: show !== null && show.blank !== null,
      hasTool: show?.tool != null,
    };
    const { state, action, handled } = pressKey(keys, it, scene, world.nowMs(), world.keys());
    keys = state;
    if (action?.kind === "warn-end") world.warnEnd();
    else if (action) {
      const relayed = relayedOf(action);
      if (relayed) ask("show.relay", { what: relayed });
      else callShow(action, show, shown, ask);
    }
    return handled;
  }

  const release = (key: string): void => releaseKey(key, show, world.keys(), ask);
  const click = (): void => ask("show.step", { direction: "next" });

  function hear(message: FromStage): void {
    if (message.kind === "stage.moved") moved(message);
    if (message.kind === "stage.answered") quiz?.answered(message);
    media?.hear(message);
    if (message.kind === "stage.key") press(message);
    if (message.kind === "stage.hand") tools?.hear(message);
    if (message.kind === "stage.released") release(message.key);
    if (message.kind === "stage.clicked") click();
    if (message.kind === "stage.link") void openLink(message.address);
  }

  async function openLink(address: string): Promise<void> {
    const answer = await connection.call("desk.openLink", { address }).catch(() => null);
    if (answer?.openItself) world.openAddress(address);
  }

  connection.on("show.perform", (move) => {
    isLead = true;
    perform(move);
  });
  connection.on("show.follow", () => {
    isLead = false;
    reported = null;
    // What this stage was still asked to do as the lead may have moved it, and nobody hears of that any more.
    if (show) goTo(roomPosition(show));
  });
  connection.on("show.moved", (next) => {
    told = { ...told, show: next };
    takeShow(next);
  });
  connection.on("ink.changed", (ink) => tools?.changed(ink));
  connection.on("ink.pointed", ({ pointer }) => tools?.pointed(pointer));
  connection.on("quiz.changed", (live) => {
    quiz?.live(live);
    world.code(live.code);
  });
  connection.on("show.ended", () => {
    told = { ...told, show: null };
    world.code(null);
    show = null;
    isLead = false;
    reported = null;
    world.ended(true);
  });
  connection.on("deck.changed", (opened) => {
    told = { ...told, deck: opened };
    void takeDeck(opened);
  });
  connection.onConnected((isConnected) => {
    // To the host this window is a new one: it has reported nothing yet, and leads only when it is asked to.
    if (isConnected) return;
    isLead = false;
    reported = null;
  });

  return {
    press,
    release,
    click,
    async join() {
      const hello = await connection.call("desk.hello", {});
      told = {};
      const opened = await connection.call("deck.read", {});
      // Another start of the program: its stage lives elsewhere.
      if (stage && stage.address !== hello.stage) {
        world.reload();
        return hello;
      }
      if (!stage) {
        stage = { ...world.makeStage(hello.stage), address: hello.stage };
        stage.frame.onMessage(hear);
        const { frame } = stage;
        tools = createSlideTools({
          overlay: frame.overlay,
          ask,
          slide: slideHere,
          newId: world.newId,
          nowMs: world.nowMs,
          hasFilter: true,
        });
        quiz = createLiveQuiz({ overlay: frame.overlay, ask, slide: slideHere });
        media = createShowMedia({
          overlay: frame.overlay,
          ask,
          slide: slideHere,
          leads: () => isLead,
          isHeard: () => true,
          found: () => undefined,
          hushed: world.warnSilent,
        });
      }
      tools?.all(await connection.call("ink.all", {}));
      const live = await connection.call("quiz.live", {});
      quiz?.live(live);
      world.code(live.code);
      const asked = await connection.call("show.current", {});
      const current = told.show === undefined ? asked : told.show;
      if (current) {
        place = roomPosition(current);
        takeShow(current);
      }
      await takeDeck(told.deck ?? opened);
      isLoaded = true;
      for (const move of waiting.splice(0)) perform(move);
      return hello;
    },
  };
}
