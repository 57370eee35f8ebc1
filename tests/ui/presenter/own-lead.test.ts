/** The console's own stage takes the lead over, and gives it back, without moving the room. */

import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { moveShow, type Position, type Show, startShow } from "#core/show/show.ts";
import { shownSlides } from "#core/show/shown.ts";
import { createOwnLead } from "#ui/presenter/own-lead.ts";
import { createPresenterStore } from "#ui/presenter/presenter-store.ts";

const at = (h: number, step = 0): Position => ({ h, v: 0, step });

function console() {
  const store = createPresenterStore(20, {});
  const sources = [{ name: "a.md", text: "# One\n\n---\n\n# Two\n\n---\n\n# Three\n" }];
  const deck = parseDeck({ name: "x", settings: null, sources, data: [], assets: [] });
  store.setState({ deck, shown: shownSlides(deck) });
  const reports: Position[] = [];
  let nowMs = 0;
  const wait = (ms: number): void => {
    nowMs += ms;
  };
  const report = async (position: Position) => void reports.push(position);
  const lead = createOwnLead(store, report, () => nowMs);
  return { store, lead, reports, wait };
}

const led = (position: Position, audience: boolean): Show =>
  moveShow({ ...startShow(position, 0), steps: 0 }, { kind: "audience", present: audience }, 0);

test("a stage that has not caught up with a room whose window went away reports nothing until it has", () => {
  const { lead, reports, wait, store } = console();
  lead.showMoved(led(at(1), true));
  lead.stageMoved(at(1), 0);
  lead.showMoved(led(at(0), true));
  wait(5000);
  lead.showMoved(led(at(0), false));
  lead.perform({ position: at(0) });
  expect(reports).toEqual([]);
  expect(store.getState().target).toEqual(at(0));
  lead.stageMoved(at(0), 2);
  expect(reports).toEqual([at(0)]);
});

test("moves asked for while the stage is slow are made one after the other, each reported", async () => {
  const { lead, reports } = console();
  lead.showMoved(led(at(0), false));
  lead.stageMoved(at(0), 0);
  lead.perform({ direction: "next" });
  lead.perform({ direction: "next" });
  lead.stageMoved(at(1), 0);
  lead.stageMoved(at(2), 0);
  await Promise.resolve();
  expect(reports).toEqual([at(1), at(2)]);
});
