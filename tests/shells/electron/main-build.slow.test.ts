/** The main process as it is built: it ends its module before it waits, and does first what cannot be done later. */

import { execFile } from "node:child_process";
import { copyFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildElectronEntry, repository } from "../../support/build-electron.ts";
import { type TemporaryDeck, temporaryDeck } from "../../support/temporary-deck.ts";

// Inside the repository, where the packages it imports are found as in the installed program.
const folder = path.join(repository, `.cache/tests/electron-main-${process.pid}`);
const standIn = path.join(repository, "tests/support/electron-standin.mjs");
let main = "";
let deck: TemporaryDeck;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(repository, "package.json"), path.join(folder, "package.json"));
  main = await buildElectronEntry("main", path.join(folder, "dist/electron"));
  deck = await temporaryDeck({ "01-welcome.md": "# Welcome\n\n![](images/missing.png)\n" });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await deck[Symbol.asyncDispose]();
});

/** What the main process did, in order; lines that are no JSON are output of a command. */
async function run(...args: readonly string[]) {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [standIn, main, ...args], {
    timeout: 20_000,
  });
  const lines = stdout.split("\n").filter((line) => line !== "");
  const done = lines.flatMap((line) => (line.startsWith('"') ? [JSON.parse(line) as string] : []));
  return { done, output: lines.filter((line) => !line.startsWith('"')), stderr };
}

describe("the built main process", () => {
  it("turns on the sandbox, registers the scheme and asks for the lock before its module ends", async () => {
    const { done } = await run("open", deck.folder);
    const ended = done.includes("evaluated") ? done.indexOf("evaluated") : done.indexOf("exit 0");
    expect(done.slice(0, 2)).toEqual(["enableSandbox", "registerSchemes"]);
    expect(done.slice(0, ended)).toContain("requestSingleInstanceLock");
  });

  it("runs a command after the program is ready, and exits with its code", async () => {
    const { done, output } = await run("check", deck.folder, "--no-layout", "--json", "--fail-on", "warning");
    expect(done.slice(0, 2)).toEqual(["enableSandbox", "registerSchemes"]);
    expect(done.indexOf("evaluated")).toBeLessThan(done.indexOf("handle"));
    expect(done.at(-1)).toBe("exit 1");
    expect(output.join("\n")).toContain("problems");
  });

  it("says in words what went wrong, with the code of the command line", async () => {
    const { done, stderr } = await run("check", path.join(deck.folder, "missing"));
    expect(done.at(-1)).toBe("exit 3");
    expect(stderr).toContain("missing");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("knows its own version", async () => {
    const { done, output } = await run("--version");
    expect(output).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(done.at(-1)).toBe("exit 0");
  });
});
