/** What is fetched of the network, and what never is: against a real server on this machine, which counts who comes. */

import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createRemoteFetcher, isPublicAddress, type RemoteFetcherWorld } from "#adapters/remote-fetcher.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const it of servers.splice(0)) {
    it.closeAllConnections();
    await new Promise((done) => it.close(done));
  }
});

/** Every name is this server; what it is asked is kept. */
async function network(answer: Answer, given: Partial<RemoteFetcherWorld> = {}) {
  const asked: IncomingMessage[] = [];
  const server = createServer((it, response) => {
    asked.push(it);
    answer(it, response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const plain = (url: URL, options: object, done: (answer: IncomingMessage) => void) =>
    request(new URL(`http://${url.host}:${port}${url.pathname}${url.search}`), options, done);
  const fetcher = createRemoteFetcher({
    resolve: async () => ["127.0.0.1"],
    isPublic: () => true,
    request: plain as RemoteFetcherWorld["request"],
    ...given,
  });
  const mayVisit = (to: string) => to.startsWith("https://pics.hospital.org/");
  const fetch = (part: Parameters<typeof fetcher.fetch>[2] = null) =>
    fetcher.fetch("https://pics.hospital.org/a.png", mayVisit, part);
  return { asked, fetch };
}

const send =
  (type: string, body: Uint8Array | string): Answer =>
  (_request, response) => {
    response.writeHead(200, { "Content-Type": type }).end(body);
  };

describe("fetching from the network", () => {
  it("gives a picture with its type, and tells the host nothing but what it wants", async () => {
    const { fetch, asked } = await network(send("image/png; charset=binary", "picture"));
    const asset = await fetch();
    expect(asset).toMatchObject({ type: "image/png" });
    expect(new TextDecoder().decode(asset?.bytes)).toBe("picture");
    const { method, headers } = asked[0] ?? { method: "", headers: {} };
    expect(method).toBe("GET");
    expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host"]);
  });

  it.each(["text/html", "text/javascript", "application/pdf", "image/x-icon", "font/woff2", ""])(
    "takes nothing of the type %s",
    async (type) => {
      const { fetch } = await network(send(type, "x"));
      expect(await fetch()).toBeNull();
    },
  );

  it.each(["127.0.0.1", "10.1.2.3", "192.168.0.7", "::1", "fd12::1"])(
    "does not even knock when the name leads to %s",
    async (address) => {
      const resolve = async () => ["93.184.216.34", address];
      const { fetch, asked } = await network(send("image/png", "x"), { resolve, isPublic: isPublicAddress });
      expect(await fetch()).toBeNull();
      expect(asked).toHaveLength(0);
    },
  );

  it("follows a redirect to where it may go, and no other", async () => {
    const redirect =
      (to: string): Answer =>
      (it, response) =>
        it.url === "/a.png"
          ? response.writeHead(302, { Location: to }).end()
          : response.writeHead(200, { "Content-Type": "image/png" }).end("moved");
    const near = await network(redirect("/b.png"));
    expect(new TextDecoder().decode((await near.fetch())?.bytes)).toBe("moved");
    for (const to of [
      "https://evil.org/b.png",
      "http://pics.hospital.org/b.png",
      "https://127.0.0.1/b.png",
      "//x",
    ]) {
      const far = await network(redirect(to));
      expect(await far.fetch()).toBeNull();
      expect(far.asked).toHaveLength(1);
    }
  });

  it("gives up on a host that sends it in circles", async () => {
    const { fetch, asked } = await network((_it, response) =>
      response.writeHead(302, { Location: "https://pics.hospital.org/a.png" }).end(),
    );
    expect(await fetch()).toBeNull();
    expect(asked.length).toBeLessThan(6);
  });

  it("takes no more than thirty megabytes, nor less than was announced", async () => {
    const endless = await network((_it, response) => {
      response.writeHead(200, { "Content-Type": "image/png" });
      const more = () => {
        while (!response.destroyed && response.write(new Uint8Array(1_000_000)));
      };
      response.on("drain", more);
      more();
    });
    expect(await endless.fetch()).toBeNull();
    const broken = await network((_it, response) => {
      response.writeHead(200, { "Content-Type": "image/png", "Content-Length": "100" });
      response.write("half", () => response.destroy());
    });
    expect(await broken.fetch()).toBeNull();
  });

  it("waits no longer than its time for a host that says nothing", async () => {
    const { fetch } = await network(() => undefined, { timeoutMs: 200 });
    expect(await fetch()).toBeNull();
  });

  it("asks for a film in parts, and makes a part of what comes whole", async () => {
    const film = new Uint8Array(1000).map((_, at) => at % 251);
    const parts = await network(({ headers }, response) => {
      expect(headers.range).toBe("bytes=100-199");
      response.writeHead(206, { "Content-Type": "video/mp4", "Content-Range": "bytes 100-199/1000" });
      response.end(film.subarray(100, 200));
    });
    const part = { from: 100, to: 199 };
    const asset = { type: "video/mp4", part: { from: 100, size: 1000 } };
    expect(await parts.fetch(part)).toMatchObject(asset);
    const whole = await network(send("video/mp4", film));
    const cut = await whole.fetch(part);
    expect(cut).toMatchObject(asset);
    expect([...(cut?.bytes ?? [])]).toEqual([...film.subarray(100, 200)]);
  });
});

describe("addresses of machines", () => {
  it.each(["93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"])(
    "%s is public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    ...["0.0.0.0", "10.0.0.1", "100.64.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...["192.0.0.8", "192.168.1.1", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
    ...[
      "::",
      "::1",
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "fe80::1",
      "fc00::1",
      "ff02::1",
      "64:ff9b::7f00:1",
    ],
    ...["2001:db8::1", "2002:7f00:1::", "2001:0:1::", "nonsense", ""],
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
});
