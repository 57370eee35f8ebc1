/** The console at work: reads the deck, joins or begins the show, and turns what the presenter does into calls. */

import { createStore, type StoreApi } from "zustand/vanilla";
import type { CallName, Input, Output } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { PhoneChoice } from "#contract/phones.ts";
import { parseDeck } from "#core/deck/assemble.ts";
import type { DeckSlide } from "#core/deck/deck.ts";
import { renewDeck } from "#core/deck/reparse.ts";
import { FaultError } from "#core/fault.ts";
import { logMove, startLog } from "#core/show/log.ts";
import { sameLog, sameShow } from "#core/show/same-show.ts";
import { asWritten, type Chosen, type Show } from "#core/show/show.ts";
import { samePosition, shownSlides, withSlide } from "#core/show/shown.ts";
import { beginningOf } from "#core/training/beginning.ts";
import type { OwnKeys } from "#ui/commands/key-map.ts";
import type { KeyPress } from "#ui/commands/keys.ts";
import { followOwnKeys, type KeyMemory, recallOwnKeys, rememberOwnKeys } from "#ui/commands/own-keys.ts";
import { type Ask, actionOf, callShow, releaseKey } from "#ui/commands/show-calls.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";
import { type KeyState, noKeys, pressKey } from "#ui/commands/show-press.ts";
import type { Connection } from "#ui/connect.ts";
import { type AfterShow, createAfterShow } from "./after-show.ts";
import { followLeft, type LeftMemory } from "./left-place.ts";
import { changeNotesSize, recallNotesSize, rememberNotesSize } from "./notes-size.ts";
import { createOwnLead, type OwnLead } from "./own-lead.ts";
import { createPresenterStore, type PresenterStore, type Stages } from "./presenter-store.ts";
import type { ShowWish } from "./show-wish.ts";

export interface World {
  readonly connection: Connection;
  nowMs(): number;
  /** Remembers sizes and keys on this machine. */
  readonly memory: KeyMemory;
  /** Remembers of this deck where its show was left. */
  readonly deckMemory: LeftMemory;
  /** Makes the stages of the console and keeps them on what the store says. */
  makeStages(address: string): Stages;
  /** Opens an address in a window of its own; false when the browser refused. */
  openAddress(address: string): boolean;
  /** Brings the window forward that opened this one, where the browser lets it. */
  showOpener(): void;
  /** Hands a finished file to the browser. */
  download(address: string, fileName: string): void;
  /** Closes this window, where the page may. */
  close(): void;
  /** Starts this page anew. */
  reload(): void;
  /** How a show that runs not yet is to begin; from the first slide when left out. */
  readonly wish?: ShowWish;
}

export interface Presenter {
  readonly ask: Ask;
  readonly store: PresenterStore;
  /** Half-finished keys. Apart from the rest, for they change with every press, and only a hint is drawn of them. */
  readonly keys: StoreApi<KeyState>;
  readonly lead: OwnLead;
  /** Reads everything and joins the show, or begins it at the first slide. */
  start(): Promise<void>;
  /** A key in this window or on its stage; true when the browser must leave it alone. */
  press(press: KeyPress): boolean;
  act(action: ShowAction): void;
  /** The displays of this machine, and what stands on them. */
  readDisplays(): Promise<Output<"show.displays"> | null>;
  /** Draws every slide as the deck is on disk; null when that failed, which is told already. */
  measure(): Promise<Output<"deck.measure"> | null>;
  /** The networks phones may reach this machine on. */
  readNetworks(): Promise<Output<"phones.networks"> | null>;
  /** Lets phones in; what goes wrong is told. */
  openPhones(choice: PhoneChoice): Promise<void>;
  restartTimer(): void;
  /** The user chose keys: they count from now on, in every window. */
  setKeys(own: OwnKeys): void;
  /** A key was let go in this window or on its stage. */
  release(key: string): void;
  /** Keeps a question for later. */
  park(text: string): Promise<void>;
  /** Goes to a slide of the deck; one that this show leaves out is taken into it first. */
  goToSlide(id: string): void;
  openAudience(): Promise<void>;
  openLink(address: string): Promise<void>;
  /** What is done when the show has ended. */
  readonly after: AfterShow;
  /** Begins the show again after it ended: at the first slide, or at one of the deck. */
  presentAgain(rehearsal: boolean, at?: DeckSlide): Promise<void>;
  /** Goes to where the last show was left. */
  goOn(): void;
}

