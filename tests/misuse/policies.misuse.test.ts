/** Every kind of answer the browser shell gives carries the headers that hold a deck; both policies are read directive by directive (S1.3, S1.4, S6). */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { createDataStores } from "#adapters/data-stores.ts";
import { createNodeStorage } from "#adapters/node-storage.ts";
import { filePolicy, printPolicy, stagePolicy } from "#contract/guest-documents.ts";
import { pagePolicy } from "#host/page-policy.ts";
import { startWebShell, type WebShell } from "#shells/web/main.ts";
import { startPlacesIn } from "../support/start-places.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";

type Policy = Readonly<Record<string, string>>;

/** Directives by name. A name that comes twice is a mistake: browsers obey the first only. */
function parsePolicy(policy: string): Policy {
  const directives = policy.split(";").map((it) => it.trim().split(/\s+/));
  const names = directives.map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  return Object.fromEntries(directives.map(([name = "", ...values]) => [name, values.join(" ")]));
}

const nonce = "abcdefghijklmnopqrst";
const base = "http://127.0.0.1:4711/s/CAP/";
const embedder = "http://127.0.0.1:4711";

/** What the pages of the app may do, with a stage and a wire. */
const pageDirectives = (stage: string, connect: string): Policy => ({
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": connect,
  "worker-src": "'self'",
  "frame-src": stage,
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
});

/** What a document may do that draws slides. */
const guestDirectives = (at: string, key: string, ancestors: string, media = `${at}deck/`): Policy => ({
  "default-src": "'none'",
  "script-src": `'nonce-${key}'`,
  "style-src": `${at}guest/ 'unsafe-inline'`,
  "font-src": `${at}guest/`,
  "img-src": media,
  "media-src": media,
  "connect-src": "'none'",
  "frame-src": "'none'",
  "worker-src": "'none'",
  "object-src": "'none'",
  "form-action": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": ancestors,
  "require-trusted-types-for": "'script'",
  "trusted-types": "default lectern dompurify 'allow-duplicates'",
  sandbox: "allow-scripts",
});

/** A stage may show what the program fetched for it, too: from the program, never from the network itself. */
const stageDirectives = (at: string, key: string, ancestors: string): Policy =>
  guestDirectives(at, key, ancestors, `${at}deck/ ${at}remote/`);

const wire = "ws://127.0.0.1:4711/w/ID/wire";
const policies: readonly (readonly [name: string, policy: string, directives: Policy])[] = [
  [
    "the pages of the browser shell",
    pagePolicy({ stage: `${embedder}/s/`, wire }),
    pageDirectives(`${embedder}/s/`, wire),
  ],
  [
    "the pages of the desktop shell",
    pagePolicy({ stage: "lectern://stage", wire: null }),
    pageDirectives("lectern://stage", "'none'"),
  ],
  ["the stage", stagePolicy({ nonce, base, embedder }), stageDirectives(base, nonce, embedder)],
  [
    "the print page",
    printPolicy({ nonce, base }),
    // Pictures made smaller for paper are the page's own.
    { ...guestDirectives(base, nonce, "'none'"), "img-src": `${base}deck/ blob:` },
  ],
  ["a file", filePolicy, { "default-src": "'none'", "style-src": "'unsafe-inline'", sandbox: "" }],
];

describe.each(policies)("the policy of %s", (name, policy, directives) => {
  const parsed = parsePolicy(policy);

  it("is this, directive by directive", () => {
    expect(parsed).toEqual(directives);
  });

  it("lets no code be made of text, and nothing come from everywhere", () => {
    const [scripts, all] = [parsed["script-src"] ?? parsed["default-src"], Object.values(parsed).join(" ")];
    expect(scripts).not.toMatch(/unsafe|strict-dynamic|data:|blob:|https?:|\*/);
    expect(all).not.toMatch(/unsafe-eval|unsafe-hashes|wasm|\*/);
    for (const source of all.match(/\b(?:https?|wss?):\/\/[^/\s]+/g) ?? [])
      expect(source).toMatch(/127\.0\.0\.1:4711$/);
    if (name.startsWith("the pages")) expect(all).not.toContain("unsafe-inline");
    // Where files of the deck have the same origin, 'self' would let them in.
    else expect(all).not.toContain("'self'");
  });
});

describe("the policy of a guest", () => {
  it.each([
    ["a nonce that ends the directive", { nonce: "abcdefghijklmnop; script-src *", base }],
    ["a nonce that can be guessed", { nonce: "abc", base }],
    ["a base that is no folder of ours", { nonce, base: "http://x/; script-src *" }],
    ["a base on any host", { nonce, base: "https://*/" }],
  ])("is never made with %s", (_, wrong) => {
    expect(() => stagePolicy({ ...wrong, embedder })).toThrow(RangeError);
    expect(() => printPolicy(wrong)).toThrow(RangeError);
  });

  it("is never made for an embedder that is more than one origin", () => {
    for (const wrong of ["*", "https:", "http://a.b http://c.d", "http://a.b/; sandbox"])
      expect(() => stagePolicy({ nonce, base, embedder: wrong })).toThrow(RangeError);
  });
});

