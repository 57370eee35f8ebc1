/** Every command on every wrong deck: the exit code of product.md section 9, words instead of a stack, nothing half-written. */

import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { type TemporaryDeck, temporaryDeck } from "../../support/temporary-deck.ts";
import { expectWords, unreadable, unreadableFiles } from "../../support/unreadable-decks.ts";

const bib = "@article{known, author={Doe, Jane}, title={A}, journal={B}, year={2020}}\n";

/** Opens, with problems: `check` says where. */
const faulty: readonly (readonly [name: string, files: Record<string, string>, line: RegExp])[] = [
  [
    "settings that are no YAML",
    { "deck.yml": "title: T\nslot: [1\n", "a.md": "# A\n" },
    /deck\.yml:[23]:\d+ error: .+ \[settings\.syntax\]/,
  ],
  [
    "an unknown key",
    { "deck.yml": "title: T\ncolour: red\n", "a.md": "# A\n" },
    /deck\.yml:2:1 hint: .*colour.* \[settings\.unknown-key\]/,
  ],
  [
    "a setting of the wrong kind",
    { "deck.yml": "title: T\nslot: soon\n", "a.md": "# A\n" },
    /deck\.yml:2:7 warning: .+ \[settings\.value\]/,
  ],
  [
    "a citation without an entry",
    { "deck.yml": "references: r.bib\n", "r.bib": bib, "a.md": "# A\n\nSee [@known; @nobody].\n" },
    /a\.md:3:5 error: .*nobody.* \[citation\.unknown\]/,
  ],
  [
    "a bibliography that is not there",
    { "deck.yml": "references: r.bib\n", "a.md": "# A\n" },
    /deck\.yml:1:\d+ error: .*r\.bib.* \[reference\.file-missing\]/,
  ],
  [
    "an entry that cannot be read",
    { "deck.yml": "references: r.bib\n", "r.bib": "@article{a, title={A}\n", "a.md": "# A\n" },
    /r\.bib:\d+:\d+ error: .+ \[reference\.syntax\]/,
  ],
  [
    "a picture that is not there",
    { "a.md": "# A\n\n![Two curves](images/no.svg)\n" },
    /a\.md:3:1 error: .*no\.svg.* \[image\.missing\]/,
  ],
  [
    "a header that is no YAML",
    { "deck.yml": "title: T\n", "a.md": "---\nsection: [A\n---\n\n# A\n" },
    /a\.md:\d:\d+ error: .+ \[header\.syntax\]/,
  ],
  [
    "a source that is a picture",
    { "a.md": "# A\n", "b.md": "\x89PNG\0\0\0\x0d" },
    /b\.md:1:1 error: .*not text.* \[source\.binary\]/,
  ],
  [
    "notes that are never closed",
    { "a.md": "# A\n\n::: notes\nSay.\n" },
    /a\.md:3:1 error: .+ \[notes\.unclosed\]/,
  ],
];

let root: TemporaryDeck;
const folder = () => root.folder;

beforeAll(async () => {
  root = await temporaryDeck({
    ...unreadableFiles,
    "good/a.md": "# Good\n\n::: notes\nSay.\n:::\n",
    ...Object.fromEntries(
      faulty.flatMap(([name, files]) =>
        Object.entries(files).map(([file, text]) => [`faulty/${name.replaceAll(" ", "-")}/${file}`, text]),
      ),
    ),
  });
  await mkdir(join(folder(), "empty"));
});
afterAll(() => root[Symbol.asyncDispose]());

const commands: readonly (readonly string[])[] = [
  ["check", "DECK"],
  ["check", "DECK", "--json"],
  ["fit", "DECK", "--minutes", "20"],
  ["export", "DECK", "--to", "slides", "-o", "out.pdf"],
  ["export", "DECK", "--to", "handout", "-o", "out.pdf", "--json"],
  ["open", "DECK", "--shell", "browser"],
  ["DECK"],
  ["present", "DECK"],
  ["serve", "DECK"],
];

describe.each(unreadable)("%s", (_, path, words) => {
  it.each(commands.map((it) => [it.join(" "), it]))("%s says so and ends with 3", async (_name, command) => {
    const before = await readdir(folder(), { recursive: true });
    const ran = await runCommand(folder(), ...command.map((it) => (it === "DECK" ? path : it)));
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toMatch(words);
    // What happened, what is safe, what to do: at least three sentences.
    expect(ran.err.match(/[.!?](?=\s|$)/g)?.length).toBeGreaterThanOrEqual(3);
    expectWords(ran);
    expect(await readdir(folder(), { recursive: true })).toEqual(before);
  });
});

