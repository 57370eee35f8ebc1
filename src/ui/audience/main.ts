/** Starts the audience window: one stage, full window, nothing else. */

import "#contract/without-eval.ts";
import "./audience.css";
import { faultWords } from "#contract/words.ts";
import { FaultError } from "#core/fault.ts";
import { noOwnKeys } from "#ui/commands/key-map.ts";
import { pressOf } from "#ui/commands/keys.ts";
import { followOwnKeys, recallOwnKeys } from "#ui/commands/own-keys.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import { escapeWindowMs } from "#ui/commands/show-press.ts";
import { connect } from "#ui/connect.ts";
import { createStayAwake } from "#ui/kit/stay-awake.ts";
import { openPageMemory } from "#ui/page-memory.ts";
import { createSlideRenderer } from "#ui/slide-renderer.ts";
import { createStageFrame } from "#ui/stage/frame.ts";
import { type AudienceStage, createAudience } from "./audience.ts";
import { createPassingHint } from "./passing-hint.ts";
import { restCursor } from "./resting-cursor.ts";
import { createRoomCode } from "./room-code.ts";
import { createSlideFeed } from "./slide-feed.ts";

const fullScreenHintMs = 6000;
const connection = connect();
const hint = createPassingHint(document);
const code = createRoomCode(document);
const curtain = document.createElement("p");
curtain.className = "curtain";
curtain.hidden = true;
document.body.append(curtain);

/** Covers the stage with words; null lifts the curtain. */
function draw(words: string | null): void {
  curtain.hidden = words === null;
  curtain.textContent = words ?? "";
}

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen().catch(() => undefined);
}

let hasStage = false;

function makeStage(address: string): AudienceStage {
  const frame = createStageFrame(new URL(address, location.href).href, "Slides");
  document.body.prepend(frame.element);
  hasStage = true;
  // The stage keeps the keys it hears from the browser, so full screen is switched from here.
  frame.onMessage((message) => {
    if (message.kind === "stage.key" && message.key === "F11" && !message.repeat) toggleFullScreen();
  });
  const whenIdle = (work: () => void): void => void requestIdleCallback(work, { timeout: 500 });
  return { frame, feed: createSlideFeed(frame, createSlideRenderer(), whenIdle) };
}

const stayAwake = createStayAwake(navigator.wakeLock, document);

// The slide does not wait for the keys.
let keys = showKeyMap(noOwnKeys);
void openPageMemory(connection).then(({ app }) => {
  keys = showKeyMap(recallOwnKeys(app, "keys.show"));
  followOwnKeys(app, "keys.show", (own) => {
    keys = showKeyMap(own);
  });
});

const audience = createAudience({
  connection,
  makeStage,
  nowMs: Date.now,
  newId: () => crypto.randomUUID(),
  keys: () => keys,
  title: (text) => {
    document.title = text;
  },
  warnEnd: () => hint.show("Press Esc again to end the show", escapeWindowMs),
  ended(hasEnded) {
    stayAwake.hold(!hasEnded);
    hint.hide();
    draw(hasEnded ? "End of the show" : null);
    // A window that a console opened closes with its show; one the user opened stays.
    if (hasEnded) window.close();
  },
  code: code.show,
  warnSilent: () => hint.show("Click once in this window to let the sound be heard", fullScreenHintMs),
  openAddress: (it) => void window.open(it, "_blank", "noopener"),
  reload: () => location.reload(),
});

async function join(): Promise<void> {
  try {
    const isFirst = !hasStage;
    const { shell } = await audience.join();
    draw(null);
    // The desktop shell fills the screen itself; a browser's window can only say how it is done.
    if (isFirst && shell === "browser" && !document.fullscreenElement)
      hint.show("F11 fills the screen", fullScreenHintMs);
  } catch (error) {
    const { fault } = error instanceof FaultError ? error : new FaultError("internal");
    // A slide that is on the wall stays there; a lost connection comes back by itself.
    if (hasStage || fault.code === "call.lost") return;
    const { what, next } = faultWords(fault);
    draw(`${what} ${next}`);
  }
}

window.addEventListener("keydown", (event) => {
  if (audience.press(pressOf(event))) event.preventDefault();
});
window.addEventListener("keyup", ({ key }) => audience.release(key));
restCursor(document, audience.click);
connection.onConnected((isConnected) => {
  if (isConnected) void join();
});
void join();
