import { describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { readByteRange } from "#core/byte-range.ts";
import { createGuestSite } from "#host/guest-site.ts";
import { temporaryDeck } from "../support/temporary-deck.ts";

const bytes = new Uint8Array(5_000_000).map((_, at) => at % 251);

describe("a film that a player asks for in parts", () => {
  const ask = async (range: string | null, address = "media/a.mp4") => {
    await using deck = await temporaryDeck({ "a.md": "# a", "media/a.mp4": bytes, "a.png": "picture" });
    const storage = createNodeStorage();
    const site = createGuestSite({ storage, readGuestFile: async () => null, newSecret: () => "secret" });
    const at = await storage.locate(deck.folder);
    const capability = site.capabilityOf(at);
    const got = await site.answer(
      capability,
      `deck/${address}`,
      "https://a.test/c/",
      "https://a.test",
      range,
    );
    return { ...got, body: typeof got.body === "string" ? new TextEncoder().encode(got.body) : got.body };
  };

  it("comes in the part that was asked for, with its place in the whole", async () => {
    const { status, headers, body } = await ask("bytes=1000-1999");
    expect([status, headers["Content-Range"], body.length]).toEqual([206, "bytes 1000-1999/5000000", 1000]);
    expect(body).toEqual(bytes.subarray(1000, 2000));
  });

  it("comes four megabytes at a time, however much was asked for, and then the rest", async () => {
    const first = await ask("bytes=0-");
    expect([first.status, first.headers["Content-Range"]]).toEqual([206, "bytes 0-3999999/5000000"]);
    const rest = await ask("bytes=4000000-");
    expect(rest.headers["Content-Range"]).toBe("bytes 4000000-4999999/5000000");
    expect(rest.body).toEqual(bytes.subarray(4_000_000));
  });

  it("says how large it is to a player that asks beyond its end", async () => {
    const { status, headers, body } = await ask("bytes=5000000-");
    expect([status, headers["Content-Range"], body.length]).toEqual([416, "bytes */5000000", 0]);
  });

  it("comes as a whole without a part, and a picture always does", async () => {
    expect((await ask(null)).status).toBe(200);
    expect((await ask("bytes=0-1", "a.png")).status).toBe(200);
  });

  it.each([
    "bytes=-5",
    "bytes=5-2",
    "bytes=0-1,4-5",
    "lines=0-1",
    "bytes=x-",
    "",
    `bytes=0-${"9".repeat(20)}`,
  ])("takes %j for no part", (header) => expect(readByteRange(header)).toBeNull());
});
