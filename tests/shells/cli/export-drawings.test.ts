/** `--drawings FILE`: what is read, told, and refused. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { withDrawings } from "#shells/cli/export-drawings.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";

const request = { kind: "slides", range: "", hidden: false, steps: false, theme: null } as const;
const stroke = { id: "a", tool: "pen", colour: "red", points: [0, 0] };
const slide = (place: string, title: string) => ({ place, title, hash: "00000000", strokes: [stroke] });
const drawings = (...slides: readonly object[]) => ({
  ...{ format: "lectern-drawings", version: 1, deck: "Talk", slides },
  startedAt: "2026-11-24T08:30:00.000Z",
});

describe("drawings for an export", () => {
  let told: string[];
  beforeEach(() => {
    told = [];
  });

  async function read(text: string | null, asked: Parameters<typeof withDrawings>[0] = request) {
    await using deck = await temporaryDeck({ "a.md": "# One\n" });
    const storage = createNodeStorage();
    if (text !== null) await writeFile(join(deck.folder, "ink.json"), text);
    const io = { folder: deck.folder, err: (line: string) => void told.push(line) };
    return await withDrawings(asked, "ink.json", await storage.locate(deck.folder), storage, io);
  }

  it("come into the request, and those whose slide is gone are told of", async () => {
    const found = drawings(slide("0/0", "One"), slide("7/0", "Gone"));
    expect(await read(JSON.stringify(found))).toEqual({ ...request, drawings: found });
    expect(told.join("")).toMatch(/^1 slide drawn on .* left out\.\n$/);
  });

  it("are told of only when something is lost", async () => {
    await read(JSON.stringify(drawings(slide("0/0", "One"))));
    expect(told).toEqual([]);
  });

  it("that are not there, or are something else, are refused", async () => {
    await expect(read(null)).rejects.toMatchObject({ fault: { code: "deck.not-found" } });
    await expect(read('{"slides":[]}')).rejects.toThrow("--drawings needs a file that a show left");
  });
});
