/** Gives the console's current slide the tools of the show: what is drawn in either window is seen in both. */

import { isLedByRoom, placeKey } from "#core/show/show.ts";
import { createLiveQuiz } from "#ui/commands/live-quiz.ts";
import { createShowMedia } from "#ui/commands/show-media.ts";
import { createSlideTools } from "#ui/commands/slide-tools.ts";
import type { Connection } from "#ui/connect.ts";
import type { StageFrame } from "#ui/stage/frame.ts";
import type { Presenter } from "./presenter.ts";
import { currentView } from "./presenter-store.ts";

export function connectTools(presenter: Presenter, frame: StageFrame, connection: Connection): void {
  const { store, ask } = presenter;
  const slide = () => {
    const found = currentView(store.getState())?.slide;
    return found ? { place: placeKey(found), id: found.slide.id } : null;
  };
  const quiz = createLiveQuiz({ overlay: frame.overlay, ask, slide });
  const media = createShowMedia({
    overlay: frame.overlay,
    ask,
    slide,
    leads() {
      const { show } = store.getState();
      return show !== null && !isLedByRoom(show);
    },
    // Where the audience is, there is the sound; a rehearsal is heard here.
    isHeard: ({ audience }) => !audience,
    found: (found) => store.setState({ media: found }),
    hushed: () => undefined,
  });
  const tools = createSlideTools({
    overlay: frame.overlay,
    ask,
    slide,
    newId: () => crypto.randomUUID(),
    nowMs: Date.now,
    hasFilter: false,
  });

  frame.onMessage((message) => {
    if (message.kind === "stage.hand") tools.hear(message);
    if (message.kind === "stage.answered") quiz.answered(message);
    media.hear(message);
    if (message.kind !== "stage.moved") return;
    tools.moved();
    quiz.moved();
  });
  connection.on("ink.changed", (ink) => tools.changed(ink));
  connection.on("ink.pointed", ({ pointer }) => tools.pointed(pointer));
  connection.onConnected(async (isConnected) => {
    if (isConnected) tools.all(await connection.call("ink.all", {}).catch(() => []));
  });
  void connection.call("ink.all", {}).then(tools.all, () => undefined);
  store.subscribe(({ show, live }, before) => {
    if (show && show !== before.show) tools.take(show);
    if (show && show !== before.show) quiz.take(show);
    if (show && show !== before.show) media.take(show);
    if (live !== before.live) quiz.live(live);
  });
}
