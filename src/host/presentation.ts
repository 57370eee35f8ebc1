/** The running show of one deck: who leads, where it stands, who follows. */

import type { Peer } from "#contract/contract.ts";
import { FaultError } from "#core/fault.ts";
import { type Direction, type Move, moveShow, type Position, type Show, startShow } from "#core/show/show.ts";
import type { Clock } from "./ports.ts";

export interface Presentation {
  current(): Show | null;
  start(position: Position): Show;
  step(direction: Direction): void;
  go(position: Position): void;
  /** From the lead; anybody else's report is ignored, for a follower may lag. */
  report(by: Peer, position: Position, steps: number): void;
  move(move: Extract<Move, { kind: "blank" | "timer" }>): void;
  end(): void;
  /** A window came or went: the lead may have changed. */
  peersChanged(): void;
}

export function createPresentation(peers: ReadonlySet<Peer>, clock: Clock): Presentation {
  let show: Show | null = null;
  let leadId: string | null = null;

  /** The audience's stage leads: the room sees it. Without one the console's does. */
  const findLead = (): Peer | null => {
    const all = [...peers];
    return all.find((it) => it.role === "audience") ?? all.find((it) => it.role === "presenter") ?? null;
  };

  const running = (): Show => {
    if (!show) throw new FaultError("show.not-running");
    return show;
  };

  function apply(move: Move): void {
    const before = running();
    show = moveShow(before, move, clock.nowMs());
    if (show !== before) tellMoved();
  }

  function tellMoved(): void {
    if (show) for (const peer of peers) peer.tell("show.moved", show);
  }

  const perform = (order: { direction: Direction } | { position: Position }): void => {
    findLead()?.tell("show.perform", order);
  };

  function chooseLead(): void {
    const lead = findLead();
    if (!show || lead?.id === leadId) return;
    leadId = lead?.id ?? null;
    apply({ kind: "audience", present: lead?.role === "audience" });
    // Whoever leads from now on first goes where the room is.
    if (show) lead?.tell("show.perform", { position: show.position });
  }

  return {
    current: () => show,
    start(position) {
      if (show) {
        perform({ position });
        return show;
      }
      show = startShow(position, clock.nowMs());
      leadId = null;
      chooseLead();
      tellMoved();
      return show;
    },
    step(direction) {
      // The room looks up when the picture comes back: it must be the slide it knows (PowerPoint does the same).
      if (running().blank && direction === "next") apply({ kind: "blank", blank: null });
      else perform({ direction });
    },
    go(position) {
      running();
      perform({ position });
    },
    report(by, position, steps) {
      if (show && by.id === findLead()?.id) apply({ kind: "report", position, steps });
    },
    move: apply,
    end() {
      if (!show) return;
      show = null;
      leadId = null;
      for (const peer of peers) peer.tell("show.ended", {});
    },
    peersChanged: chooseLead,
  };
}
