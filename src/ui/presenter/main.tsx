/** Starts the presenter console: connects, makes the two stages, draws the page. */

import "#contract/without-eval.ts";
import { connect } from "#ui/connect.ts";
import { downloadFile } from "#ui/kit/download-file.ts";
import { mountPage } from "#ui/kit/mount-page.tsx";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { createStayAwake } from "#ui/kit/stay-awake.ts";
import { openPageMemory } from "#ui/page-memory.ts";
import { createSlideRenderer } from "#ui/slide-renderer.ts";
import { createStageFrame } from "#ui/stage/frame.ts";
import { createSheetFrame } from "#ui/stage/sheet-frame.ts";
import { connectTools } from "./connect-tools.ts";
import { listenForKeys } from "./console-keys.ts";
import { applyTheme, recallTheme } from "./console-theme.ts";
import { createOneSlideStage } from "./one-slide-stage.ts";
import { createPresenter } from "./presenter.ts";
import { PresenterApp } from "./presenter-app.tsx";
import { readShowWish } from "./show-wish.ts";
import { createSlideGrid } from "./slide-grid.ts";
import { connectStages } from "./stages.ts";

const connection = connect();
const memory = await openPageMemory(connection);
applyTheme(recallTheme(memory.app), memory.app, document.documentElement);

const presenter = createPresenter({
  connection,
  nowMs: Date.now,
  memory: memory.app,
  deckMemory: memory.deck,
  makeStages(address) {
    const here = new URL(address, location.href).href;
    const renderer = createSlideRenderer();
    const frame = createStageFrame(here, "Current slide");
    const current = createOneSlideStage(frame, renderer);
    const next = createOneSlideStage(createStageFrame(here, "Next step"), renderer);
    connectStages(presenter, current, next, (work) => void requestAnimationFrame(work));
    connectTools(presenter, frame, connection);
    const grid = createSlideGrid(createSheetFrame(here, "All slides"), renderer, presenter);
    return { current: current.element, next: next.element, grid };
  },
  openAddress(address) {
    const opened = window.open(address, "_blank", "popup,width=1280,height=720");
    // What opens must not reach back into the window that holds the notes.
    if (opened) opened.opener = null;
    return opened !== null;
  },
  showOpener: () => (window.opener as Window | null)?.focus(),
  download: downloadFile,
  close: () => window.close(),
  reload: () => location.reload(),
  wish: readShowWish(location.hash),
});

const stayAwake = createStayAwake(navigator.wakeLock, document);
presenter.store.subscribe(({ show }, before) => {
  if ((show === null) !== (before.show === null)) stayAwake.hold(show !== null);
});
listenForKeys(window, presenter);
mountPage(
  <RememberedContext value={memory.app}>
    <PresenterApp presenter={presenter} />
  </RememberedContext>,
);
void presenter.start();
