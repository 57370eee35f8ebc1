/** The journal as the host keeps it: what windows send is found again after any of them, or all, were killed. */

import { beforeEach, describe, expect, test } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { JournalEntry } from "#contract/journals.ts";
import { smallestEdit } from "#core/change.ts";
import { createJournal, type Journal } from "#host/journal.ts";
import type { DeckLocation } from "#host/ports.ts";
import { type MemoryJournals, memoryJournals } from "../support/memory-journals.ts";

const hashOf = (text: string) => `hash of ${text}`;
let journals: MemoryJournals;
let disk: Map<string, string>;
let nowMs: number;

function start(): Journal {
  journals.kill();
  return createJournal("/deck" as DeckLocation, {
    files: journals.files,
    clock: { nowMs: () => nowMs++ },
    hashOf,
    readDisk: async () => new Map([...disk].map(([name, text]) => [name, { text, hash: hashOf(text) }])),
  });
}

const window = (): Peer => ({ id: "same for every window", role: "editor", tell: () => undefined });
const pages = new WeakMap<Peer, string>();
let lastPage = 0;
function pageOf(peer: Peer): string {
  const page = pages.get(peer) ?? `page ${lastPage++}`;
  pages.set(peer, page);
  return page;
}
const append = (journal: Journal, peer: Peer, entries: JournalEntry[]) =>
  journal.append(peer, pageOf(peer), entries);
const whole = (text: string, takes: string[] = [], name = "a.md"): JournalEntry => ({
  kind: "whole",
  name,
  base: hashOf("old"),
  text,
  takes,
});
function edit(from: string, to: string, turn: number): JournalEntry {
  const smallest = smallestEdit(from, to);
  if (!smallest) throw new Error("no edit");
  return { kind: "edit", name: "a.md", base: hashOf("old"), turn, edit: smallest, length: to.length };
}
const recovered = async (journal: Journal, by = window()) =>
  (await journal.recover(by)).offered.map((it) => it.text);
const faultOf = (it: Promise<unknown>) =>
  it.then(
    () => "none",
    (error) => error.fault?.code,
  );

beforeEach(() => {
  journals = memoryJournals();
  disk = new Map([["a.md", "old"]]);
  nowMs = 1000;
});

describe("after a kill", () => {
  test("the text is found as it was sent last, from edits that stand on the file", async () => {
    const journal = start();
    const writer = window();
    await append(journal, writer, [edit("old", "old and", 1)]);
    await append(journal, writer, [edit("old and", "old and new", 2)]);
    expect((await start().recover(window())).offered).toMatchObject([
      { name: "a.md", text: "old and new", base: hashOf("old"), atMs: 1001 },
    ]);
  });

  test("it is found also when somebody changed the file meanwhile", async () => {
    await append(start(), window(), [edit("old", "mine", 1)]);
    disk.set("a.md", "theirs");
    expect(await recovered(start())).toEqual(["mine"]);
  });

  test("nothing is found of what was saved, and its journal is retired", async () => {
    const journal = start();
    await append(journal, window(), [whole("new")]);
    disk.set("a.md", "new");
    await journal.saved("a.md", hashOf("new"));
    disk.set("a.md", "later, by somebody else");
    expect(await recovered(start())).toEqual([]);
    expect(journals.texts).toEqual([]);
  });

  test("what was not decided yet is offered at every start", async () => {
    await append(start(), window(), [whole("mine")]);
    for (let again = 0; again < 5; again++) expect(await recovered(start())).toEqual(["mine"]);
  });

  test("a window that took the text over answers for it, also when it is killed in turn", async () => {
    await append(start(), window(), [whole("mine")]);
    let journal = start();
    const [first] = (await journal.recover(window())).offered;
    await append(journal, window(), [whole("mine and more", [first?.id ?? ""])]);
    journal = start();
    expect(await recovered(journal)).toEqual(["mine and more"]);
    disk.set("a.md", "mine and more");
    expect(await recovered(start())).toEqual([]);
  });

  test("a page that outlived the host goes on with its text in the next one; only its last is offered", async () => {
    const writer = window();
    await append(start(), writer, [whole("mine")]);
    const journal = start();
    await append(journal, writer, [whole("mine and more")]);
    expect(await recovered(start())).toEqual(["mine and more"]);
  });

  test("two windows are not handed the same text, until the first is gone", async () => {
    await append(start(), window(), [whole("mine")]);
    const journal = start();
    const first = window();
    expect(await recovered(journal, first)).toEqual(["mine"]);
    expect(await recovered(journal)).toEqual([]);
    journal.leave(first);
    expect(await recovered(journal)).toEqual(["mine"]);
  });
});