describe("an answer of the browser shell", () => {
  let deck: TemporaryDeck;
  let dist: TemporaryDeck;
  let shell: WebShell;
  let page = "";
  let cookie = "";
  let stage = "";

  beforeAll(async () => {
    deck = await temporaryDeck({
      "a.md": "# A\n",
      "deck.yml": "title: T\n",
      "i.svg": "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
      "page.html": "<script>1</script>",
      "s.js": "1",
      "s.css": "a{}",
      "f.woff2": "x",
      "v.mp4": "x",
    });
    dist = await temporaryDeck({
      "pages/editor/index.html": "<title>editor</title>",
      "pages/assets/a.js": "1",
      "pages/assets/a.css": "a{}",
      "guests/stage.js": "1",
      "guests/stage.css": "a{}",
      "guests/fonts/f.woff2": "x",
    });
    shell = await startWebShell({
      deckPath: deck.folder,
      dist: dist.folder,
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
    const opened = await fetch(shell.newAddress("editor"), { redirect: "manual" });
    page = opened.headers.get("location") ?? "";
    cookie = (opened.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    stage = await askForStage();
  });
  afterAll(async () => {
    await shell.stop();
    await dist[Symbol.asyncDispose]();
    await deck[Symbol.asyncDispose]();
  });

  /** The unguessable address of the stage, which only a window of ours is told. */
  function askForStage(): Promise<string> {
    const address = `${shell.origin.replace("http", "ws")}${page.replace(/editor\/$/, "wire")}`;
    const socket = new WebSocket(address, { headers: { Cookie: cookie, Origin: shell.origin } });
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("open", () => socket.send(JSON.stringify({ id: 1, call: "desk.hello", input: {} })));
      socket.on("message", (data) => {
        const message: { id?: number; output?: { stage: string } } = JSON.parse(String(data));
        if (message.id !== 1) return;
        socket.close();
        resolve(message.output?.stage ?? "");
      });
    });
  }

  const get = (path: string) =>
    fetch(new URL(path, shell.origin), { headers: { Cookie: cookie }, redirect: "manual" });
  const below = (path: string) => stage.replace("stage.html", path);

  const ours = [
    ["a page", () => get(page), 200, "text/html"],
    ["a script of a page", () => get(page.replace("editor/", "assets/a.js")), 200, "text/javascript"],
    ["a style of a page", () => get(page.replace("editor/", "assets/a.css")), 200, "text/css"],
    ["a page that is not there", () => get(`${page}x.html`), 404, "text/plain"],
    ["a window nobody knows", () => get("/w/AAAA/editor/"), 403, "text/plain"],
    ["a ticket", () => get(new URL(shell.newAddress("editor")).pathname), 303, "text/plain"],
    ["a ticket that is not", () => get("/open/AAAA"), 410, "text/plain"],
    ["no address of ours", () => get("/x"), 404, "text/plain"],
    ["a wrong method", () => fetch(`${shell.origin}/`, { method: "POST" }), 405, "text/plain"],
  ] as const;

  it.each(ours)("to %s may not be framed, guessed at, kept or told of", async (_, ask, status, type) => {
    const { headers, ...answer } = await ask().then(({ status: got, headers }) => ({ status: got, headers }));
    expect(answer.status).toBe(status);
    expect(headers.get("content-type")).toMatch(new RegExp(`^${type}`));
    const policy = parsePolicy(headers.get("content-security-policy") ?? "");
    expect(policy).toMatchObject({ "default-src": "'none'", "frame-ancestors": "'none'" });
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });

  it("to a page carries its whole policy, with only this window's wire in it", async () => {
    const { headers } = await get(page);
    const itsWire = `${shell.origin.replace("http", "ws")}${page.replace(/editor\/$/, "wire")}`;
    expect(parsePolicy(headers.get("content-security-policy") ?? "")).toEqual(
      pageDirectives(`${shell.origin}/s/`, itsWire),
    );
  });

  it("to the stage carries its whole policy, with a nonce of its own each time", async () => {
    const [first, second] = [await get(stage), await get(stage)];
    const at = `${shell.origin}${below("")}`;
    const nonces = await Promise.all(
      [first, second].map(async (it) => {
        const key = /nonce="([^"]+)"/.exec(await it.text())?.[1] ?? "";
        expect(parsePolicy(it.headers.get("content-security-policy") ?? "")).toEqual(
          stageDirectives(at, key, shell.origin),
        );
        return key;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(at).toMatch(/\/s\/[\w-]{43,}\/$/);
  });

  const files = [
    ["the guest's script", "guest/stage.js", 200],
    ["the guest's style", "guest/stage.css", 200],
    ["a font of ours", "guest/fonts/f.woff2", 200],
    ["a picture of the deck", "deck/i.svg", 200],
    ["a video of the deck", "deck/v.mp4", 200],
    ["a font of the deck", "deck/f.woff2", 200],
    ["a source of the deck", "deck/a.md", 404],
    ["the settings of the deck", "deck/deck.yml", 404],
    ["a page in the deck", "deck/page.html", 404],
    ["a script in the deck", "deck/s.js", 404],
    ["a style in the deck", "deck/s.css", 404],
    ["a file that is not there", "deck/none.png", 404],
    ["a print job that is not there", "print.html", 404],
  ] as const;

  it.each(files)("to %s may do nothing where it is opened by itself", async (_, path, status) => {
    const { headers, status: got } = await get(below(path));
    expect(got).toBe(status);
    expect(headers.get("content-security-policy")).toBe(filePolicy);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    // An opaque origin may load a font only with this header; nothing else gets it.
    expect(headers.get("access-control-allow-origin")).toBe(path.endsWith(".woff2") ? "*" : null);
    if (status === 404) expect(headers.get("content-type")).toMatch(/^text\/plain/);
  });
});
