/** `lectern fit` says what a shorter version leaves out. */

import { describe, expect, it } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import { temporaryDeck } from "../../support/temporary-deck.ts";

const settings = "objectives:\n  - {id: O1, text: Explain it}\n";
const source = [
  '<!-- .slide: minutes=2 priority="must" -->\n\n# Stays\n',
  '<!-- .slide: minutes=1.5 priority="could" objective="O1" -->\n\n## Goes first\n',
  '<!-- .slide: minutes=1 priority="should" -->\n\n```quiz\nquestion: q\noptions: [a, b]\nanswer: A\nobjective: O1\n```\n',
].join("\n---\n\n");
const files = { "deck.yml": settings, "01.md": source };

describe("lectern fit", () => {
  it("lists what goes, in order, and what that costs", async () => {
    await using deck = await temporaryDeck(files);
    const { code, out, err } = await runCommand(deck.folder, "fit", ".", "--minutes", "2");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`1 of 3 slides stay: 2 min instead of 4.5 min.

Left out, the least needed first:
  could   1.5 min  2. Goes first
  should    1 min  3. (no title)

What that costs:
  O1 is no longer taught or tested: Explain it
  A knowledge check goes: 3. (no title)
`);
  });

  it("gives the same as JSON", async () => {
    await using deck = await temporaryDeck(files);
    const { out } = await runCommand(deck.folder, "fit", ".", "--minutes", "3", "--json");
    expect(JSON.parse(out)).toEqual({
      minutes: 3,
      fits: true,
      before: { slides: 3, minutes: 4.5 },
      after: { slides: 2, minutes: 3 },
      dropped: [{ slide: 2, title: "Goes first", priority: "could", minutes: 1.5 }],
      lost: [{ objective: "O1", teaching: true, testing: false }],
      quizzes: [],
    });
  });

  it("ends with 1 when the slides that must be shown take longer, and says what to do", async () => {
    await using deck = await temporaryDeck(files);
    const { code, out } = await runCommand(deck.folder, "fit", ".", "--minutes", "1");
    expect(code).toBe(1);
    expect(out).toContain("must be shown take 2 min, more than 1 min. All others are left out. Give more");
  });

  it("says nothing of losses where nothing goes", async () => {
    await using deck = await temporaryDeck(files);
    const { code, out } = await runCommand(deck.folder, "fit", ".", "--minutes", "45");
    expect({ code, out }).toEqual({ code: 0, out: "3 of 3 slides stay: 4.5 min instead of 4.5 min.\n" });
  });
});
