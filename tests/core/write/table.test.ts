import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "#core/change.ts";
import { addColumn, moveInTable, type TableMove, tableAt, tidyTable } from "#core/write/table.ts";

const small = "x\n\n| a | bb |\n|---|--:|\n| ccc | d |\n\ny";
const at = (words: string, text = small) => text.indexOf(words);
function result(move: TableMove | null, text = small): readonly [string, string] {
  const changed = applyEdits(text, move?.edits ?? []);
  return [changed, changed.slice(move?.selection.from, move?.selection.to)];
}
const tidy = "x\n\n| a   |  bb |\n| --- | --: |\n| ccc |   d |\n\ny";

describe("a table", () => {
  it("is found where the cursor stands in it, and nowhere else", () => {
    expect(tableAt(small, at("ccc"))).toMatchObject({
      rows: [
        ["a", "bb"],
        ["ccc", "d"],
      ],
      aligns: ["", "right"],
      row: 1,
      column: 0,
    });
    expect(tableAt(small, 0)).toBeNull();
    expect(tableAt("a | b\nc | d", 0)).toBeNull();
  });

  it("is tidied, its columns in line and turned as its dashes say", () => {
    expect(result(tidyTable(small, at("d |")))).toEqual([tidy, "d"]);
    expect(result(tidyTable(tidy, at("bb", tidy)), tidy)).toEqual([tidy, "bb"]);
  });

  it("is walked cell by cell, and grows a row at its end", () => {
    expect(result(moveInTable(small, at("a |"), 1))).toEqual([tidy, "bb"]);
    expect(result(moveInTable(small, at("bb"), 1))).toEqual([tidy, "ccc"]);
    expect(result(moveInTable(small, at("ccc"), -1))).toEqual([tidy, "bb"]);
    expect(moveInTable(small, at("a |"), -1)).toBeNull();
    const [grown, cell] = result(moveInTable(small, at("d |"), 1));
    expect([grown, cell]).toEqual([tidy.replace("d |\n", "d |\n|     |     |\n"), ""]);
  });

  it("takes another column after the cursor's", () => {
    const [wide] = result(addColumn(small, at("ccc")));
    expect(wide).toBe("x\n\n| a   |     |  bb |\n| --- | --- | --: |\n| ccc |     |   d |\n\ny");
  });

  it("keeps bars that are words", () => {
    const text = "| a \\| b | c |\n| - | - |\n| d | e |";
    expect(result(tidyTable(text, 0), text)[0]).toContain("| a \\| b | c   |");
  });

  it("keeps every cell of any table", () => {
    const cell = fc.constantFrom("", "a", "bb", "ä ö", "1 \\| 2", "**x**");
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(rows, fc.nat(), (all, place) => {
        const [head = [], ...body] = all.map((it) => `|${it.join("|")}|`);
        const text = [head, `|${all[0]?.map(() => "-").join("|")}|`, ...body].join("\n");
        const offset = place % (text.length + 1);
        for (const move of [
          tidyTable(text, offset),
          moveInTable(text, offset, 1),
          moveInTable(text, offset, -1),
        ]) {
          if (!move) continue;
          const [changed] = result(move, text);
          const found = tableAt(changed, 1);
          expect(found?.rows.slice(0, all.length)).toEqual(all);
          expect(result(tidyTable(changed, move.selection.from), changed)[0]).toBe(changed);
        }
      }),
    );
  });
});
