/**
 * The console's own stage: follows the audience window while that leads, and leads the show itself while there is none.
 * Moves are made one after the other, because the next one depends on how many steps the slide turned out to have.
 */

import type { EventData } from "#contract/contract.ts";
import { isLedByRoom, type Position, type Show } from "#core/show/show.ts";
import { shownIndex } from "#core/show/shown.ts";
import { leadMove } from "./lead-move.ts";
import type { PresenterStore } from "./presenter-store.ts";

type Perform = EventData<"show.perform">;

export interface OwnLead {
  /** The host asks this stage to move. */
  perform(move: Perform): void;
  /** The host says where the show stands. */
  showMoved(show: Show): void;
  /** The stage says where it stands. */
  stageMoved(position: Position, steps: number): void;
  /** The deck changed under the show: tell where the slide is now. */
  deckChanged(): void;
}

/** How long a stage may take to answer before the next move is made anyway. */
const patienceMs = 2000;

const samePlace = (a: Position, b: Position): boolean => a.h === b.h && a.v === b.v && a.step === b.step;

/** `report` resolves when the host has taken the report, which is after it told everybody. */
export function createOwnLead(
  store: PresenterStore,
  report: (position: Position, steps: number) => Promise<void>,
  nowMs: () => number,
): OwnLead {
  const waiting: Perform[] = [];
  let stands: { readonly position: Position; readonly steps: number } | null = null;
  let sentAtMs: number | null = null;
  let reports = 0;
  let mustReport = false;

  const isMoving = (): boolean => sentAtMs !== null && nowMs() - sentAtMs < patienceMs;

  function aim(wanted: Position): void {
    const target = onShown(wanted);
    if (samePlace(target, store.getState().target)) return;
    sentAtMs = nowMs();
    store.setState({ target });
  }

  /** A hidden or missing slide is never stood on: the next shown one is. */
  function onShown(wanted: Position): Position {
    const { shown } = store.getState();
    const slide = shown.slides[shownIndex(shown, wanted)];
    if (!slide || (slide.h === wanted.h && slide.v === wanted.v)) return wanted;
    return { h: slide.h, v: slide.v, step: 0 };
  }

  function makeMoves(): void {
    while (!isMoving()) {
      const move = waiting.shift();
      if (!move) return;
      aim("position" in move ? move.position : destination(move.direction));
    }
  }

  function destination(direction: Extract<Perform, { direction: unknown }>["direction"]): Position {
    const { shown, target } = store.getState();
    const isHere = stands?.position.h === target.h && stands.position.v === target.v;
    const { step, steps } =
      isHere && stands ? { step: stands.position.step, steps: stands.steps } : { ...target, steps: 0 };
    const to = leadMove({ index: shownIndex(shown, target), step, steps }, direction, shown.slides.length);
    const slide = shown.slides[to.index];
    return slide ? { h: slide.h, v: slide.v, step: to.step } : target;
  }

  async function tell(position: Position, steps: number): Promise<void> {
    reports += 1;
    try {
      await report(position, steps);
    } catch {
      // Nobody heard it: the next report, or the next connection, says where the stage stands.
      mustReport = true;
    } finally {
      reports -= 1;
    }
  }

  /** As the lead: tells where the stage stands when the show does not know it yet. */
  function reportNews(): void {
    const { show, target } = store.getState();
    // A slow stage may still stand where the room was before: to report that would pull the room back.
    if (!show || isLedByRoom(show) || !stands || !samePlace(stands.position, target)) return;
    const isNews = !samePlace(stands.position, show.position) || stands.steps !== show.steps;
    if (!isNews && !mustReport) return;
    mustReport = false;
    void tell(stands.position, stands.steps);
  }

  return {
    perform(move) {
      waiting.push(move);
      makeMoves();
    },
    showMoved(show) {
      store.setState({ show, hasEnded: false });
      // Moves this stage was to make as the lead are the room's to make now, and were made or not.
      if (isLedByRoom(show)) waiting.length = 0;
      // While this stage leads, news of its own earlier report must not pull it back from a later move.
      const isOwnNews = !isLedByRoom(show) && (waiting.length > 0 || isMoving() || reports > 0);
      if (isOwnNews) {
        // It may have left out the slide this stage goes to.
        aim(store.getState().target);
        return;
      }
      aim(show.position);
      if (!isMoving()) reportNews();
    },
    stageMoved(position, steps) {
      const { target } = store.getState();
      if (position.h !== target.h || position.v !== target.v) return;
      sentAtMs = null;
      stands = { position, steps };
      // "Last step" becomes the step it was; written without a move, for the stage stands there already.
      if (position.step !== target.step) store.setState({ target: position });
      reportNews();
      makeMoves();
    },
    deckChanged() {
      mustReport = true;
    },
  };
}
