import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ListEdit, rewriteList } from "#core/deck/rewrite-list.ts";
import { parseYaml } from "#core/deck/yaml.ts";

const text = `title: A   # kept
# what they learn
objectives:
  - id: O1
    text: Explain, simply.   # the first

  # the second
  - id: O2
    text: "Appraise: trials"
slot: 45
`;
const edit = (it: ListEdit, from = text) => rewriteList(from, "objectives", it);

describe("a list of records in the settings", () => {
  it("changes one value and no other byte", () => {
    expect(edit({ kind: "set", at: 1, key: "text", value: "Compare" })).toBe(
      text.replace('"Appraise: trials"', "Compare"),
    );
    expect(edit({ kind: "set", at: 0, key: "text", value: "a: b" })).toBe(
      text.replace("Explain, simply.", '"a: b"'),
    );
  });

  it("takes another entry after the last", () => {
    expect(edit({ kind: "add", record: { id: "O3", text: "Counsel" } })).toBe(
      text.replace("slot", "  - id: O3\n    text: Counsel\nslot"),
    );
  });

  it("loses one entry, with its own lines only", () => {
    expect(edit({ kind: "remove", at: 1 })).toBe(
      text.replace('  - id: O2\n    text: "Appraise: trials"\n', ""),
    );
    expect(edit({ kind: "remove", at: 0 })).toContain("  - id: O2");
    expect(edit({ kind: "remove", at: 0 })).not.toContain("O1");
  });

  it("is begun where there is none, and ended where the last goes", () => {
    expect(edit({ kind: "add", record: { id: "O1", text: "x" } }, "title: A")).toBe(
      "title: A\nobjectives:\n  - id: O1\n    text: x\n",
    );
    expect(edit({ kind: "add", record: { id: "O1", text: "x" } }, "")).toBe(
      "objectives:\n  - id: O1\n    text: x\n",
    );
    const one = edit({ kind: "remove", at: 0 }, "objectives:\n  - id: O1\n    text: x\nslot: 4\n");
    expect(parseYaml(one ?? "").toJSON()).toEqual({ objectives: [], slot: 4 });
  });

  it.each(["[1, 2]", "a: [", "just words"])("is left alone in %j", (wrong) => {
    expect(edit({ kind: "add", record: { id: "O1" } }, wrong)).toBeNull();
  });

  it("never changes an entry that is not there", () => {
    expect(edit({ kind: "remove", at: 2 })).toBeNull();
    expect(edit({ kind: "set", at: -1, key: "text", value: "x" })).toBeNull();
  });

  it("means what was asked, in block and in brackets, whatever the words", () => {
    const words = fc.string({ maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: words, text: words }), { maxLength: 4 }),
        fc.boolean(),
        fc.nat({ max: 3 }),
        words,
        fc.constantFrom("add", "set", "remove"),
        (list, isFlow, at, value, kind) => {
          const before = isFlow
            ? `# a\nobjectives: ${JSON.stringify(list)}\nslot: 1\n`
            : list.reduce(
                (it, record) => rewriteList(it, "objectives", { kind: "add", record }) ?? "",
                "slot: 1\n",
              );
          const asked =
            kind === "add"
              ? ({ kind, record: { id: "x", text: value } } as const)
              : kind === "set"
                ? ({ kind, at, key: "text", value } as const)
                : ({ kind: "remove", at } as const);
          const after = rewriteList(before, "objectives", asked);
          const wanted =
            asked.kind === "add"
              ? [...list, asked.record]
              : asked.kind === "set"
                ? list.map((it, index) => (index === at ? { ...it, text: value } : it))
                : list.filter((_, index) => index !== at);
          if (asked.kind !== "add" && at >= list.length) expect(after).toBeNull();
          else expect(parseYaml(after ?? "").toJSON()).toEqual({ slot: 1, objectives: wanted });
        },
      ),
      { numRuns: 300 },
    );
  });
});
