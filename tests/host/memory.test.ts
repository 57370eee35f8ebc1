import { describe, expect, it } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { Memory } from "#contract/memory.ts";
import { createMemories } from "#host/memory.ts";
import type { DeckLocation, MemoryFiles } from "#host/ports.ts";

const [one, other] = ["/one", "/other"] as DeckLocation[] as [DeckLocation, DeckLocation];

function world({ isFull = false } = {}) {
  const kept = new Map<string | null, Memory>();
  const notes: string[] = [];
  const files: MemoryFiles = {
    read: async (at) => kept.get(at) ?? {},
    async write(at, memory) {
      if (isFull) throw new Error("full");
      kept.set(at, memory);
    },
  };
  const memories = createMemories(files, { note: (it) => void notes.push(it) });
  function peer(at: DeckLocation, role: Peer["role"] = "editor"): Peer & { readonly heard: unknown[] } {
    const heard: unknown[] = [];
    const made: Peer & { heard: unknown[] } = {
      id: String(heard),
      role,
      heard,
      tell: (_event, data) => void heard.push(data),
    };
    memories.join(made, at);
    return made;
  }
  return { memories, kept, notes, peer };
}

describe("what windows remember", () => {
  it("is told to the other windows it concerns, and to nobody else", async () => {
    const { memories, peer } = world();
    const [asker, sameDeck, otherDeck] = [peer(one), peer(one), peer(other)];
    await memories.write(asker, { scope: "deck", key: "a", value: "1" });
    expect([asker.heard.length, sameDeck.heard.length, otherDeck.heard.length]).toEqual([0, 1, 0]);
    await memories.write(asker, { scope: "app", key: "a", value: "2" });
    expect([asker.heard.length, sameDeck.heard.length, otherDeck.heard.length]).toEqual([0, 2, 1]);
    expect(await memories.read(peer(one))).toEqual({ app: { a: "2" }, deck: { a: "1" } });
    expect(await memories.read(peer(other))).toEqual({ app: { a: "2" }, deck: {} });
  });

  it("tells the room's window nothing that belongs to the deck", async () => {
    const { memories, peer } = world();
    const [asker, room] = [peer(one), peer(one, "audience")];
    await memories.write(asker, { scope: "deck", key: "a", value: "1" });
    await memories.write(asker, { scope: "app", key: "b", value: "2" });
    expect(room.heard).toEqual([{ scope: "app", key: "b", value: "2" }]);
    expect(await memories.read(room)).toEqual({ app: { b: "2" }, deck: {} });
  });

  it("survives two writes at the same moment", async () => {
    const { memories, peer } = world();
    const asker = peer(one);
    await Promise.all(
      ["a", "b", "c"].map((key) => memories.write(asker, { scope: "deck", key, value: key })),
    );
    expect((await memories.read(peer(one))).deck).toEqual({ a: "a", b: "b", c: "c" });
    await memories.write(asker, { scope: "deck", key: "b", value: null });
    expect((await memories.read(peer(one))).deck).toEqual({ a: "a", c: "c" });
  });

  it("is on disk when the program says it has ended, though nobody waited for the write", async () => {
    const { memories, peer, kept } = world();
    const asker = peer(one);
    for (const value of ["1", "2", "3"]) void memories.write(asker, { scope: "deck", key: "a", value });
    await memories.close();
    expect(kept.get(one)).toEqual({ a: "3" });
  });

  it("is kept until the end when the disk refuses, and that is said once", async () => {
    const { memories, peer, notes } = world({ isFull: true });
    const asker = peer(one);
    await memories.write(asker, { scope: "app", key: "a", value: "1" });
    await memories.write(asker, { scope: "app", key: "b", value: "2" });
    expect((await memories.read(peer(one))).app).toEqual({ a: "1", b: "2" });
    expect(notes).toHaveLength(1);
  });

  it("never grows beyond two hundred texts: the oldest go", async () => {
    const { memories, peer } = world();
    const asker = peer(one);
    for (let at = 0; at < 205; at++) await memories.write(asker, { scope: "app", key: `k${at}`, value: "x" });
    const keys = Object.keys((await memories.read(peer(one))).app);
    expect(keys).toHaveLength(200);
    expect(keys.at(0)).toBe("k5");
    expect(keys.at(-1)).toBe("k204");
  });
});
