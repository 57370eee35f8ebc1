import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { Peer } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { Role } from "#contract/define.ts";
import type { DeckLocation, Storage } from "#host/ports.ts";
import { createWorkspace, type Workspace } from "#host/workspace.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";

const text = "## One\n\n::: notes\nsaid aloud only\n:::\n\n---\n\n## Two\n\nNote: also said\n";

describe("an open deck", () => {
  let deck: TemporaryDeck;
  let storage: Storage;
  let at: DeckLocation;
  let workspace: Workspace;
  let heard: { to: string; deck: OpenDeck }[];
  const joined: Peer[] = [];

  const window = (id: string, role: Role): Peer => {
    const peer: Peer = {
      id,
      role,
      tell: (event, data) =>
        void (event === "deck.changed" && heard.push({ to: id, deck: data as OpenDeck })),
    };
    workspace.join(peer);
    joined.push(peer);
    return peer;
  };
  const hashOf = async (name: string) => {
    const found = (await workspace.read({ role: "editor" })).sources.find((it) => it.name === name);
    return found?.hash ?? "";
  };
  const until = async (claim: () => boolean) => {
    for (let tries = 0; tries < 200 && !claim(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(claim()).toBe(true);
  };

  beforeEach(async () => {
    deck = await temporaryDeck({ "deck.yml": "title: T\n", "01-a.md": text, "02-b.md": "# B\n" });
    storage = createNodeStorage();
    at = await storage.locate(deck.folder);
    workspace = createWorkspace(at, storage, { note: () => {} });
    heard = [];
  });
  afterEach(async () => {
    for (const peer of joined.splice(0)) workspace.leave(peer);
    await deck[Symbol.asyncDispose]();
  });

  it("gives the audience the same slides without a word of the notes", async () => {
    const forRoom = JSON.stringify(await workspace.read({ role: "audience" }));
    expect(forRoom).not.toMatch(/said/);
    expect(forRoom).toContain("## Two");
    expect(JSON.stringify(await workspace.read({ role: "presenter" }))).toMatch(
      /said aloud only.*also said/s,
    );
  });

  it("tells the other windows of a save, the audience without notes, and not the one that saved", async () => {
    const editor = window("e", "editor");
    window("a", "audience");
    window("p", "presenter");
    await workspace.save("01-a.md", text.replace("One", "Uno"), await hashOf("01-a.md"), editor);
    expect(heard.map((it) => it.to)).toEqual(["a", "p"]);
    expect(JSON.stringify(heard[0])).toContain("Uno");
    expect(JSON.stringify(heard[0])).not.toMatch(/said/);
  });

  it("notices what another program writes, within two seconds, and tells every window once", async () => {
    window("e", "editor");
    await hashOf("02-b.md");
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writeFile(join(deck.folder, "02-b.md"), "# Changed\n");
    await until(() => heard.length > 0);
    expect(heard[0]?.deck.sources[1]?.text).toBe("# Changed\n");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(heard).toHaveLength(1);
  });

  it("refuses a save based on an older version and keeps what is on disk", async () => {
    const base = await hashOf("02-b.md");
    await workspace.save("02-b.md", "# First\n", base, { id: "e" });
    await expect(workspace.save("02-b.md", "# Second\n", base, { id: "f" })).rejects.toMatchObject({
      fault: { code: "save.changed-outside" },
    });
    expect((await storage.readDeck(at)).sources[1]?.text).toBe("# First\n");
  });

  it("never empties a file that has text", async () => {
    await expect(workspace.save("02-b.md", "", await hashOf("02-b.md"), { id: "e" })).rejects.toMatchObject({
      fault: { code: "save.would-empty" },
    });
  });

  it("writes only texts of the deck", async () => {
    for (const name of ["../outside/x.md", "/etc/passwd", "new.md", "images/x.svg"])
      await expect(workspace.save(name, "x", "0".repeat(64), { id: "e" })).rejects.toMatchObject({
        fault: { code: "save.file-gone" },
      });
  });

  it("runs a hundred saves at once one after another: one wins each base, none is torn", async () => {
    const base = await hashOf("02-b.md");
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        workspace.save("02-b.md", `# ${i}\n`.repeat(200), base, { id: "e" }),
      ),
    );
    expect(all.filter((it) => it.status === "fulfilled")).toHaveLength(1);
    expect((await storage.readDeck(at)).sources[1]?.text).toBe("# 0\n".repeat(200));
  });
});
