/** Raw requests at the browser shell's server: foreign hosts and origins, traversal, no secret, what is no HTTP at all (promises.md S6). */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDataStores } from "#adapters/data-stores.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { startWebShell, type WebShell } from "#shells/web/main.ts";
import { rawRequests } from "../support/raw-request.ts";
import { startPlacesIn } from "../support/start-places.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";

const source = "# Only for us\n\n::: notes\nspoken-only\n:::\n";

describe("the browser shell", () => {
  let deck: TemporaryDeck;
  let shell: WebShell;
  let port = 0;
  let host = "";
  let windowPath = "";
  let cookie = "";

  beforeAll(async () => {
    deck = await temporaryDeck({ "a.md": source, "images/a.svg": "<svg/>" });
    const bundle = await temporaryDeck({
      "pages/editor/index.html": "<title>editor</title>",
      "guests/stage.js": "1",
    });
    shell = await startWebShell({
      deckPath: deck.folder,
      dist: bundle.folder,
      version: "0",
      storage: createNodeStorage(),
      exporter: {
        runExport: () => Promise.reject(new Error("not here")),
        measure: () => Promise.reject(new Error("not here")),
        printRecord: () => Promise.reject(new Error("not here")),
      },
      ...createDataStores(deck.outside),
      startPlaces: startPlacesIn(`${deck.outside}/start`),
      log: { note: () => {} },
    });
    port = Number(new URL(shell.origin).port);
    host = `127.0.0.1:${port}`;
    const opened = await fetch(shell.newAddress("editor"), { redirect: "manual" });
    windowPath = opened.headers.get("location") ?? "";
    cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  });
  afterAll(async () => {
    await shell.stop();
    await deck[Symbol.asyncDispose]();
  });

  const { raw, request } = rawRequests(() => host);
  const upgrade = (path: string, headers: Record<string, string>) =>
    request(`GET ${path}`, {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Version": "13",
      "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
    });
  const wire = () => windowPath.replace(/editor\/$/, "wire");

  it("lets its own window in, so that a refusal means something", async () => {
    expect(await request(`GET ${windowPath}`, { Cookie: cookie })).toMatch(
      /^HTTP\/1\.1 200[\s\S]*<title>editor/,
    );
    expect(await upgrade(wire(), { Cookie: cookie, Origin: shell.origin })).toMatch(/^HTTP\/1\.1 101/);
  });

  const forms: readonly (readonly [string, () => Promise<string>])[] = [
    ["no Host", () => raw(`GET ${windowPath} HTTP/1.1\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`)],
    ["a foreign Host", () => request(`GET ${windowPath}`, { Host: "evil.example", Cookie: cookie })],
    [
      "a foreign Host with our port",
      () => request(`GET ${windowPath}`, { Host: `evil.example:${port}`, Cookie: cookie }),
    ],
    [
      "localhost instead of the address",
      () => request(`GET ${windowPath}`, { Host: `localhost:${port}`, Cookie: cookie }),
    ],
    [
      "another loopback address",
      () => request(`GET ${windowPath}`, { Host: `127.0.0.2:${port}`, Cookie: cookie }),
    ],
    ["our Host without its port", () => request(`GET ${windowPath}`, { Host: "127.0.0.1", Cookie: cookie })],
    ["a Host with a user", () => request(`GET ${windowPath}`, { Host: `x@${host}`, Cookie: cookie })],
    [
      "two Hosts",
      () =>
        raw(
          `GET ${windowPath} HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
        ),
    ],
    ["an absolute target", () => request(`GET http://evil.example${windowPath}`, { Cookie: cookie })],
    ["no cookie", () => request(`GET ${windowPath}`)],
    ["an empty cookie", () => request(`GET ${windowPath}`, { Cookie: "lectern=" })],
    ["a wrong cookie", () => request(`GET ${windowPath}`, { Cookie: "lectern=AAAA" })],
    [
      "a wrong cookie of the right length",
      () => request(`GET ${windowPath}`, { Cookie: `lectern=${"A".repeat(43)}` }),
    ],
    ["the secret in the query", () => request(`GET ${windowPath}?${cookie}`)],
    ["the cookie of another window", () => request("GET /w/AAAAAAAAAAAA/editor/", { Cookie: cookie })],
    ["a window called __proto__", () => request("GET /w/__proto__/editor/", { Cookie: cookie })],
    [
      "a used ticket",
      async () => {
        const path = new URL(shell.newAddress("editor")).pathname;
        await request(`GET ${path}`);
        return await request(`GET ${path}`);
      },
    ],
    ["a made-up ticket", () => request(`GET /open/${"A".repeat(43)}`)],
    ["an empty ticket", () => request("GET /open/")],
    ["a ticket by HEAD", () => request(`HEAD ${new URL(shell.newAddress("editor")).pathname}`)],
    [
      "a ticket by a prefetch",
      () => request(`GET ${new URL(shell.newAddress("editor")).pathname}`, { "Sec-Purpose": "prefetch" }),
    ],
    ["the root", () => request("GET /", { Cookie: cookie })],
    ["a source by its name", () => request(`GET ${windowPath}../a.md`, { Cookie: cookie })],
    ["traversal in the pages", () => request(`GET ${windowPath}../../../a.md`, { Cookie: cookie })],
    [
      "encoded traversal in the pages",
      () => request(`GET ${windowPath}%2e%2e%2f%2e%2e%2fa.md`, { Cookie: cookie }),
    ],
    ["traversal with backslashes", () => request(`GET ${windowPath}..\\..\\a.md`, { Cookie: cookie })],
    ["the Git folder", () => request(`GET ${windowPath}.git/config`, { Cookie: cookie })],
    ["a made-up capability", () => request(`GET /s/${"A".repeat(43)}/stage.html`)],
    ["no capability", () => request("GET /s/")],
    [
      "a download that was never offered",
      () => request(`GET ${windowPath.replace("editor/", "download/AAAA/x.pdf")}`, { Cookie: cookie }),
    ],
    [
      "a form post",
      () =>
        request(
          `POST ${windowPath}`,
          { Cookie: cookie, "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "3" },
          "a=b",
        ),
    ],
    [
      "a JSON post",
      () =>
        request(
          `POST ${wire()}`,
          { Cookie: cookie, Origin: shell.origin, "Content-Type": "application/json", "Content-Length": "2" },
          "{}",
        ),
    ],
    ["a PUT", () => request(`PUT ${windowPath}a.md`, { Cookie: cookie, "Content-Length": "1" }, "x")],
    ["a DELETE", () => request(`DELETE ${windowPath}`, { Cookie: cookie })],
    [
      "a preflight",
      () =>
        request(`OPTIONS ${windowPath}`, {
          Origin: "http://evil.example",
          "Access-Control-Request-Method": "PUT",
        }),
    ],
    ["TRACE", () => request(`TRACE ${windowPath}`, { Cookie: cookie })],
    ["CONNECT", () => request("CONNECT 127.0.0.1:22")],
    ["a socket without a cookie", () => upgrade(wire(), { Origin: shell.origin })],
    ["a socket without an origin", () => upgrade(wire(), { Cookie: cookie })],
    [
      "a socket from another origin",
      () => upgrade(wire(), { Cookie: cookie, Origin: "http://evil.example" }),
    ],
    ["a socket from the null origin", () => upgrade(wire(), { Cookie: cookie, Origin: "null" })],
    [
      "a socket from our address by https",
      () => upgrade(wire(), { Cookie: cookie, Origin: shell.origin.replace("http", "https") }),
    ],
    [
      "a socket with a foreign Host",
      () => upgrade(wire(), { Cookie: cookie, Origin: shell.origin, Host: "evil.example" }),
    ],
    ["a socket at another path", () => upgrade(`${wire()}/x`, { Cookie: cookie, Origin: shell.origin })],
    [
      "a header of 100 KB",
      () => request(`GET ${windowPath}`, { Cookie: cookie, "X-Big": "x".repeat(100_000) }),
    ],
    ["a target of 100 KB", () => request(`GET /${"x".repeat(100_000)}`)],
    ["a broken request line", () => raw("GET\r\n\r\n")],
    ["what is no HTTP", () => raw("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n")],
    [
      "a smuggled second request",
      () =>
        request(
          `POST ${windowPath}`,
          { "Transfer-Encoding": "chunked", "Content-Length": "4" },
          `0\r\n\r\nGET ${windowPath} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`,
        ),
    ],
  ];

  it("is tried with more than forty forms", () => expect(forms.length).toBeGreaterThan(40));

  it.each(forms)("refuses %s", async (_, attempt) => {
    const answer = await attempt();
    expect(answer).not.toMatch(/HTTP\/1\.1 (1|2|3)\d\d/);
    expect(answer).not.toMatch(/Only for us|spoken-only|<title>editor|Set-Cookie|Access-Control-Allow/i);
  });

  it("stays up, with the deck's bytes as they were", async () => {
    expect(await request(`GET ${windowPath}`, { Cookie: cookie })).toMatch(/^HTTP\/1\.1 200/);
    expect(await readFile(join(deck.folder, "a.md"), "utf8")).toBe(source);
  });

  it("puts its headers on every answer, refusals too", async () => {
    for (const answer of [
      await request(`GET ${windowPath}`, { Cookie: cookie }),
      await request("GET /nothing"),
      await request("PUT /"),
    ]) {
      expect(answer).toMatch(/x-content-type-options: nosniff/i);
      expect(answer).toMatch(/content-security-policy: default-src 'none'/i);
      expect(answer).toMatch(/referrer-policy: no-referrer/i);
      expect(answer).toMatch(/frame-ancestors 'none'/i);
    }
  });

  it("keeps the secret out of everything but the one cookie", async () => {
    const opened = await fetch(shell.newAddress("audience"), { redirect: "manual" });
    const secret = /lectern=([\w-]+)/.exec(opened.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(opened.headers.get("set-cookie")).toMatch(/; Path=\/w\/[\w-]+\/; HttpOnly; SameSite=Strict$/);
    expect(opened.headers.get("location")).not.toContain(secret);
  });
});
