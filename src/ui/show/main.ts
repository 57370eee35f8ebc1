/** The script of a show in one file: reads the slides in its own document and shows them. Asks nobody for anything. */

import type { ShowFile } from "#contract/show-document.ts";
import type { StagePlace } from "#contract/stage.ts";
import { carryFiles } from "#ui/stage/addresses.ts";
import { readToStage } from "#ui/stage/messages.ts";
import { Stage } from "#ui/stage/stage.ts";
import { guardStrings } from "#ui/stage/trusted-types.ts";
import { makeHelp } from "./help.ts";
import { createFileShow, type FileShow } from "./show.ts";
import { listenForSwipes } from "./swipe.ts";

guardStrings();

function start(root: HTMLElement, { deck, files }: ShowFile): void {
  carryFiles(new Map(Object.entries(files)));
  const places = deck.stacks.flatMap((stack, h) => stack.map((_, v): StagePlace => ({ h, v, step: 0 })));
  const help = makeHelp();
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
    switchFullScreen,
    openLink: (address) => void window.open(address, "_blank", "noopener"),
    moved: (number) => history.replaceState(null, "", `#${number}`),
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
else if (root && data) start(root, JSON.parse(data) as ShowFile);
