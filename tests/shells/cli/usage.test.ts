/** Commands written wrongly end with 2 and say how; help says everything a command understands. */

import { describe, expect, it } from "vitest";
import { type CommandName, helpFor } from "#shells/cli/help.ts";
import { runCommand } from "../../support/run-command.ts";

const run = (words: string) => runCommand("/", ...words.split(" ").filter((it) => it !== ""));

describe("a command that is written wrongly", () => {
  it.each([
    ["check", /name the deck to check/],
    ["check a b", /“b” is one word too many/],
    ["check a --jsn", /jsn/],
    ["check a --fail-on never", /--fail-on is one of warning, error, not “never”/],
    ["check a --aspect wide", /--aspect/],
    ["check a --theme pink", /--theme is one of/],
    ["export", /name the deck to export/],
    ["export a", /--to/],
    ["export a --to slides", /-o FILE/],
    ["export a --to film -o a.pdf", /--to is one of .*not “film”/],
    ["export a --to slides -o a.html", /\.pdf/],
    ["export a --to slides -o a.pdf --per-page 3", /--per-page is for --to/],
    ["export a --to handout -o a.pdf --per-page 5", /per-page/],
    ["export a --to slides -o a.pdf --range x", /range/],
    ["export a --to slides -o", /output|-o/],
    ["export a --to svg -o a", /take png with a large --width/],
    ["export --to png -o a", /name the deck to export/],
    ["export a --to png", /-o FOLDER/],
    ["export a --to png -o a.png", /makes a folder/],
    ["export a --to jpeg -o a --width 63", /--width is a whole number from 64 to 7680/],
    ["export a --to png -o a --width wide", /--width is a whole number/],
    ["export a --to png -o a --paper a4", /--paper is not for png/],
    ["export a --to png -o a --theme pink", /--theme is one of/],
    ["export a --to png -o a --range x", /range/],
    ["export a --to png -o a --minutes soon", /--minutes is a whole number from 1 to 1440/],
    ["export a --to jpeg -o a --minutes 20 --range 1-3", /neither --range nor --hidden/],
    ["export a --to slides -o a.pdf --width 800", /--width is for --to png, jpeg/],
    ["present", /name the deck to present/],
    ["present a --from 0", /--from is a whole number/],
    ["present a --minutes soon", /--minutes is a whole number from 1 to 1440/],
    ["fit", /name the deck to fit/],
    ["fit a", /--minutes N/],
    ["fit a --minutes 0", /--minutes is a whole number/],
    ["export a --to slides -o a.pdf --minutes 20 --range 1-3", /neither --range nor --hidden/],
    ["export a --to handout -o a.pdf --minutes 20 --hidden", /neither --range nor --hidden/],
    ["export a --to slides -o a.pdf --minutes x", /--minutes is a whole number/],
    ["present a --shell tablet", /--shell is one of/],
    ["open a --from 2", /from/],
    ["serve", /name the deck to serve/],
    ["serve a --port 99999", /--port is a whole number from 0 to 65535/],
    ["new", /name the folder/],
    ["doctor a b", /“b” is one word too many/],
    ["import a.pptx", /not in this version/],
  ])("lectern %s", async (words, sentence) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^lectern \w+: [\s\S]+\nSee how it is written: lectern \w+ --help\n$/);
    expect(err).not.toMatch(/\n\s+at |Error\b|undefined/);
  });

  it("new with a template nobody made", async () => {
    expect(await run("new /tmp/never-made --template film")).toMatchObject({ code: 2, out: "" });
  });
});

describe("help", () => {
  const names: readonly CommandName[] = [
    "open",
    "new",
    "check",
    "fit",
    "export",
    "present",
    "serve",
    "doctor",
  ];

  it.each(["--help", "-h", "help"])("%s lists every command and the exit codes", async (word) => {
    const { code, out, err } = await run(word);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const name of names) expect(out).toMatch(new RegExp(`^ {2}${name} +\\w`, "m"));
    expect(out).toMatch(/0 fine, 1 .*2 wrong usage, 3 .*4 export failed/);
  });

  it.each(names)("lectern %s --help, and help with its name, tell of it", async (name) => {
    for (const words of [`${name} --help`, `help ${name}`, `${name} a -h --nonsense`])
      expect(await run(words)).toEqual({ code: 0, out: helpFor(name), err: "" });
  });

  it("the version is a version", async () => {
    expect(await run("--version")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
