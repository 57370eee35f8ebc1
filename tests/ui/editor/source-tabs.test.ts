/** The row of tabs: a text has one tab, the only tab stays, and what is closed makes room for its neighbour. */

import { describe, expect, test } from "vitest";
import { readDeckView } from "#ui/editor/deck-view.ts";
import { mostTabs, nextTab, withoutTab, withTab } from "#ui/editor/source-tabs.ts";

describe("tabs", () => {
  test("stay as they are when the text has one already, or is none", () => {
    const tabs = ["a.md", "b.md"];
    expect(withTab(tabs, "a.md")).toBe(tabs);
    expect(withTab(tabs, "")).toBe(tabs);
  });

  test("are never more than there are keys for: the one opened first goes", () => {
    const many = Array.from({ length: mostTabs + 3 }, (_, at) => `${at}.md`);
    const tabs = many.reduce<readonly string[]>(withTab, []);
    expect(tabs).toEqual(many.slice(3));
  });

  test("show the neighbour of a closed one, and the same text when another was closed", () => {
    expect(withoutTab(["a", "b", "c"], "b", "b")).toEqual({ tabs: ["a", "c"], shown: "c" });
    expect(withoutTab(["a", "b", "c"], "c", "c")).toEqual({ tabs: ["a", "b"], shown: "b" });
    expect(withoutTab(["a", "b", "c"], "a", "c")).toEqual({ tabs: ["b", "c"], shown: "c" });
  });

  test("keep the only one, and know nothing of a text without one", () => {
    expect(withoutTab(["a"], "a", "a")).toBeNull();
    expect(withoutTab(["a", "b"], "z", "a")).toBeNull();
  });

  test("are gone through round the ends", () => {
    expect(nextTab(["a", "b", "c"], "c", 1)).toBe("a");
    expect(nextTab(["a", "b", "c"], "a", -1)).toBe("c");
  });
});

test.each([null, "{", "7", '{"parts":7,"panel":"x","tabs":[1,null],"file":{},"slide":-1}'])(
  "a window of a deck is as never opened when %j was remembered of it",
  (text) =>
    expect(readDeckView(text)).toEqual({
      parts: { list: true, panel: true, focus: false },
      panel: "notes",
      tabs: [],
      file: "",
      slide: 0,
    }),
);
