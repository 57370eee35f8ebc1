/** The command line as a process of its own: exit codes, what goes to which stream, and how it stops. */

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, stat, utimes } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "playwright/test";
import { temporaryDeck } from "../support/temporary-deck.ts";

const main = path.resolve(import.meta.dirname, "../../src/shells/cli/main.ts");

interface Running {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
}

function start(words: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [main, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

async function run(words: readonly string[], env?: Readonly<Record<string, string>>) {
  const { child, said } = start(words, env);
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("a deck that is not there: words on the error stream, nothing else, exit code 3", async () => {
  const { code, out, err } = await run(["check", "/nowhere/at/all"]);
  expect({ code, out }).toEqual({ code: 3, out: "" });
  expect(err).toMatch(/^There is nothing at “all”\.\n/);
  expect(err).not.toMatch(/\n\s+at |node:|Error/);
});

test("serve prints an address that opens the deck once, and stops when it is told to", async ({ page }) => {
  await using deck = await temporaryDeck({ "a.md": "# Served\n" });
  const { child, said } = start(["serve", deck.folder]);
  await expect.poll(() => said.out, { timeout: 30_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/\S+\n$/);
  const address = said.out.trim();
  await page.goto(address);
  await expect(
    page.frameLocator("iframe:not([aria-hidden])").first().locator("section.present h1"),
  ).toHaveText("Served");
  expect((await page.request.get(address)).status()).toBe(410);
  child.kill("SIGTERM");
  const [code] = await once(child, "close");
  expect(code).toBe(0);
  expect(said.err).not.toMatch(/\n\s+at |Error/);
});

test("an export that is stopped ends with 4 and leaves nothing behind", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n\n---\n\n".repeat(400) });
  const { child, said } = start([
    "export",
    deck.folder,
    "--to",
    "slides",
    "-o",
    path.join(deck.outside, "a.pdf"),
  ]);
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
    const { out } = await run(["doctor", folder, "--json"]);
    const { checks }: { checks: { name: string }[] } = JSON.parse(out);
    return checks.find((it) => it.name === "pictures");
  };
  expect(await pictures(whole.folder)).toMatchObject({ state: "ok" });
  expect(await pictures(broken.folder)).toMatchObject({
    state: "warn",
    next: expect.stringContaining("“broken.png”"),
  });
});

test("doctor tries sound and film, counts notes and minutes, and says what only the room can tell", async () => {
  const film = await readFile(new URL("../support/media/six-seconds.webm", import.meta.url));
  await using deck = await temporaryDeck({
    "deck.yml": "title: T\nslot: 5\naspect: 4:3\n",
    "a.md":
      "<!-- .slide: minutes=9 -->\n\n# One\n\n![A square](six.webm)\n\n---\n\n# Two\n\n![A tone](broken.mp3)\n\n::: notes\nWords.\n:::\n",
    "six.webm": film,
    "broken.mp3": "no sound at all",
  });
  const { out, code } = await run(["doctor", deck.folder, "--json"]);
  const { checks }: { checks: { name: string; state: string; found: string; next: string }[] } =
    JSON.parse(out);
  const of = (name: string) => checks.find((it) => it.name === name);
  expect(of("sound and video")).toMatchObject({ state: "warn", found: expect.stringMatching(/^1 /) });
  expect(of("sound and video")?.next).toContain("“broken.mp3”");
  expect(of("fonts")).toMatchObject({ state: "ok" });
  expect(of("notes")?.found).toBe("1 slide has none");
  expect(of("time")).toMatchObject({ state: "warn", next: expect.stringContaining("slot of 5") });
  expect(of("displays")?.found).toContain("4:3");
  for (const name of ["displays", "clicker"]) expect(of(name)?.next).toContain("Check the room");
  expect(code).toBeLessThan(2);
});

test("an export without a browser to print with ends with 4, and says what to do", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  for (const [to, target] of [
    ["slides", "a.pdf"],
    ["png", "pictures"],
  ] as const) {
    const words = ["export", deck.folder, "--to", to, "-o", path.join(deck.outside, target)];
    const { code, out, err } = await run(words, { LECTERN_CHROMIUM: "/nowhere/chromium" });
    expect({ code, out }).toEqual({ code: 4, out: "" });
    expect(err).toContain("/nowhere/chromium");
    expect(err).not.toMatch(/\n\s+at |node:|Error|Something went wrong/);
  }
  expect(await readdir(deck.outside)).toEqual([]);
});

test("pictures: one a slide in the size that was asked for, none of them blank, replaced by the next export", async ({
  page,
}) => {
  await using deck = await temporaryDeck({
    "a.md":
      '# First\n\n---\n\n## Second\n\n- a\n- b <!-- .element: class="fragment" -->\n\n---\n\n<!-- .slide: hidden -->\n\n## Third\n',
  });
  const target = path.join(deck.outside, "pictures");
  const made = await run(["export", deck.folder, "--to", "png", "-o", target, "--width", "1920", "--json"]);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({ kind: "png", width: 1920, height: 1080 });
  expect((await readdir(target)).filter((it) => !it.startsWith("."))).toEqual([
    "01-first.png",
    "02-second.png",
  ]);
  const drawn = [];
  for (const name of ["01-first.png", "02-second.png"])
    drawn.push(await look(page, await readFile(path.join(target, name)), "image/png"));
  for (const { width, height, deviation } of drawn) {
    expect({ width, height }).toEqual({ width: 1920, height: 1080 });
    expect(deviation).toBeGreaterThan(5);
  }
  expect(drawn[0]?.deviation).not.toBeCloseTo(drawn[1]?.deviation ?? 0, 3);

  const again = ["export", deck.folder, "--to", "jpeg", "-o", target, "--hidden", "--range", "2-3"];
  expect(await run([...again, "--theme", "night"])).toMatchObject({ code: 0 });
  expect((await readdir(target)).filter((it) => !it.startsWith("."))).toEqual([
    "02-second.jpg",
    "03-third.jpg",
  ]);
  const third = await look(page, await readFile(path.join(target, "03-third.jpg")), "image/jpeg");
  expect(third).toMatchObject({ width: 1280, height: 720 });
  expect(third.mean).toBeLessThan(100);
  expect(await readdir(deck.outside)).toEqual(["pictures"]);
});

test("pictures that are stopped end with 4 and leave nothing behind", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n\n---\n\n".repeat(200) });
  const { child, said } = start(["export", deck.folder, "--to", "png", "-o", path.join(deck.outside, "p")]);
  // Once: a second time means at once, without clearing up.
  let isTold = false;
  child.stderr?.on("data", () => {
    if (isTold || !said.err.includes("printing")) return;
    isTold = child.kill("SIGINT");
  });
  const [code] = await once(child, "close");
  expect(code).toBe(4);
  expect(said.err).toContain("The export was cancelled.");
  expect(await readdir(deck.outside)).toEqual([]);
});

