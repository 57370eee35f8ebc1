/** Every call of the contract, bound to the service that answers it. */

import type { Handlers, Peer } from "#contract/contract.ts";
import { FaultError } from "#core/fault.ts";
import type { Memories } from "./memory.ts";
import type { OpenDeckServices } from "./open-deck.ts";
import type { Desk, Dialogs, Windows } from "./ports.ts";
import type { Start } from "./start.ts";

export interface HandlersWorld {
  /** The services of the deck a window belongs to. */
  of(peer: Peer): OpenDeckServices;
  readonly windows: Windows;
  readonly dialogs: Dialogs;
  readonly desk: Desk;
  readonly memories: Memories;
  readonly start: Start;
}

const done = {};

export function createHandlers({ of, windows, dialogs, desk, memories, start }: HandlersWorld): Handlers {
  const shows = (peer: Peer) => of(peer).presentation;
  return {
    "deck.read": (_input, peer) => of(peer).workspace.read(peer),
    "deck.save": async ({ name, text, base }, peer) => {
      const { workspace, journal } = of(peer);
      const hash = await workspace.save(name, text, base, peer);
      void journal.saved(name, hash);
      return { hash };
    },
    "deck.writeAgain": async ({ name, text }, peer) => {
      const { journal, writeAgain } = of(peer);
      const hash = await writeAgain(name, text);
      void journal.saved(name, hash);
      return { hash };
    },
    "deck.saveCopy": ({ name, text }, peer) => of(peer).copies.save(name, text, peer),
    "journal.append": async ({ page, entries }, peer) => {
      await of(peer).journal.append(peer, page, entries);
      return done;
    },
    "journal.recover": async (_input, peer) => [...(await of(peer).recover(peer))],
    "journal.letGo": async ({ id, name }, peer) => {
      await of(peer).journal.letGo([{ id, name }]);
      return done;
    },

    "deck.addAsset": ({ name, base64 }, peer) => of(peer).pictures.add(name, base64),
    "deck.readAsset": ({ name }, peer) => of(peer).pictures.read(name),
    "deck.allowHosts": async ({ hosts }, peer) => {
      await of(peer).allowHosts(hosts);
      return done;
    },
    "deck.measure": async (_input, peer) => [...(await of(peer).measure())],

    "history.list": async ({ name }, peer) => [...(await of(peer).history.list(name))],
    "history.read": async ({ name, id }, peer) => ({ text: await of(peer).history.read(name, id) }),
    "history.keep": async ({ name, text, reason }, peer) => {
      await of(peer).history.keep(name, text, reason);
      return done;
    },

    "show.start": ({ position, rehearsal }, peer) => shows(peer).start(position, rehearsal),
    "show.current": (_input, peer) => shows(peer).current(),
    "show.step": ({ direction }, peer) => {
      shows(peer).step(direction);
      return done;
    },
    "show.go": ({ position }, peer) => {
      shows(peer).go(position);
      return done;
    },
    "show.report": ({ position, steps }, peer) => {
      shows(peer).report(peer, position, steps);
      return done;
    },
    "show.blank": ({ blank }, peer) => {
      shows(peer).move({ kind: "blank", blank });
      return done;
    },
    "show.freeze": ({ on }, peer) => {
      shows(peer).move({ kind: "freeze", freeze: on ? "on" : "off" });
      return done;
    },
    "show.choose": (chosen, peer) => {
      shows(peer).move({ kind: "choose", chosen });
      return done;
    },
    "show.emergency": ({ on }, peer) => {
      shows(peer).move({ kind: "emergency", on });
      return done;
    },
    "show.question": ({ on }, peer) => {
      shows(peer).move({ kind: "question", on });
      return done;
    },
    "show.park": ({ text }, peer) => shows(peer).park(text),
    "show.relay": ({ what }, peer) => {
      shows(peer).relay(what);
      return done;
    },
    "show.log": (_input, peer) => shows(peer).log(),
    "show.timer": ({ action }, peer) => {
      shows(peer).move({ kind: "timer", action });
      return done;
    },
    "show.swap": async (_input, peer) => ({ swap: await windows.swap(of(peer).at) }),
    "show.displays": (_input, peer) => [...windows.displays(of(peer).at)],
    "ink.tool": ({ tool, colour }, peer) => {
      shows(peer).move({ kind: "tool", tool, colour });
      return done;
    },
    "ink.draw": ({ place, stroke }, peer) => {
      shows(peer).ink.draw(place, stroke);
      return done;
    },
    "ink.erase": ({ place, id }, peer) => {
      shows(peer).ink.erase(place, id);
      return done;
    },
    "ink.undo": ({ place }, peer) => {
      shows(peer).ink.undo(place);
      return done;
    },
    "ink.clear": ({ place }, peer) => {
      shows(peer).ink.clear(place);
      return done;
    },
    "ink.point": ({ pointer }, peer) => {
      shows(peer).ink.point(pointer);
      return done;
    },
    "ink.zoom": ({ zoom }, peer) => {
      shows(peer).move({ kind: "zoom", zoom });
      return done;
    },
    "ink.filter": (filter, peer) => {
      shows(peer).move({ kind: "filter", filter });
      return done;
    },
    "ink.all": (_input, peer) => shows(peer).ink.all(),
    "show.media": (wish, peer) => {
      shows(peer).move({ kind: "media", ...wish });
      return done;
    },
    "phones.networks": (_input, peer) => [...of(peer).phones.networks()],
    "phones.open": (choice, peer) => of(peer).phones.open(choice),
    "phones.close": async (_input, peer) => {
      await of(peer).phones.close();
      return done;
    },
    "phones.current": (_input, peer) => of(peer).phones.current(),
    "phones.code": ({ on }, peer) => {
      of(peer).phones.showCode(on);
      return done;
    },
    "quiz.live": (_input, peer) => of(peer).phones.live(peer),
    "quiz.countdown": ({ seconds }, peer) => {
      shows(peer).move({ kind: "countdown", ms: seconds === null ? null : seconds * 1000 });
      return done;
    },
    "quiz.answered": ({ place, count }, peer) => {
      shows(peer).answered(peer, place, count);
      return done;
    },
    "show.end": (_input, peer) => {
      shows(peer).end();
      // The console stays: it offers the record and the drawings, and closes itself.
      windows.close("audience", of(peer).at);
      return done;
    },
    "session.current": (_input, peer) => of(peer).session.record(),
    "session.place": ({ place }, peer) => {
      of(peer).session.setPlace(place);
      return done;
    },
    "session.save": ({ format }, peer) => of(peer).keepsakes.saveRecord(format, peer),
    "session.list": async (_input, peer) => [...(await of(peer).keptSessions.list())],
    "session.saveKept": async ({ name, format }, peer) =>
      of(peer).keepsakes.saveKept(await of(peer).keptSessions.read(name), format, peer),
    "session.remove": async ({ name }, peer) => {
      await of(peer).keptSessions.remove(name);
      return done;
    },
    "session.readDrawings": ({ name }, peer) => of(peer).keepsakes.readDrawings(name),
    "session.saveDrawings": async (_input, peer) => ({ name: await of(peer).keepsakes.saveDrawings() }),

    "session.exportDrawings": async (_input, peer) => {
      const { keepsakes, workspace, at } = of(peer);
      const name = await keepsakes.awaitExport();
      const editors = [...workspace.peers].filter((it) => it.role === "editor");
      for (const it of editors) it.tell("session.drawingsWaiting", {});
      // A browser's window cannot be brought forward from here, and a second editor beside the first helps nobody.
      const isOpen = desk.shell === "browser" && editors.length > 0;
      return { name, address: isOpen ? null : (await windows.open("editor", at)).address };
    },
    "session.takeDrawings": (_input, peer) => {
      const name = of(peer).keepsakes.takeWaiting();
      return name === null ? null : { name };
    },

    "export.start": (request, peer) => of(peer).exports.start(request, peer),
    "export.cancel": ({ job }, peer) => {
      of(peer).exports.cancel(job);
      return done;
    },
    "export.open": async ({ job }, peer) => {
      const target = of(peer).exports.targetOf(job);
      return { isOpen: target !== null && (await desk.openFile(target)) };
    },
    "export.reveal": ({ job }, peer) => {
      const target = of(peer).exports.targetOf(job);
      if (target !== null) desk.reveal(target);
      return done;
    },

    "memory.read": (_input, peer) => memories.read(peer),
    "memory.write": async (change, peer) => {
      await memories.write(peer, change);
      return done;
    },

    "start.list": () => start.list(),
    "start.look": ({ id }) => start.look(id),
    "start.open": ({ id }, peer) => start.open(id, peer),
    "start.openPath": ({ path }, peer) => start.openPath(path, peer),
    "start.pick": async (_input, peer) => {
      const path = await dialogs.pickDeck();
      return path === null ? null : start.openPath(path, peer);
    },
    "start.pickFolder": async () => ({ path: await dialogs.pickFolder() }),
    "start.new": ({ template, name, folder }, peer) => start.make(template, folder, name, peer),
    "start.forget": async ({ id }) => {
      await start.forget(id);
      return done;
    },

    "desk.hello": (_input, peer) => ({
      role: peer.role,
      shell: desk.shell,
      version: desk.version,
      stage: desk.stageOf(of(peer).at),
    }),
    "desk.openWindow": ({ kind }, peer) => windows.open(kind, of(peer).at),
    "desk.closeWindow": (_input, peer) => {
      desk.closeWindow(peer.id);
      return done;
    },
    "desk.fullScreen": ({ on }, peer) => {
      desk.fullScreen(peer.id, on);
      return done;
    },
    "desk.openDeck": async () => {
      const path = await dialogs.pickDeck();
      if (path !== null) await desk.openDeck(path);
      return done;
    },
    "desk.openStart": () => windows.openStart(),
    "desk.openTour": () => start.openTour(),
    "desk.describeMenu": ({ menu }, peer) => {
      desk.describeMenu(peer.id, menu);
      return done;
    },
    "desk.openLink": async ({ address }) => {
      const target = leavingAddress(address);
      if (target === null) throw new FaultError("call.malformed", { call: "desk.openLink" });
      return { openItself: await desk.openLink(target) };
    },
  };
}

/** Only http, https and mailto leave the app (promises.md S3.2), as the parser writes them and never as they were written. */
function leavingAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
