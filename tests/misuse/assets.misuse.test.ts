/** No address may name a file outside the deck, a device, or anything that is not image, sound, video or font (promises.md S4.1). */

import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNodeStorage } from "#adapters/node-storage.ts";
import type { DeckLocation } from "#host/ports.ts";
import { type TemporaryDeck, temporaryDeck } from "../support/temporary-deck.ts";

const refused = [
  // out of the deck, plain and encoded
  "../outside/secret.svg",
  "images/../../outside/secret.svg",
  "..%2Foutside%2Fsecret.svg",
  "%2e%2e/outside/secret.svg",
  "%2e%2e%2foutside%2fsecret.svg",
  ".%2e/outside/secret.svg",
  "images/%2e%2e/%2e%2e/outside/secret.svg",
  "..%252foutside%252fsecret.svg",
  "%252e%252e/outside/secret.svg",
  "..%c0%afoutside%c0%afsecret.svg",
  "%c0%ae%c0%ae/outside/secret.svg",
  "..%5coutside%5csecret.svg",
  "..\\outside\\secret.svg",
  "images\\a.svg",
  "....//outside/secret.svg",
  "..;/outside/secret.svg",
  "./a.svg",
  "images/./a.svg",
  "images//a.svg",
  "..",
  ".",
  "",
  // absolute, drive, UNC, schemes
  "/etc/passwd",
  "/etc/hostname.svg",
  "%2fetc%2fpasswd",
  "//server/share/a.svg",
  "\\\\server\\share\\a.svg",
  "C:/a.svg",
  "C:a.svg",
  "c%3a/a.svg",
  "file:///etc/passwd",
  "file:a.svg",
  "http://127.0.0.1/a.svg",
  "lectern://app/a.svg",
  // NUL, control characters, streams, wildcards
  "a.svg%00",
  "a.svg%00.png",
  "images/a\u0000.svg",
  "a%0a.svg",
  "a%0d%0a.svg",
  "a.svg:stream",
  "a.svg::$DATA",
  "a*.svg",
  "a?.svg",
  "%3f.svg",
  // devices and names Windows changes
  "con.svg",
  "CON",
  "nul.png",
  "images/aux.svg",
  "com1.svg",
  "LPT9.png",
  "a.svg.",
  "a.svg ",
  "images./a.svg",
  "images /a.svg",
  // hidden files, and kinds that are never served
  ".hidden.svg",
  ".git/config",
  "images/.secret.svg",
  "deck.yml",
  "01-a.md",
  "references.bib",
  "page.html",
  "script.js",
  "style.css",
  "a.svg.html",
  "a",
  "a.pdf",
  "a.svgz",
  // links that lead out, a folder, a pipe, a loop, a broken encoding, a name far too long
  "link-out.svg",
  "linked-folder/secret.svg",
  "folder.svg",
  "pipe.svg",
  "loop.svg",
  "link-to-text.svg",
  "%",
  "%zz.svg",
  "%e0%a4%a.svg",
  `${"a".repeat(300)}.svg`,
  `${"a/".repeat(600)}a.svg`,
];

describe("a deck", () => {
  let deck: TemporaryDeck;
  let at: DeckLocation;
  const storage = createNodeStorage();
  const read = (address: string) =>
    storage.readAsset(at, address).then(
      () => "served",
      (error) => error.fault?.code ?? String(error),
    );

  beforeAll(async () => {
    const svg = "<svg/>";
    deck = await temporaryDeck({
      "01-a.md": "# A",
      "deck.yml": "title: T",
      "references.bib": "",
      "images/a.svg": svg,
      "images/süß & 1.svg": svg,
      "a..b.svg": svg,
      "images/.secret.svg": svg,
      ".hidden.svg": svg,
      "page.html": "x",
      "script.js": "x",
      "style.css": "x",
      "a.svg.html": "x",
      a: "x",
      "a.pdf": "x",
      "a.svgz": "x",
    });
    await writeFile(join(deck.outside, "secret.svg"), svg);
    await symlink(join(deck.outside, "secret.svg"), join(deck.folder, "link-out.svg"));
    await symlink(deck.outside, join(deck.folder, "linked-folder"));
    await symlink("loop.svg", join(deck.folder, "loop.svg"));
    await symlink("deck.yml", join(deck.folder, "link-to-text.svg"));
    await symlink("images/a.svg", join(deck.folder, "link-inside.svg"));
    await mkdir(join(deck.folder, "folder.svg"));
    execFileSync("mkfifo", [join(deck.folder, "pipe.svg")]);
    at = await storage.locate(deck.folder);
  });
  afterAll(() => deck[Symbol.asyncDispose]());

  it("is tried with more than sixty addresses", () => expect(new Set(refused).size).toBeGreaterThan(60));

  it.each(refused)("serves nothing at %j", async (address) => {
    expect(await read(address)).toMatch(/^asset\.(refused|not-found)$/);
  });

  it.each([
    "images/a.svg",
    "images/s%C3%BC%C3%9F%20%26%201.svg",
    "images/süß & 1.svg",
    "a..b.svg",
    "link-inside.svg",
  ])("serves its own file at %j, so that a refusal means something", async (address) =>
    expect(await read(address)).toBe("served"),
  );
});
