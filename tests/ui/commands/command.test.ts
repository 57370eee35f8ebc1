/** The command table: finding a command by keys and by words, describing menus. */

import { describe, expect, test } from "vitest";
import { type Command, commandFor, describeMenu } from "#ui/commands/command.ts";
import { matchCommands } from "#ui/commands/match-commands.ts";

const command = (id: string, label: string, keys: readonly string[] = [], isEnabled = true): Command => ({
  id,
  label,
  keys,
  madeKeys: keys,
  isEnabled: () => isEnabled,
  run: () => undefined,
});

const table = [
  command("deck.save", "Save", ["Mod+S"]),
  command("slide.add", "New slide", ["Mod+Enter"], false),
  command("slide.delete", "Delete slide"),
  command("export.open", "Export…"),
];
const ctrl = (key: string) => ({
  key,
  code: "",
  ctrl: true,
  shift: false,
  alt: false,
  meta: false,
  repeat: false,
});

describe("keys", () => {
  test("find their command, also one that cannot be done now", () => {
    expect(commandFor(table, ctrl("s"), "other")?.id).toBe("deck.save");
    expect(commandFor(table, ctrl("Enter"), "other")?.id).toBe("slide.add");
    expect(commandFor(table, ctrl("q"), "other")).toBeNull();
  });
});

describe("a menu", () => {
  test("shows labels, keys, lines, and what can be done", () => {
    expect(
      describeMenu(table, [{ label: "File", items: ["deck.save", null, "slide.add"] }], "other"),
    ).toEqual([
      {
        label: "File",
        items: [
          { command: "deck.save", label: "Save", keys: "Ctrl+S", enabled: true },
          { command: null, label: "", keys: "", enabled: false },
          { command: "slide.add", label: "New slide", keys: "Ctrl+Enter", enabled: false },
        ],
      },
    ]);
  });

  test("that names a command nobody has is a mistake", () => {
    expect(() => describeMenu(table, [{ label: "File", items: ["deck.sav"] }], "other")).toThrow(RangeError);
  });
});

describe("typing in the palette", () => {
  const found = (query: string) => matchCommands(table, query).map((it) => it.id);

  test("nothing lists everything in order", () => {
    expect(found("  ")).toEqual(table.map((it) => it.id));
  });

  test("the beginning of the name comes before the beginning of a word, and that before letters in order", () => {
    expect(found("s")).toEqual(["deck.save", "slide.add", "slide.delete"]);
    expect(found("de")).toEqual(["slide.delete", "slide.add"]);
    expect(found("dls")).toEqual(["slide.delete"]);
  });

  test("what nothing is called finds nothing", () => {
    expect(found("zzz")).toEqual([]);
  });
});
