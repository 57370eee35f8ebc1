/** Raw requests at the server for phones: no token, a wrong one, other paths, foreign hosts and origins, floods, what is too long. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createPhoneServers } from "#adapters/phone-server.ts";
import type { PhoneServer } from "#host/phone-ports.ts";
import { rawRequests } from "../support/raw-request.ts";

const [learners, remote] = ["k7mq2xab", "remote-token-that-is-long"];

describe("the server for phones", () => {
  let server: PhoneServer;
  let nowMs: number;
  let said: unknown[];
  let counts: number[];
  let host: string;

  beforeEach(async () => {
    nowMs = 0;
    said = [];
    counts = [];
    const servers = createPhoneServers({
      readPage: async (path) => {
        const types: Record<string, string> = { "index.html": "text/html", "assets/a.js": "text/javascript" };
        const type = types[path];
        return type ? { type, bytes: Buffer.from(`file ${path}`) } : null;
      },
      nowMs: () => nowMs,
    });
    const door = (token: string, room: number, view: unknown) => ({
      token,
      room,
      view: () => view,
      hear: (_phone: string, it: unknown) => {
        said.push(it);
        return "done" as const;
      },
      counted: (phones: number) => void counts.push(phones),
    });
    server = await servers.open("127.0.0.1", [
      door(learners, 3, { kind: "wait" }),
      door(remote, 2, { kind: "remote", notes: "spoken-only" }),
    ]);
    host = server.origin.slice("http://".length);
  });
  afterEach(() => server.close());

  const { raw, request } = rawRequests(() => host);
  const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
  const join = async (token = learners): Promise<string> =>
    /phone=[\w-]+/.exec(await request(`GET /${token}/`))?.[0] ?? "";
  const answer = (cookie: string, headers: Record<string, string> = {}, body = '{"question":1}') =>
    request(
      `POST /${learners}/say`,
      {
        Cookie: cookie,
        Origin: server.origin,
        "Content-Type": "application/json",
        "Content-Length": String(Buffer.byteLength(body)),
        ...headers,
      },
      body,
    );

  it.each([
    "/",
    "/index.html",
    "/assets/a.js",
    "/k7mq2xa/",
    "/k7mq2xab2/",
    "/K7MQ2XAB/",
    "//k7mq2xab/",
    "/./k7mq2xab/",
    "/k7mq2xab/../",
    "/k7mq2xab/..%2f",
    "/k7mq2xab/%2e%2e/%2e%2e/etc/passwd",
    "/k7mq2xab/../../../../etc/passwd",
    "/k7mq2xab/assets/../../../package.json",
    "/k7mq2xab/index.html",
    "/k7mq2xab/stage.html",
    "/k7mq2xab/deck/images/a.svg",
    "/k7mq2xab/wire",
    "/k7mq2xab/?x",
    "/k7mq2xab/news?x",
    "/s/k7mq2xab/stage.html",
    "/w/k7mq2xab/wire",
    "/open/k7mq2xab",
    "http://127.0.0.1/k7mq2xab/",
  ])("has nothing at %s", async (path) => {
    const got = await request(`GET ${path}`);
    expect(status(got)).toBe(404);
    expect(got).not.toContain("spoken-only");
  });

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])(
    "reads only: %s is refused",
    async (method) => {
      expect(status(await request(`${method} /${learners}/`))).toBe(405);
    },
  );

  it.each([
    ["a foreign name", { Host: "evil.example" }],
    ["another port", { Host: "127.0.0.1:1" }],
    ["localhost", { Host: "localhost" }],
    ["none", { Host: "" }],
  ])("answers no request for %s", async (_what, headers) => {
    const got = await request(`GET /${learners}/`, headers);
    expect([400, 421]).toContain(status(got));
    expect(got).not.toContain("file index");
  });

  it("gives learners nothing of the presenter's link, and a cookie of one link opens no other", async () => {
    const cookie = await join();
    expect(status(await request(`GET /${remote}/news`, { Cookie: cookie }))).toBe(403);
    expect(await request(`GET /${learners}/news`, { Cookie: cookie })).not.toContain("spoken-only");
    expect(await request(`GET /${learners}/`)).not.toContain("spoken-only");
  });

  it("hears an answer from its own page and a phone it knows", async () => {
    const cookie = await join();
    expect(status(await answer(cookie))).toBe(200);
    expect(said).toEqual([{ question: 1 }]);
  });

  it("tells a phone what its answer changed in its news alone, where everything keeps its order", async () => {
    const cookie = await join();
    const news = await fetch(`${server.origin}/${learners}/news`, { headers: { cookie } });
    const reader = news.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"wait"');
    const got = await answer(cookie);
    expect(got.split("\r\n\r\n")[1]).toBe("");
    expect((await reader?.read())?.value).toContain('"wait"');
    await reader?.cancel();
  });

  it.each([
    ["another origin", { Origin: "http://evil.example" }, 403],
    ["no origin", { Origin: "" }, 403],
    ["an opaque origin", { Origin: "null" }, 403],
    ["a form", { "Content-Type": "text/plain" }, 415],
    ["a stranger", { Cookie: `phone=${"a".repeat(43)}` }, 403],
    ["nobody", { Cookie: "" }, 403],
  ])("hears no answer from %s", async (_what, headers, code) => {
    expect(status(await answer(await join(), headers))).toBe(code);
    expect(said).toEqual([]);
  });

  it.each([
    ["too long", "x".repeat(3000), {}, 413],
    [
      "longer than it says",
      `{"a":"${"x".repeat(5000)}"}`,
      { "Transfer-Encoding": "chunked", "Content-Length": "" },
      400,
    ],
    ["no JSON", "vote=1", {}, 400],
    ["empty", "", {}, 400],
  ])("hears no answer that is %s", async (_what, body, headers, code) => {
    expect(status(await answer(await join(), headers, body))).toBe(code);
    expect(said).toEqual([]);
  });

  it("lets one phone answer a few times, then slower", async () => {
    const cookie = await join();
    const codes: number[] = [];
    for (let at = 0; at < 14; at += 1) codes.push(status(await answer(cookie)));
    expect(codes.filter((it) => it === 200)).toHaveLength(12);
    expect(codes.slice(12)).toEqual([429, 429]);
    nowMs += 1000;
    expect(status(await answer(cookie))).toBe(200);
  });

  it("stops answering an address that guesses links, and does not tell it when a guess was right", async () => {
    const cookie = await join();
    for (let at = 0; at < 20; at += 1) await request(`GET /guess-${at}/`);
    expect(status(await request("GET /guess-more/"))).toBe(429);
    expect(status(await request(`GET /${learners}/`))).toBe(429);
    // Who is in already stays in.
    expect(status(await request(`GET /${learners}/`, { Cookie: cookie }))).toBe(200);
  });

  it("refuses a flood from one address, and answers again when it ebbs", async () => {
    const codes = await Promise.all(
      Array.from(
        { length: 450 },
        async () => (await fetch(`${server.origin}/${learners}/assets/a.js`)).status,
      ),
    );
    expect(codes.filter((it) => it === 429).length).toBeGreaterThanOrEqual(50);
    nowMs += 10_000;
    expect((await fetch(`${server.origin}/${learners}/`)).status).toBe(200);
  });

  it("admits as many phones as the room holds, and another when one has left", async () => {
    const open = async () => {
      const cookie = await join();
      const stop = new AbortController();
      const got = await fetch(`${server.origin}/${learners}/news`, {
        headers: { cookie },
        signal: stop.signal,
      });
      return { status: got.status, stop };
    };
    const phones = [await open(), await open(), await open()];
    expect(phones.map((it) => it.status)).toEqual([200, 200, 200]);
    expect(status(await request(`GET /${learners}/`))).toBe(503);
    phones[0]?.stop.abort();
    await expect.poll(() => counts.at(-1)).toBe(2);
    expect(status(await request(`GET /${learners}/`))).toBe(200);
  });

  it("survives what is no HTTP, and upgrades to nothing", async () => {
    expect(status(await raw("hello\r\n\r\n"))).toBe(400);
    expect(await request(`GET /${learners}/news`, { Connection: "Upgrade", Upgrade: "websocket" })).toBe("");
    expect(status(await request(`GET /${learners}/`, { "X-Long": "x".repeat(9000) }))).toBe(400);
    expect(status(await request(`GET /${learners}/`))).toBe(200);
  });

  it("holds its page: no framing, no sniffing, no contact with anything else", async () => {
    const got = await request(`GET /${learners}/`);
    expect(got).toContain("X-Frame-Options: DENY");
    expect(got).toContain("X-Content-Type-Options: nosniff");
    expect(got).toContain("Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'");
    expect(got).toMatch(/Set-Cookie: phone=[\w-]{43}; Path=\/k7mq2xab\/; HttpOnly; SameSite=Strict/);
    expect(got).not.toContain("Access-Control");
  });
});