describe("while the host lives", () => {
  test("a reloaded window gets back what it held, another open one keeps its own", async () => {
    const journal = start();
    const one = window();
    await append(journal, one, [whole("of one")]);
    await append(journal, window(), [whole("of two")]);
    expect(await recovered(journal)).toEqual([]);
    journal.leave(one);
    expect(await recovered(journal)).toEqual(["of one"]);
  });

  test("an entry that stands on nothing known asks for the whole text", async () => {
    const journal = start();
    const writer = window();
    expect(await faultOf(append(journal, writer, [edit("old", "new", 3)]))).toBe("journal.gap");
    disk.set("a.md", "theirs");
    expect(await faultOf(append(journal, writer, [edit("old", "new", 1)]))).toBe("journal.gap");
    await append(journal, writer, [whole("new")]);
    expect(await faultOf(append(journal, writer, [edit("not this one", "what?", 2)]))).toBe("journal.gap");
    expect(await recovered(start())).toEqual(["new"]);
  });

  test("a disk that is full says so, and a whole text goes to a new journal when it is not", async () => {
    const journal = start();
    const writer = window();
    await append(journal, writer, [whole("one")]);
    journals.isBroken = true;
    expect(await faultOf(append(journal, writer, [edit("one", "one two", 2)]))).toBe("journal.failed");
    await journal.saved("a.md", hashOf("nothing"));
    journals.isBroken = false;
    expect(await faultOf(append(journal, writer, [edit("one two", "one two three", 3)]))).toBe("journal.gap");
    await append(journal, writer, [whole("one two three")]);
    expect(await recovered(start())).toEqual(["one two three"]);
    disk.set("a.md", "one two three");
    expect(await recovered(start())).toEqual([]);
  });

  test("a journal that grew long begins anew, whole, and nothing of it is lost", async () => {
    const journal = start();
    const writer = window();
    const quiet = window();
    await append(journal, quiet, [whole("quiet", [], "b.md")]);
    const long = "x".repeat(1_000_000);
    for (let turn = 0; turn < 10; turn++) await append(journal, writer, [whole(`${long}${turn}`)]);
    await append(journal, writer, [edit(`${long}9`, "short", 2)]);
    expect(journals.texts.length).toBe(2);
    journals.texts.shift();
    expect(await recovered(start())).toEqual(["short", "quiet"]);
  });
});

test("any damage to a journal costs only its end: what is found is a text that was there", async () => {
  const journal = start();
  const writer = window();
  const texts = ["old", "o", "of", "of m", "of mine", "of mine!"];
  for (const [at, text] of texts.entries())
    if (at > 0) await append(journal, writer, [edit(texts[at - 1] ?? "", text, at)]);
  const [{ text: intact } = { text: "" }] = journals.texts;
  for (let at = 0; at < intact.length; at += 1) {
    journals.texts.splice(0, journals.texts.length, {
      text: `${intact.slice(0, at)}?${intact.slice(at + 1)}`,
    });
    const [found] = await recovered(start());
    expect(found === undefined || texts.includes(found)).toBe(true);
  }
});

describe("what several windows left of one file", () => {
  test("is all found: the newest is offered, the others are for the history until they are let go", async () => {
    let journal = start();
    await append(journal, window(), [whole("of one")]);
    await append(journal, window(), [whole("of two")]);
    journal = start();
    const { offered, older } = await journal.recover(window());
    expect([offered, older].map((texts) => texts.map((it) => it.text))).toEqual([["of two"], ["of one"]]);
    await journal.letGo(older);
    const again = await start().recover(window());
    expect([again.offered, again.older].map((it) => it.length)).toEqual([1, 0]);
  });

  test("is found of a file that is not in the deck any more", async () => {
    await append(start(), window(), [whole("mine", [], "gone.md")]);
    expect((await start().recover(window())).offered).toMatchObject([{ name: "gone.md", text: "mine" }]);
  });
});

describe("a window that goes", () => {
  test("is heard to its last word, however busy the journal is", async () => {
    const journal = start();
    const writer = window();
    await append(journal, writer, [edit("old", "old and", 1)]);
    const last = append(journal, writer, [edit("old and", "old and new", 2)]);
    journal.leave(writer);
    await last;
    expect(await recovered(journal)).toEqual(["old and new"]);
  });

  test("leaves no file open, also when its last save ends after it", async () => {
    const journal = start();
    const writer = window();
    await append(journal, writer, [whole("mine")]);
    journal.leave(writer);
    disk.set("a.md", "mine");
    await journal.saved("a.md", hashOf("mine"));
    expect(journals.openFiles()).toBe(0);
  });
});