describe.each(faulty)("%s", (name, _files, line) => {
  const path = () => `faulty/${name.replaceAll(" ", "-")}`;

  it("is listed by check with file, line and column, and ends with 1 when it is an error", async () => {
    const ran = await runCommand(folder(), "check", path(), "--no-layout");
    const [found] = ran.out.split("\n").filter((it) => line.test(it));
    expect(found, ran.out).toMatch(new RegExp(`^${path()}/`));
    const isError = / error: /.test(found ?? "");
    expect(ran).toMatchObject({ code: isError ? 1 : 0, err: "" });
    expectWords(ran);
  });

  it("is the same in JSON, and fails from the severity that was asked for", async () => {
    const { code, out, err } = await runCommand(
      folder(),
      ...["check", path(), "--json", "--no-layout", "--fail-on", "warning"],
    );
    const { problems, counts, ...rest } = JSON.parse(out);
    expect(err).toBe("");
    expect(rest).toMatchObject({ deck: name.replaceAll(" ", "-"), slides: 1, layout: { checked: false } });
    for (const it of problems)
      expect(it).toEqual({
        code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
        severity: expect.stringMatching(/^(error|warning|hint)$/),
        source: expect.toSatisfy((source) => source === null || typeof source === "string"),
        line: expect.any(Number),
        column: expect.any(Number),
        message: expect.stringMatching(/\.$/),
      });
    const count = (severity: string) =>
      problems.filter((it: { severity: string }) => it.severity === severity).length;
    expect(counts).toEqual({ error: count("error"), warning: count("warning"), hint: count("hint") });
    expect(code).toBe(counts.error + counts.warning > 0 ? 1 : 0);
  });
});

describe("a place that cannot be written", () => {
  it.each([
    ["is below a folder that is not there", "nowhere/out.pdf"],
    ["is a folder", "good"],
    ["is below a file", "plain.txt/out.pdf"],
  ])("%s: export ends with 3 before anything is drawn", async (_, target) => {
    const before = await readdir(folder(), { recursive: true });
    const ran = await runCommand(folder(), "export", "good", "--to", "slides", "-o", target);
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toMatch(/could not be written|cannot be written|may not/i);
    expectWords(ran);
    expect(await readdir(folder(), { recursive: true })).toEqual(before);
  });
});

describe("new", () => {
  it.each([
    ["a folder with something in it", "good", 3, /“good” is not empty/],
    ["a file", "plain.txt", 3, /“plain\.txt” is not empty|plain\.txt/],
    ["a place below a file", "plain.txt/deck", 3, /deck/],
  ])("leaves %s alone", async (_, path, code, words) => {
    const before = await readdir(folder(), { recursive: true });
    const ran = await runCommand(folder(), "new", path);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toMatch(words);
    expectWords(ran);
    expect(await readdir(folder(), { recursive: true })).toEqual(before);
  });

  it.each(["in-service", "journal-club", "case-conference", "blank"])(
    "makes a deck from %s in which check finds no error and no warning",
    async (template) => {
      const made = await runCommand(folder(), "new", `new-${template}`, "--template", template);
      expect(made).toMatchObject({ code: 0, err: "" });
      const [first = ""] = (await readdir(join(folder(), `new-${template}`))).filter((it) =>
        it.endsWith(".md"),
      );
      expect(await readFile(join(folder(), `new-${template}`, first), "utf8")).toContain(
        `# New ${template.replace("-", " ")}\n`,
      );
      const ran = await runCommand(
        folder(),
        "check",
        `new-${template}`,
        "--no-layout",
        "--fail-on",
        "warning",
      );
      expect(ran, ran.out).toMatchObject({ code: 0 });
    },
  );
});

/** The superuser may read everything, so the test becomes nobody for as long as it takes. */
async function withoutRights<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === "win32")("without rights", () => {
  it.each([
    ["a source", "a.md"],
    ["a deck", ""],
  ])("%s is not read, and check says why", async (name, file) => {
    const deck = `locked-${name.replace(" ", "-")}`;
    await mkdir(join(folder(), deck));
    await writeFile(join(folder(), deck, "a.md"), "# A\n");
    // Whatever the umask: only what is locked below may be out of reach.
    for (const it of [dirname(folder()), folder(), join(folder(), deck)]) await chmod(it, 0o755);
    // Once with rights, so that every module is loaded.
    expect(await runCommand(folder(), "check", deck, "--no-layout")).toMatchObject({ code: 0 });
    await chmod(join(folder(), deck, file), 0o000);
    const ran = await withoutRights(() => runCommand(folder(), "check", deck, "--no-layout"));
    expect(ran).toMatchObject({ code: 3, out: "" });
    expect(ran.err).toContain(`may not read “${file || deck}”`);
    expectWords(ran);
    await chmod(join(folder(), deck, file), 0o755);
  });
});
