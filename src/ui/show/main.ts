/** The script of a show in one file: reads the slides in its own document and shows them. Asks nobody for anything. */

import type { ShowFile } from "#contract/show-document.ts";
import type { StagePlace } from "#contract/stage.ts";
import { carryFiles } from "#ui/stage/addresses.ts";
import { readToStage } from "#ui/stage/messages.ts";
import { Stage } from "#ui/stage/stage.ts";
import { guardStrings } from "#ui/stage/trusted-types.ts";
import { makeGrid } from "./grid.ts";
import { makeHelp } from "./help.ts";
import { linkNotes, notesMark } from "./notes-link.ts";
import { startNotes } from "./notes-window.ts";
import { createFileShow, type FileShow } from "./show.ts";
import { listenForSwipes } from "./swipe.ts";
import { makeTeller } from "./words.ts";

guardStrings();

function start(root: HTMLElement, { deck, titles, notes }: ShowFile): void {
  const places = deck.stacks.flatMap((stack, h) => stack.map((_, v): StagePlace => ({ h, v, step: 0 })));
  const help = makeHelp(notes !== null);
  const grid = makeGrid(deck, titles, (number) => {
    const place = places[number - 1];
    if (place) tell({ kind: "stage.go", place });
  });
  const link = notes === null ? null : linkNotes(Date.now, (press) => show?.hear(press));
  let show: FileShow | null = null;
  const stage = new Stage(root, (message) => show?.hear(message));
  // One after the other: the load waits for reveal.js.
  let work = Promise.resolve();
  const tell = (message: unknown): void => {
    const known = readToStage(message);
    if (known) work = work.then(() => stage.obey(known));
  };
  show = createFileShow(places, {
    tell,
    nowMs: Date.now,
    help: { isOpen: () => help.open, open: () => help.showModal(), close: () => help.close() },
    grid,
    openNotes: link?.open ?? null,
    say: makeTeller(),
    switchFullScreen,
    openLink: (address) => void window.open(address, "_blank", "noopener"),
    moved(number, step, steps) {
      history.replaceState(null, "", `#${number}`);
      link?.tell({ number, step, steps });
    },
  });
  listenForSwipes(root, show.step);
  const place = places[Number(location.hash.slice(1)) - 1] ?? { h: 0, v: 0, step: 0 };
  tell({ kind: "stage.load", deck, place, controls: true });
}

function switchFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => undefined);
}

const root = document.querySelector<HTMLElement>("#stage");
const data = document.querySelector("#show")?.textContent;
// reveal.js would take settings from the query of the address (promises.md S1.6).
if (location.search !== "") location.replace(location.href.replace(/\?[^#]*/, ""));
else if (root && data) {
  const file = JSON.parse(data) as ShowFile;
  carryFiles(new Map(Object.entries(file.files)));
  const opener: Window | null = window.opener;
  if (location.hash === notesMark && opener && file.notes) startNotes(root, opener, file);
  else start(root, file);
}
