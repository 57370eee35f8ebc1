/** The running show of one deck: who leads, where it stands, who follows. */

import type { Peer } from "#contract/contract.ts";
import type { Role } from "#contract/define.ts";
import type { Relayed } from "#contract/shows.ts";
import type { Deck } from "#core/deck/deck.ts";
import { FaultError } from "#core/fault.ts";
import { logMove, parkQuestion, type ShowLog, startLog } from "#core/show/log.ts";
import { sameLog, sameShow } from "#core/show/same-show.ts";
import { type Direction, type Move, moveShow, type Position, type Show, startShow } from "#core/show/show.ts";
import { createInkBook, type InkBook } from "./ink.ts";
import type { Clock } from "./ports.ts";

export interface Presentation {
  current(): Show | null;
  /** Begins a show, or goes to the position in the running one. */
  start(position: Position, rehearsal?: boolean): Show;
  step(direction: Direction): void;
  go(position: Position): void;
  /** From the lead; anybody else's report is ignored, for a follower may lag. */
  report(by: Peer, position: Position, steps: number): void;
  move(move: Extract<Move, { kind: Exclude<Move["kind"], "report" | "audience" | "answered"> }>): void;
  readonly ink: InkBook;
  /** Hands a key of the room's window on to the console. */
  relay(what: Relayed): void;
  /** Keeps a question for later. */
  park(text: string): ShowLog;
  /** What happened since the start; null when no show runs. */
  log(): ShowLog | null;
  end(): void;
  /** Slides came, went or moved: everything known of a slide follows it. Windows have the newer deck already. */
  deckChanged(before: Deck, after: Deck): void;
  /** A window came or went: the lead may have changed. */
  peersChanged(): void;
  /** From the lead: how many questions of the slide at `place` have shown their answer. */
  answered(by: Peer, place: string, count: number): void;
  /** Calls back after each change, with null once the show has ended. */
  watch(listener: (show: Show | null) => void): void;
}

export function createPresentation(peers: ReadonlySet<Peer>, clock: Clock): Presentation {
  let show: Show | null = null;
  let log: ShowLog | null = null;
  const ink = createInkBook(peers);
  let leadId: string | null = null;
  const watchers: ((show: Show | null) => void)[] = [];

  /** The window of a role that came last: one that was reloaded may be here before its former self is gone. */
  const find = (role: Role): Peer | null => [...peers].findLast((it) => it.role === role) ?? null;

  /** The audience's stage leads: the room sees it. Without one, or while it is frozen, the console's does. */
  const findLead = (): Peer | null => {
    const [room, console] = [find("audience"), find("presenter")];
    return show?.frozen ? (console ?? room) : (room ?? console);
  };

  const running = (): Show => {
    if (!show) throw new FaultError("show.not-running");
    return show;
  };

  function apply(move: Move): void {
    const before = running();
    const nowMs = clock.nowMs();
    show = moveShow(before, move, nowMs);
    if (show === before) return;
    log = log && logMove(log, before, show, nowMs);
    tellMoved();
  }

  function tellMoved(): void {
    if (show) for (const peer of peers) peer.tell("show.moved", show);
    for (const watch of watchers) watch(show);
  }

  const perform = (order: { direction: Direction } | { position: Position }): void => {
    findLead()?.tell("show.perform", order);
  };

  function chooseLead(): void {
    if (!show) return;
    // Without a console nobody looks ahead, and the room must not see that it went.
    if (show.frozen && !find("presenter")) apply({ kind: "freeze", freeze: "stay" });
    const lead = findLead();
    if (lead?.id === leadId) return;
    for (const peer of peers) if (peer.id === leadId) peer.tell("show.follow", {});
    leadId = lead?.id ?? null;
    apply({ kind: "audience", present: find("audience") !== null });
    // Whoever leads from now on first goes where the room is.
    if (show) lead?.tell("show.perform", { position: show.position });
  }

  return {
    ink,
    current: () => show,
    start(position, rehearsal = false) {
      if (show) {
        perform({ position });
        return show;
      }
      show = startShow(position, clock.nowMs(), rehearsal);
      log = startLog(show);
      ink.wipe();
      leadId = null;
      chooseLead();
      tellMoved();
      return show;
    },
    step(direction) {
      // Nothing moves during an interruption: a clicker that is put down gets pressed.
      if (running().emergency) return;
      // The room looks up when the picture comes back: it must be the slide it knows (PowerPoint does the same).
      if (running().blank && direction === "next") apply({ kind: "blank", blank: null });
      else perform({ direction });
    },
    go(position) {
      if (running().emergency) return;
      perform({ position });
    },
    report(by, position, steps) {
      if (show && by.id === findLead()?.id) apply({ kind: "report", position, steps });
    },
    move(move) {
      apply(move);
      if (move.kind === "freeze") chooseLead();
    },
    relay: (what) => find("presenter")?.tell("show.relayed", { what }),
    park(text) {
      log = parkQuestion(log ?? startLog(running()), text, running(), clock.nowMs());
      for (const watch of watchers) watch(show);
      return log;
    },
    log: () => log,
    end() {
      if (!show) return;
      show = null;
      log = null;
      leadId = null;
      for (const peer of peers) peer.tell("show.ended", {});
      for (const watch of watchers) watch(null);
    },
    deckChanged(before, after) {
      ink.deckChanged(before, after);
      if (!show) return;
      show = sameShow(before, show, after);
      log = log && sameLog(before, log, after, show, clock.nowMs());
      tellMoved();
    },
    peersChanged: chooseLead,
    answered(by, place, count) {
      if (show && by.id === findLead()?.id) apply({ kind: "answered", place, count });
    },
    watch: (listener) => void watchers.push(listener),
  };
}
