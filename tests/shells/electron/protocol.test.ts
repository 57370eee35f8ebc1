/** The lectern: scheme: pages are served with their policy, guests by their site, and nothing else at all. */

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBundleFiles } from "#adapters/bundle-files.ts";
import { pagePolicy } from "#host/page-policy.ts";
import { createProtocolHandler, lecternScheme } from "#shells/electron/protocol.ts";

let folder = "";
const asked: string[] = [];
const policy = pagePolicy({ stage: "lectern://stage", wire: null });
let handle: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lectern-pages-"));
  const pages = path.join(folder, "pages");
  await mkdir(path.join(pages, "editor"), { recursive: true });
  await mkdir(path.join(pages, "assets"));
  await writeFile(path.join(pages, "editor/index.html"), "<title>Editor</title>");
  await writeFile(path.join(pages, "assets/main-Ab_1.js"), "1");
  await writeFile(path.join(pages, ".hidden.js"), "secret");
  await writeFile(path.join(pages, "assets/data.txt"), "secret");
  await writeFile(path.join(folder, "outside.js"), "secret");
  handle = createProtocolHandler({
    readPage: createBundleFiles(pages),
    guests: {
      answer: (capability, at, base, embedder) => {
        asked.push([capability, at, base, embedder].join(" "));
        if (capability === "broken") throw new Error("broken");
        const status = capability === "cap" ? 200 : 404;
        return Promise.resolve({ status, headers: { "Content-Security-Policy": "sandbox" }, body: "guest" });
      },
    },
  });
});
afterAll(() => rm(folder, { recursive: true }));
const get = (address: string, method = "GET") => handle(new Request(address, { method }));

describe("the scheme", () => {
  it("is standard and secure, and bypasses no policy", () => {
    expect(lecternScheme).toEqual({
      scheme: "lectern",
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        corsEnabled: true,
        stream: true,
        codeCache: true,
      },
    });
  });
});

describe("an app page", () => {
  it("is served with its type, its policy and nosniff", async () => {
    const response = await get("lectern://app/editor/index.html");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("<title>Editor</title>");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toBe(policy);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("brings its scripts with the same policy", async () => {
    const response = await get("lectern://app/assets/main-Ab_1.js?v=1#x");
    expect(response.headers.get("content-type")).toMatch(/^text\/javascript/);
    expect(response.headers.get("content-security-policy")).toBe(policy);
  });

  it.each([
    "lectern://app/",
    "lectern://app/editor",
    "lectern://app/editor/",
    "lectern://app/nothing.html",
    "lectern://app/.hidden.js",
    "lectern://app/assets/data.txt",
    "lectern://app/../outside.js",
    "lectern://app/..%2foutside.js",
    "lectern://app/%2e%2e/outside.js",
    "lectern://app/%2e%2e%2foutside.js",
    "lectern://app/assets/..%5c..%5coutside.js",
    "lectern://app/assets\\..\\..\\outside.js",
    "lectern://app/....//outside.js",
    "lectern://app//etc/passwd.js",
    "lectern://app/C:/outside.js",
    "lectern://app/editor/index.html%00.js",
    "lectern://app/editor/index.html/",
    "lectern://app/assets/main-Ab_1.js::$DATA",
    "lectern://app/editor%2findex.html",
    "lectern://app/%65ditor/index.html",
    "lectern://user@app/editor/index.html",
    "lectern://app:1/editor/index.html",
    "lectern://APP/editor/index.html",
    "lectern://other/editor/index.html",
    "lectern:editor/index.html",
  ])("is not %s", async (address) => {
    // A Request refuses a user name in an address; Electron need not, so the handler is asked directly.
    const response = await handle({ url: address, method: "GET" } as Request);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("Not found");
  });

  it.each(["POST", "PUT", "DELETE", "HEAD", "OPTIONS"])("is not answered to %s", async (method) => {
    expect((await get("lectern://app/editor/index.html", method)).status).toBe(404);
  });
});

describe("a guest", () => {
  it("is answered by the site of the guests, below its own base, framed by the app only", async () => {
    const response = await get("lectern://stage/cap/stage.html?x#y");
    expect(await response.text()).toBe("guest");
    expect(response.headers.get("content-security-policy")).toBe("sandbox");
    expect(asked.at(-1)).toBe("cap stage.html lectern://stage/cap/ lectern://app");
    await get("lectern://print/cap/deck/images/a%20b.svg");
    expect(asked.at(-1)).toBe("cap deck/images/a%20b.svg lectern://print/cap/ lectern://app");
  });

  it("that nobody knows is not found, and one that fails too", async () => {
    expect((await get("lectern://stage/guess/stage.html")).status).toBe(404);
    expect((await get("lectern://stage/broken/stage.html")).status).toBe(404);
    expect((await get("lectern://stage/")).status).toBe(404);
  });

  it("never hears of anything but GET", async () => {
    const before = asked.length;
    expect((await get("lectern://stage/cap/stage.html", "POST")).status).toBe(404);
    expect(asked).toHaveLength(before);
  });
});
