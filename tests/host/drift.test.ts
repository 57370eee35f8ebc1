/**
 * Ten thousand random deeds in a show: both windows and the host never disagree once what was on its way has arrived.
 * `LECTERN_SEED` chooses other deeds, `LECTERN_EVERY` how often they are compared.
 */

import { expect, test } from "vitest";
import { parseDeck } from "#core/deck/assemble.ts";
import { noFilter, placeKey, roomCover, roomPosition } from "#core/show/show.ts";
import { shownIndex, shownSlides, withSlide } from "#core/show/shown.ts";
import { type Chance, chance } from "../support/chance.ts";
import { type PaperShow, paperShow } from "../support/paper-show.ts";

const deeds = 10_000;
const compareEvery = Number(process.env.LECTERN_EVERY ?? 40);
const text = Array.from(
  { length: 40 },
  (_, at) => `${at % 9 === 5 ? "<!-- .slide: hidden -->\n\n" : ""}# S${at}\n\n${"+ point\n".repeat(at % 4)}`,
).reduce((all, it, at) => `${all}\n${at % 7 === 3 ? "--" : "---"}\n\n${it}`);
const files = { name: "drift", settings: null, data: [], assets: [] };
const opened = { ...files, sources: [{ name: "a.md", text, hash: "0".repeat(64), writable: true }] };
const deck = parseDeck(opened);

const keys = [
  ...["ArrowRight", "PageDown", "n", " ", "ArrowRight", "Enter", "ArrowLeft", "PageUp", "p", "Backspace"],
  ...["Home", "End", "b", "w", ".", ",", "f", "t", "c", "d", "e", "z", "l", "q", "u"],
];

function press(show: PaperShow, luck: Chance, key: string, shift = false): string {
  const { page } = luck.pick([show.console, show.room]);
  page.press({ key, code: "", shift, ctrl: false, alt: false, meta: false, repeat: false });
  if (key === "q") page.release("q");
  return shift ? `Shift+${key}` : key;
}

/** A hand on the slide of either window. */
function drag(show: PaperShow, luck: Chance): string {
  const { stage } = luck.pick([show.console, show.room]);
  for (const phase of ["down", "move", "move", "up"] as const)
    stage.say({ kind: "stage.hand", phase, x: luck.below(10_000), y: luck.below(10_000) });
  return "drag";
}

async function act(show: PaperShow, luck: Chance, at: number): Promise<string> {
  const { console } = show;
  const kind = luck.below(100);
  if (at % 500 === 0) {
    const which = luck.pick(["console", "room"] as const);
    await show.reload(which, luck.pick(["goes first", "comes first"] as const));
    return `reload of the ${which}`;
  }
  if (kind < 55) return press(show, luck, luck.pick(keys));
  if (kind < 62) return press(show, luck, luck.pick(["ArrowRight", "ArrowLeft", "ArrowDown", "P"]), true);
  if (kind < 70) {
    const digits = String(1 + luck.below(45));
    const { page } = luck.pick([show.console, show.room]);
    for (const key of [...digits, "Enter"])
      page.press({ key, code: "", shift: false, ctrl: false, alt: false, meta: false, repeat: false });
    return `to ${digits}`;
  }
  if (kind < 86) return drag(show, luck);
  const slide = luck.pick(deck.slides);
  const running = show.presentation.current();
  if (kind < 89) console.page.goToSlide(slide.slide.id);
  else if (kind < 92 && running) {
    const dropped = [...running.chosen.dropped, placeKey(slide)].slice(-5);
    console.page.ask("show.choose", { ...running.chosen, dropped });
  } else if (kind < 94 && running) console.page.ask("show.choose", withSlide(running.chosen, slide));
  else if (kind < 97)
    console.page.ask("ink.filter", {
      brightness: 1,
      contrast: 1 + luck.below(3) / 4,
      invert: luck.below(2) > 0,
    });
  else console.page.ask("ink.undo", { place: placeKey(slide) });
  return `deed ${kind}`;
}

function compare(show: PaperShow, story: string): void {
  const now = show.presentation.current();
  if (!now) throw new Error("the show ended");
  const ink = new Map(show.presentation.ink.all().map((it) => [it.place, it.strokes.map(({ id }) => id)]));
  const shown = shownSlides(deck, now.chosen);
  const expected = (at: typeof now.position) => {
    const found = shown.slides[shownIndex(shown, at)];
    const isHere = found !== undefined && placeKey(found) === placeKey(at);
    return {
      id: found?.slide.id,
      step: isHere ? at.step : 0,
      tool: now.tool,
      strokes: ink.get(found ? placeKey(found) : "") ?? [],
    };
  };
  const room = roomPosition(now);
  expect(show.console.stage.seen(), `the console, ${story}`).toMatchObject(expected(now.position));
  expect(show.room.stage.seen(), `the room, ${story}`).toMatchObject({
    ...expected(room),
    blank: roomCover(now),
    filter: now.filter ?? noFilter,
  });
  expect(show.console.page.store.getState().show, `what the console knows, ${story}`).toEqual(now);
}

test("after ten thousand random deeds, reloads among them, console, room and host agree", async () => {
  const seed = Number(process.env.LECTERN_SEED ?? 20_261_124);
  const luck = chance(seed);
  const show = await paperShow(opened);
  const done: string[] = [];
  for (let at = 1; at <= deeds; at++) {
    show.wait(luck.pick([30, 150, 150, 400]));
    done.push(await act(show, luck, at));
    // Often the next thing is done while the last is still on its way.
    await show.pass(luck.below(12));
    if (at % compareEvery !== 0) continue;
    await show.settle();
    compare(show, `after ${at} deeds of seed ${seed}: ${done.slice(-compareEvery).join(", ")}`);
  }
}, 120_000);
