/** Consent to what lies on the network: by deck and host, off at first, kept outside the deck, taken back at once. */

import { describe, expect, it } from "vitest";
import type { Memory } from "#contract/memory.ts";
import { createGuestSite } from "#host/guest-site.ts";
import type { Asset, DeckLocation } from "#host/ports.ts";
import { createRemoteContent } from "#host/remote-content.ts";

const one = "/decks/one" as DeckLocation;
const two = "/decks/two" as DeckLocation;
const picture: Asset = { bytes: new Uint8Array([1, 2, 3]), type: "image/png" };
const address = "https://pics.hospital.org/a.png";

function world(answer: () => Asset | null = () => picture) {
  const disk = new Map<DeckLocation | null, Memory>();
  const fetched: string[] = [];
  const clock = { nowMs: 0 };
  const files = {
    read: async (at: DeckLocation | null) => disk.get(at) ?? {},
    write: async (at: DeckLocation | null, memory: Memory) => void disk.set(at, memory),
  };
  const fetcher = {
    fetch: async (to: string) => {
      fetched.push(to);
      return answer();
    },
  };
  const start = () => createRemoteContent(files, fetcher, () => clock.nowMs);
  return { disk, fetched, start, clock };
}

describe("what a deck shows of the network", () => {
  it("is nothing until the user agreed, and then of that host and deck alone", async () => {
    const { start, fetched } = world();
    const remote = start();
    expect(await remote.read(one, address, null)).toBeNull();
    await remote.allow(one, ["pics.hospital.org"]);
    expect(await remote.read(one, address, null)).toBe(picture);
    for (const other of [
      "https://evil.org/a.png",
      "https://hospital.org/a.png",
      "http://pics.hospital.org/a.png",
      "https://pics.hospital.org:8443/a.png",
      "https://x@pics.hospital.org/a.png",
      "nonsense",
    ])
      expect(await remote.read(one, other, null)).toBeNull();
    expect(await remote.read(two, address, null)).toBeNull();
    expect(fetched).toEqual([address]);
  });

  it("is remembered for the next start, and nothing after it was taken back", async () => {
    const { start, disk } = world();
    await start().allow(one, ["pics.hospital.org"]);
    const later = start();
    expect(await later.hosts(one)).toEqual(["pics.hospital.org"]);
    expect(await later.read(one, address, null)).toBe(picture);
    await later.allow(one, []);
    expect(await later.read(one, address, null)).toBeNull();
    expect(disk.get(one)).toEqual({});
    expect(await start().hosts(one)).toEqual([]);
  });

  it("cannot be a machine of this network, even when the kept file says so", async () => {
    const { start, disk } = world();
    disk.set(one, { hosts: "127.0.0.1 localhost nas.local pics.hospital.org" });
    expect(await start().hosts(one)).toEqual(["pics.hospital.org"]);
  });

  it("is fetched once for all windows, and a host that fails is left alone for a while", async () => {
    let answer: Asset | null = null;
    const { start, fetched, clock } = world(() => answer);
    const remote = start();
    await remote.allow(one, ["pics.hospital.org"]);
    expect(await remote.read(one, address, null)).toBeNull();
    expect(await remote.read(one, address, null)).toBeNull();
    expect(fetched).toHaveLength(1);
    answer = picture;
    clock.nowMs = 30_000;
    await Promise.all([1, 2, 3].map(() => remote.read(one, address, null)));
    expect(fetched).toHaveLength(2);
  });

  it("is served to the stage of that deck, and to no paper", async () => {
    const { start } = world();
    const remote = start();
    await remote.allow(one, ["pics.hospital.org"]);
    let count = 0;
    const site = createGuestSite({
      storage: { readAsset: async () => picture },
      remote,
      readGuestFile: async () => null,
      newSecret: () => `secret-secret-${++count}`,
    });
    const path = `remote/${encodeURIComponent(address)}`;
    const ask = (capability: string, what = path) =>
      site.answer(capability, what, "https://a.test/c/", "https://a.test");
    const answered = await ask(site.capabilityOf(one));
    expect(answered).toMatchObject({ status: 200, headers: { "Content-Type": "image/png" } });
    expect(answered.headers["Content-Security-Policy"]).toContain("sandbox");
    expect((await ask(site.capabilityOf(two))).status).toBe(404);
    expect((await ask(site.capabilityOf(one), "remote/%E0%A4%A")).status).toBe(404);
    const job = { pageSize: "1in 1in" } as unknown as Parameters<typeof site.offer>[0];
    expect((await ask(site.offer(job, one).capability)).status).toBe(404);
  });
});
