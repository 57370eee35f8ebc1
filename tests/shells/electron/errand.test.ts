/** What the program was started for. */

import { describe, expect, it } from "vitest";
import { readErrand } from "#shells/electron/errand.ts";

const open = (deck: string | null, from: number | null = null, minutes: number | null = null) => ({
  kind: "open",
  deck,
  show: from === null ? null : { from, minutes },
});

describe("the arguments of a start", () => {
  it.each([
    [[], open(null)],
    [["/decks/talk"], open("/decks/talk")],
    [["open", "/decks/talk"], open("/decks/talk")],
    [["open"], open(null)],
    [["open", "--shell", "desktop", "talk"], open("talk")],
    [["talk.md"], open("talk.md")],
    [["--allow-file-access-from-files", "talk"], open("talk")],
    [["-psn_0_12345"], open(null)],
    [["present", "talk"], open("talk", 1)],
    [["present", "talk", "--from", "7"], open("talk", 7)],
    [["present", "--from=7", "talk"], open("talk", 7)],
    [["present", "--from", "7", "talk"], open("talk", 7)],
    [["present", "talk", "--from", "0"], open("talk", 1)],
    [["present", "talk", "--from", "many"], open("talk", 1)],
    [["present", "talk", "--from"], open("talk", 1)],
    [["present"], open(null, 1)],
    [["present", "--minutes", "20", "talk"], open("talk", 1, 20)],
    [["present", "talk", "--from=2", "--minutes=20"], open("talk", 2, 20)],
    [["present", "talk", "--minutes", "some"], open("talk", 1)],
  ])("%j opens windows", (args, errand) => {
    expect(readErrand(args)).toEqual(errand);
  });

  it("opens the start window when that is asked for", () => {
    expect(readErrand(["start"])).toEqual({ kind: "start" });
    expect(readErrand(["start", "--shell", "desktop"])).toEqual({ kind: "start" });
  });

  it.each([
    [
      ["check", "talk"],
      ["check", "talk"],
    ],
    [
      ["export", "talk", "--to", "handout", "-o", "x.pdf"],
      ["export", "talk", "--to", "handout", "-o", "x.pdf"],
    ],
    [
      ["new", "talk"],
      ["new", "talk"],
    ],
    [["doctor"], ["doctor"]],
    [
      ["fit", "talk", "--minutes", "20"],
      ["fit", "talk", "--minutes", "20"],
    ],
    [
      ["serve", "talk", "--port", "1"],
      ["serve", "talk", "--port", "1"],
    ],
    [
      ["--no-zygote", "check", "talk"],
      ["check", "talk"],
    ],
    [["--help"], ["--help"]],
    [["--version"], ["--version"]],
  ])("%j runs a command without windows", (args, passed) => {
    expect(readErrand(args)).toEqual({ kind: "command", args: passed });
  });
});
