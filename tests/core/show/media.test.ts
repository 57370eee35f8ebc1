import { describe, expect, it } from "vitest";
import { mediaSeconds, moveShow, type Show, startShow } from "#core/show/show.ts";

const start = startShow({ h: 2, v: 0, step: 0 }, 0);
const ask = (show: Show, nowMs: number, wish: Record<string, unknown>): Show =>
  moveShow(show, { kind: "media", place: "2/0", item: 0, ...wish }, nowMs);

describe("a film in a show", () => {
  it("plays on from where it was stopped, and from where it was moved to", () => {
    const playing = ask(start, 1000, { isPlaying: true });
    expect(mediaSeconds(playing, 4000)).toBe(3);
    const stopped = ask(playing, 4000, { isPlaying: false });
    expect(mediaSeconds(stopped, 60_000)).toBe(3);
    const moved = ask(ask(stopped, 60_000, { isPlaying: true }), 61_000, { seconds: 20 });
    expect(mediaSeconds(moved, 62_000)).toBe(21);
  });

  it("keeps its place when only the volume changes, and the volume when the slide changes", () => {
    const quiet = ask(ask(start, 0, { isPlaying: true }), 5000, { volume: 0.3 });
    expect([mediaSeconds(quiet, 6000), quiet.volume]).toEqual([6, 0.3]);
    const next = moveShow(quiet, { kind: "report", position: { h: 3, v: 0, step: 0 }, steps: 0 }, 7000);
    expect([next.media, next.volume]).toEqual([null, 0.3]);
  });

  it("begins at its start when another one played before", () => {
    const other = ask(ask(start, 0, { isPlaying: true }), 9000, { item: 1, isPlaying: true });
    expect(mediaSeconds(other, 9500)).toBe(0.5);
  });

  it("stops for an interruption, and is not started during one or by a slide that was left", () => {
    const stopped = moveShow(ask(start, 0, { isPlaying: true }), { kind: "emergency", on: true }, 2000);
    expect([mediaSeconds(stopped, 99_000), stopped.media?.sinceMs]).toEqual([2, null]);
    expect(ask(stopped, 3000, { isPlaying: true }).media?.sinceMs).toBeNull();
    expect(ask(start, 0, { place: "1/0", isPlaying: true })).toBe(start);
  });
});
