/** A whole show without a browser: the real host, the real console and room, on stages of paper and wires that are slow. */

import type { CallName, EventData, EventName, Input, Output, Peer } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { Role } from "#contract/define.ts";
import type { Deck } from "#core/deck/deck.ts";
import { createHandlers, type HandlersWorld } from "#host/handlers.ts";
import { createPresentation, type Presentation } from "#host/presentation.ts";
import { type Audience, createAudience } from "#ui/audience/audience.ts";
import { createSlideFeed } from "#ui/audience/slide-feed.ts";
import { noOwnKeys } from "#ui/commands/key-map.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import type { Connection } from "#ui/connect.ts";
import { connectTools } from "#ui/presenter/connect-tools.ts";
import { createOneSlideStage } from "#ui/presenter/one-slide-stage.ts";
import { createPresenter, type Presenter } from "#ui/presenter/presenter.ts";
import type { Stages } from "#ui/presenter/presenter-store.ts";
import { connectStages } from "#ui/presenter/stages.ts";
import type { SlideRenderer } from "#ui/slide-renderer.ts";
import { type PaperStage, paperStage } from "./paper-stage.ts";

export interface PaperShow {
  readonly presentation: Presentation;
  readonly console: { readonly page: Presenter; readonly stage: PaperStage };
  readonly room: { readonly page: Audience; readonly stage: PaperStage };
  /** Begins a window anew; its former self goes before or after that. */
  reload(which: "console" | "room", order: "goes first" | "comes first"): Promise<void>;
  /** Some of what is on its way arrives. */
  pass(tasks: number): Promise<void>;
  /** All of it does. */
  settle(): Promise<void>;
  wait(ms: number): void;
}

/** Slides are their own text: a stage of paper counts the steps in it. */
const renderer: SlideRenderer = {
  render: async (deck: Deck, ids) =>
    ids.flatMap((id) => {
      const slide = deck.slides.find((it) => it.slide.id === id)?.slide;
      return slide ? [{ id, attributes: {}, html: slide.text }] : [];
    }),
  renderNow: () => null,
  drawn: () => null,
  dispose: () => undefined,
};
const memory = {
  getItem: () => null,
  setItem: () => undefined,
  removeItem: () => undefined,
  onChange: () => () => undefined,
};
const nothing = (): undefined => undefined;
const quiet = { place: null, questions: [], code: null };

export async function paperShow(opened: OpenDeck): Promise<PaperShow> {
  let nowMs = 1_000_000;
  let ids = 0;
  const newId = () => `i${ids++}`;
  const tasks: (() => void)[] = [];
  const later = (task: () => void): void => void tasks.push(task);
  const peers = new Set<Peer>();
  const presentation = createPresentation(peers, { nowMs: () => nowMs });
  const services = {
    presentation,
    workspace: { peers, read: async () => opened },
    phones: { current: nothing, live: () => quiet },
    session: { record: async () => null },
  };
  const handlers = createHandlers({
    of: () => services,
    windows: {},
    dialogs: {},
    memories: {},
    desk: { shell: "browser", version: "test", stageOf: () => "stage" },
  } as unknown as HandlersWorld);

  function connect(role: Role) {
    const listeners = new Map<string, ((data: never) => void)[]>();
    let isOpen = true;
    const peer: Peer = {
      id: newId(),
      role,
      tell: (event, data) => {
        const copy = structuredClone(data);
        later(() => {
          if (isOpen) for (const hear of listeners.get(event) ?? []) hear(copy as never);
        });
      },
    };
    const call = <C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> =>
      new Promise((resolve, reject) => {
        const answer = handlers[name] as (input: unknown, peer: Peer) => unknown;
        later(async () => {
          try {
            const output = structuredClone(await answer(structuredClone(input), peer)) as Output<C>;
            later(() => isOpen && resolve(output));
          } catch (error) {
            reject(error);
          }
        });
      });
    const connection: Connection = {
      call,
      on<E extends EventName>(event: E, listener: (data: EventData<E>) => void) {
        listeners.set(event, [...(listeners.get(event) ?? []), listener as (data: never) => void]);
        return nothing;
      },
      onConnected: () => nothing,
    };
    peers.add(peer);
    presentation.peersChanged();
    const leave = () => {
      isOpen = false;
      peers.delete(peer);
      presentation.peersChanged();
    };
    return { connection, leave };
  }

  function openConsole() {
    const { connection, leave } = connect("presenter");
    const stage = paperStage(later);
    const page: Presenter = createPresenter({
      connection,
      nowMs: () => nowMs,
      memory,
      deckMemory: memory,
      makeStages() {
        const [current, next] = [
          createOneSlideStage(stage, renderer),
          createOneSlideStage(paperStage(later), renderer),
        ];
        connectStages(page, current, next, later);
        connectTools(page, stage, connection);
        return {} as Stages;
      },
      openAddress: () => true,
      showOpener: nothing,
      download: nothing,
      close: nothing,
      reload: nothing,
    });
    return { page, stage, leave, ready: page.start() };
  }

  function openRoom() {
    const { connection, leave } = connect("audience");
    const stage = paperStage(later);
    const page = createAudience({
      connection,
      makeStage: () => ({ frame: stage, feed: createSlideFeed(stage, renderer, later) }),
      nowMs: () => nowMs,
      newId,
      keys: () => showKeyMap(noOwnKeys),
      title: nothing,
      warnEnd: nothing,
      ended: nothing,
      code: nothing,
      warnSilent: nothing,
      openAddress: nothing,
      reload: nothing,
    });
    return { page, stage, leave, ready: page.join() };
  }

  const rest = () => new Promise<void>((resolve) => setImmediate(resolve));
  async function pass(count: number): Promise<void> {
    for (let at = 0; at < count; at++) {
      tasks.shift()?.();
      // What a promise does next comes before the next message.
      for (let turn = 0; turn < 4; turn++) await null;
    }
  }
  async function settle(): Promise<void> {
    do {
      await pass(tasks.length);
      await rest();
    } while (tasks.length > 0);
  }

  let console = openConsole();
  await settle();
  let room = openRoom();
  await settle();
  return {
    presentation,
    get console() {
      return console;
    },
    get room() {
      return room;
    },
    async reload(which, order) {
      const former = which === "console" ? console : room;
      if (order === "goes first") former.leave();
      if (which === "console") console = openConsole();
      else room = openRoom();
      await pass(5);
      if (order === "comes first") former.leave();
      await settle();
    },
    pass,
    settle,
    wait(ms) {
      nowMs += ms;
    },
  };
}