export function createPresenter(world: World): Presenter {
  const { connection, nowMs, memory } = world;
  const store = createPresenterStore(recallNotesSize(memory), recallOwnKeys(memory, "keys.show"));
  const keys = createStore<KeyState>(() => noKeys);
  followLeft(store, world.deckMemory);
  const report: Parameters<typeof createOwnLead>[1] = async (position, steps) => {
    await connection.call("show.report", { position, steps });
  };
  const lead = createOwnLead(store, report, nowMs);

  /** Asks; what goes wrong is shown, except a lost connection, which the banner tells already. */
  async function ask<C extends CallName>(name: C, input: Input<C>): Promise<Output<C> | null> {
    try {
      return await connection.call(name, input);
    } catch (error) {
      const { fault } = error instanceof FaultError ? error : new FaultError("internal");
      if (fault.code !== "call.lost") store.setState({ fault });
      return null;
    }
  }

  function takeDeck(opened: OpenDeck): void {
    const { deck: old, target, show: before, log } = store.getState();
    const deck = old ? renewDeck(old, opened).deck : parseDeck(opened);
    // As the host does with its own; the news of that comes right after the deck.
    const show = before && old ? sameShow(old, before, deck) : before;
    const shown = shownSlides(deck, show?.chosen);
    if (!old) {
      store.setState({ deck, shown });
      return;
    }
    lead.deckChanged();
    store.setState({
      deck,
      shown,
      target: samePosition(old, target, deck),
      show,
      log: log && show && sameLog(old, log, deck, show, nowMs()),
    });
  }

  async function begin(rehearsal: boolean, at: DeckSlide | null): Promise<void> {
    const { deck, shown } = store.getState();
    if (!deck || shown.slides.length === 0) return;
    const { position, chosen } = beginningOf(deck, world.wish?.from ?? 1, world.wish?.minutes ?? null);
    const from = at ? { h: at.h, v: at.v, step: 0 } : position;
    const show = await ask("show.start", { position: from, rehearsal });
    if (!show) return;
    showMoved(show);
    if (chosen !== asWritten) choose(chosen);
  }

  const after = createAfterShow({ ...world, store, ask });
  const choose = (chosen: Chosen): void => void ask("show.choose", chosen);

  function showMoved(show: Show): void {
    const { show: before, log, deck } = store.getState();
    const hasChosen = JSON.stringify(show.chosen) !== JSON.stringify(before?.chosen ?? asWritten);
    if (deck && hasChosen) store.setState({ shown: shownSlides(deck, show.chosen) });
    store.setState({ log: log && before ? logMove(log, before, show, nowMs()) : startLog(show) });
    lead.showMoved(show);
  }

  async function join(): Promise<void> {
    const [hello, opened] = await Promise.all([ask("desk.hello", {}), ask("deck.read", {})]);
    if (!hello || !opened) return;
    const known = store.getState().hello;
    // Another start of the program: its stages live elsewhere.
    if (known && known.stage !== hello.stage) {
      world.reload();
      return;
    }
    takeDeck(opened);
    if (!known) store.setState({ hello, stages: world.makeStages(hello.stage) });
    const [phones, live] = await Promise.all([ask("phones.current", {}), ask("quiz.live", {})]);
    store.setState({ phones, ...(live ? { live } : {}) });
    // The show comes last and counts at once: waiting for anything else, it would be older than what is told meanwhile.
    const [log, show] = await Promise.all([ask("show.log", {}), ask("show.current", {})]);
    if (show) showMoved(show);
    store.setState({ log });
    if (!show && !store.getState().hasEnded) await begin(world.wish?.rehearsal ?? false, null);
  }

  async function swap(): Promise<void> {
    const answer = await ask("show.swap", {});
    store.setState({ swapHint: answer === null || answer.swap === "swapped" ? null : answer.swap });
  }

  function act(action: ShowAction): void {
    const { show, shown, notesPx, isHelpOpen, isGridOpen } = store.getState();
    if (action.kind === "notes-size") {
      const size = changeNotesSize(notesPx, action.direction);
      rememberNotesSize(memory, size);
      store.setState({ notesPx: size });
    } else if (action.kind === "grid") store.setState({ isGridOpen: !isGridOpen });
    else if (action.kind === "close-grid") store.setState({ isGridOpen: false });
    else if (action.kind === "help") store.setState({ isHelpOpen: !isHelpOpen });
    else if (action.kind === "close-help") store.setState({ isHelpOpen: false });
    else if (action.kind === "swap") void swap();
    else callShow(action, show, shown, (name, input) => void ask(name, input));
  }

  function goToSlide(id: string): void {
    const { deck, show, shown } = store.getState();
    const slide = deck?.slides.find((it) => it.slide.id === id);
    if (!slide || !show) return;
    if (!shown.slides.includes(slide)) choose(withSlide(show.chosen, slide));
    void ask("show.go", { position: { h: slide.h, v: slide.v, step: 0 } });
    store.setState({ isGridOpen: false });
  }

  return {
    ask: (name, input) => void ask(name, input),
    store,
    keys,
    lead,
    async start() {
      followOwnKeys(memory, "keys.show", (ownKeys) => store.setState({ ownKeys }));
      connection.on("show.moved", showMoved);
      connection.on("show.perform", (move) => lead.perform(move));
      connection.on("show.ended", () => {
        store.setState({ show: null, log: null, hasEnded: true, record: null, hasDrawings: false });
        void after.readRecord();
      });
      connection.on("show.relayed", ({ what }) => act(actionOf(what)));
      connection.on("phones.changed", ({ phones }) => store.setState({ phones }));
      connection.on("quiz.changed", (live) => store.setState({ live }));
      connection.on("deck.changed", takeDeck);
      connection.onConnected((isConnected) => {
        store.setState({ isConnected });
        if (isConnected) void join();
      });
      await join();
    },
    press(press) {
      const { ownKeys, isHelpOpen, isGridOpen, show } = store.getState();
      const scene = {
        isHelpOpen,
        isGridOpen,
        isBlank: show !== null && show.blank !== null,
        hasTool: show?.tool != null,
      };
      const { state, action, handled } = pressKey(
        keys.getState(),
        press,
        scene,
        nowMs(),
        showKeyMap(ownKeys),
      );
      keys.setState(state, true);
      if (action) act(action);
      return handled;
    },
    act,
    after,
    goToSlide,
    setKeys(own) {
      rememberOwnKeys(memory, "keys.show", own);
      store.setState({ ownKeys: own });
    },
    release(key) {
      const { show, ownKeys } = store.getState();
      releaseKey(key, show, showKeyMap(ownKeys), (name, input) => void ask(name, input));
    },
    async park(text) {
      const log = await ask("show.park", { text });
      if (log) store.setState({ log });
    },
    readDisplays: () => ask("show.displays", {}),
    measure: () => ask("deck.measure", {}),
    readNetworks: () => ask("phones.networks", {}),
    async openPhones(choice) {
      const phones = await ask("phones.open", choice);
      if (phones) store.setState({ phones });
    },
    restartTimer: () => void ask("show.timer", { action: "restart" }),
    async openAudience() {
      const opened = await ask("desk.openWindow", { kind: "audience" });
      const address = opened?.address ?? null;
      store.setState({ audienceAddress: address === null || world.openAddress(address) ? null : address });
    },
    async openLink(address) {
      const answer = await ask("desk.openLink", { address });
      if (answer?.openItself) world.openAddress(address);
    },
    async presentAgain(rehearsal, at) {
      store.setState({ hasEnded: false });
      await begin(rehearsal, at ?? null);
    },
    goOn() {
      const { left } = store.getState();
      if (left) goToSlide(left.slide.id);
    },
  };
}