test("pages older than the program are looked at before anything is drawn with them", async () => {
  await using deck = await temporaryDeck({ "a.md": "# A\n" });
  const stamp = path.resolve(import.meta.dirname, "../../dist/.stamp");
  await utimes(stamp, 0, 0);
  const words = ["export", deck.folder, "--to", "slides", "-o", path.join(deck.outside, "a.pdf")];
  const first = await run(words);
  expect(first).toMatchObject({ code: 0, err: expect.stringContaining("The program has changed") });
  // The build compared what is in the files, and says when: nobody need ask again.
  expect((await stat(stamp)).mtimeMs).toBeGreaterThan(0);
  expect((await run(words)).err).not.toContain("The program has changed");
});

/** Size of a picture, and mean and standard deviation of its red, green and blue values (0 to 255). */
function look(page: Page, bytes: Buffer, type: string) {
  return page.evaluate(
    async ({ data, type }) => {
      const response = await fetch(`data:${type};base64,${data}`);
      const image = await createImageBitmap(await response.blob());
      const { width, height } = image;
      const context = new OffscreenCanvas(width, height).getContext("2d");
      if (!context) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const values = context.getImageData(0, 0, width, height).data.filter((_, at) => at % 4 !== 3);
      const mean = values.reduce((sum, it) => sum + it, 0) / values.length;
      const square = values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / values.length;
      return { width, height, mean, deviation: Math.sqrt(square) };
    },
    { data: bytes.toString("base64"), type },
  );
}
