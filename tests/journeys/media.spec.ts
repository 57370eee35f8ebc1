/** Sounds and films in a show: moved from the console, heard in one window, found again by a window that comes late. */

import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { expect, test } from "playwright/test";
import { startBrowserShell } from "../support/browser-shell.ts";
import { present, stageOf } from "../support/show-windows.ts";

const film = await readFile(new URL("../support/media/six-seconds.webm", import.meta.url));

/** Two seconds of a quiet tone. */
function tone(): Uint8Array {
  const rate = 8000;
  const samples = rate * 2;
  const bytes = new DataView(new ArrayBuffer(44 + samples));
  const write = (at: number, text: string) => {
    for (let it = 0; it < 4; it += 1) bytes.setUint8(at + it, text.charCodeAt(it));
  };
  write(0, "RIFF");
  bytes.setUint32(4, 36 + samples, true);
  write(8, "WAVE");
  write(12, "fmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  write(36, "data");
  bytes.setUint32(40, samples, true);
  for (let at = 0; at < samples; at += 1) bytes.setUint8(44 + at, 128 + Math.round(20 * Math.sin(at / 3)));
  return new Uint8Array(bytes.buffer);
}

const deck = {
  "deck.yml": "title: Media\n",
  "a.md": [
    "# Start",
    "# Film\n\n![A square moves](media/six.webm)",
    '# By itself\n\n![A square again](media/six.webm){autoplay captions=media/other.vtt}\n\nAfter. <!-- .element: class="fragment" -->',
    "# Sound\n\n![A tone](media/tone.wav)\n\n![Broken](media/broken.mp3)",
  ].join("\n\n---\n\n"),
  "media/six.webm": film,
  "media/six.vtt": "WEBVTT\n\n00:00.000 --> 00:05.000\nfirstcaption\n",
  "media/other.vtt": "WEBVTT\n\n00:00.000 --> 00:05.500\nothercaption\n",
  "media/tone.wav": tone(),
  "media/broken.mp3": "no sound at all",
};

interface State {
  readonly time: number;
  readonly isPaused: boolean;
  readonly isMuted: boolean;
  readonly volume: number;
  readonly hasControls: boolean;
  readonly captions: string;
}

/** How the first player of the slide shown in a window stands; null while there is none. */
const player = (page: Page): Promise<State | null> =>
  stageOf(page)
    .locator("section.present")
    .evaluate((section) => {
      const it = section.querySelector<HTMLMediaElement>("video, audio");
      if (!it) return null;
      const cues = [...it.textTracks].flatMap((track) =>
        track.mode === "showing" ? [...(track.cues ?? [])].map((cue) => (cue as VTTCue).text) : [],
      );
      const { currentTime: time, paused: isPaused, muted: isMuted, volume, controls: hasControls } = it;
      return { time, isPaused, isMuted, volume, hasControls, captions: cues.join() };
    });
const stands = (page: Page, wanted: Partial<State>) =>
  expect.poll(() => player(page)).toMatchObject(wanted as Record<string, unknown>);
const row = (console: Page) => console.getByRole("region", { name: "Sound and film on this slide" });

test("a film is played, stopped and moved from the console, in both windows, and heard in the room alone", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await expect(row(console)).toBeHidden();
  await console.keyboard.press("ArrowRight");
  await expect(row(console).getByText("A square moves")).toBeVisible();
  await expect(row(console).getByText(/^0:00 \/ 0:0[56]$/)).toBeVisible();
  await stands(room, { isPaused: true, hasControls: false, captions: "firstcaption" });
  await room.mouse.move(5, 5);
  await row(console).getByRole("button", { name: "Play" }).click();
  await stands(room, { isPaused: false });
  await stands(console, { isPaused: false, isMuted: true });
  await expect.poll(async () => (await player(room))?.time ?? 0).toBeGreaterThan(0.5);
  await row(console).getByRole("button", { name: "Pause" }).click();
  await stands(room, { isPaused: true });
  await stands(console, { isPaused: true });
  await row(console).getByRole("slider", { name: "Place" }).fill("4");
  await expect.poll(async () => Math.round((await player(room))?.time ?? 0)).toBe(4);
  await expect.poll(async () => Math.round((await player(console))?.time ?? 0)).toBe(4);
  await row(console).getByRole("slider", { name: "Volume" }).fill("0.5");
  await stands(room, { volume: 0.5 });
  await row(console).getByRole("button", { name: "Captions" }).click();
  await stands(room, { captions: "" });
  // A window that comes late finds it where it was.
  await room.reload();
  await expect.poll(async () => Math.round((await player(room))?.time ?? 0)).toBe(4);
  await stands(room, { volume: 0.5, captions: "", isPaused: true });
  await row(console).getByRole("button", { name: "From the start" }).click();
  await expect.poll(async () => (await player(room))?.time ?? 9).toBeLessThan(0.5);
});

test("a film that starts by itself does so once a visit, and stops with its slide and an interruption", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  await console.keyboard.press("ArrowRight");
  await expect(row(console)).toBeVisible();
  await console.keyboard.press("ArrowRight");
  await stands(room, { isPaused: false, captions: "othercaption" });
  await console.keyboard.press("Shift+P");
  await stands(room, { isPaused: true });
  await console.getByRole("button", { name: "Go on after the interruption" }).click();
  await expect(console.getByText("Interrupted.")).toBeHidden();
  await row(console).getByRole("button", { name: "Play" }).click();
  await stands(room, { isPaused: false });
  await row(console).getByRole("button", { name: "Pause" }).click();
  await stands(room, { isPaused: true });
  // A step on the same slide starts nothing anew.
  await console.keyboard.press("ArrowRight");
  await expect(console.getByText("step 1 of 1")).toBeVisible();
  await stands(room, { isPaused: true });
});

test("a sound is one plate on the slide, pressed in the room as well; a file that is none says so", async ({
  page,
  context,
}) => {
  await using shell = await startBrowserShell(deck);
  const { presenter: console, audience: room } = await present(shell, context, page);
  for (const window of [console, room]) window.setDefaultTimeout(15_000);
  await console.keyboard.press("End");
  await expect(row(console).getByRole("button", { name: "Which sound or film" })).toBeVisible();
  // Past the sheet that hides a resting pointer: a hand that moves takes it away.
  await stageOf(room).locator("section.present .sound").first().dispatchEvent("click");
  await stands(room, { isPaused: false, isMuted: false });
  await row(console).getByRole("button", { name: "Which sound or film" }).click();
  await console.getByRole("menuitem", { name: "Broken" }).click();
  await expect(row(console).getByRole("alert")).toHaveText("This file cannot be played.");
});
