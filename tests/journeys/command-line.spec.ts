/** The command line as a process of its own: exit codes, what goes to which stream, and how it stops. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "playwright/test";
import { temporaryDeck } from "../support/temporary-deck.ts";

const main = path.resolve(import.meta.dirname, "../../src/shells/cli/main.ts");

interface Running {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
}

function start(...words: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

async function run(...words: readonly string[]) {
  const { child, said } = start(...words);
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("a deck that is not there: words on the error stream, nothing else, exit code 3", async () => {
  const { code, out, err } = await run("check", "/nowhere/at/all");
  expect({ code, out }).toEqual({ code: 3, out: "" });
  expect(err).toMatch(/^There is nothing at “all”\.\n/);
  expect(err).not.toMatch(/\n\s+at |node:|Error/);
});

test("serve prints an address that opens the deck once, and stops when it is told to", async ({ page }) => {
  await using deck = await temporaryDeck({ "a.md": "# Served\n" });
  const { child, said } = start("serve", deck.folder);
  await expect.poll(() => said.out, { timeout: 30_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/\S+\n$/);
  const address = said.out.trim();
  await page.goto(address);
  await expect(page.frameLocator("iframe").first().locator("section.present h1")).toHaveText("Served");
  expect((await page.request.get(address)).status()).toBe(410);
  child.kill("SIGTERM");
  const [code] = await once(child, "close");
  expect(code).toBe(0);
  expect(said.err).not.toMatch(/\n\s+at |Error/);
});

test("an export that is stopped ends with 4 and leaves nothing behind", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n\n---\n\n".repeat(400) });
  const { child, said } = start(
    "export",
    deck.folder,
    "--to",
    "slides",
    "-o",
    path.join(deck.outside, "a.pdf"),
  );
  // As soon as it says that it has begun: a poll could come after its end.
  child.stderr?.once("data", () => child.kill("SIGINT"));
  const [code] = await once(child, "close");
  expect(code).toBe(4);
  expect(said.err).toContain("The export was cancelled.");
  expect(await readdir(deck.outside)).toEqual([]);
});

test("doctor draws the deck, and names the picture the room would miss", async () => {
  await using whole = await temporaryDeck({ "a.md": "# Whole\n" });
  await using broken = await temporaryDeck({
    "a.md": "# One\n\n![A picture](broken.png)\n",
    "broken.png": "none",
  });
  const pictures = async (folder: string) => {
    const { out } = await run("doctor", folder, "--json");
    const { checks }: { checks: { name: string }[] } = JSON.parse(out);
    return checks.find((it) => it.name === "pictures");
  };
  expect(await pictures(whole.folder)).toMatchObject({ state: "ok" });
  expect(await pictures(broken.folder)).toMatchObject({
    state: "warn",
    next: expect.stringContaining("“broken.png”"),
  });
});
