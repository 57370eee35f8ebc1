import { beforeEach, describe, expect, it } from "vitest";
import type { Peer } from "#contract/contract.ts";
import type { OpenDeck } from "#contract/decks.ts";
import type { Phones } from "#contract/phones.ts";
import type { PhoneDoor } from "#host/phone-ports.ts";
import { createPhones, type Phones as PhonesService } from "#host/phones.ts";
import { createPresentation, type Presentation } from "#host/presentation.ts";
import type { Workspace } from "#host/workspace.ts";

const quiz = (question: string, answer: string) =>
  `\`\`\`quiz\nquestion: ${question}\noptions:\n  - Yes\n  - No\n  - Maybe\nanswer: ${answer}\nrationale: rationaleword\n\`\`\`\n`;
const markdown = [
  "# Title\n\nbodyword\n\n::: notes\nnoteword one\n:::\n",
  `# Asked\n\nbodyword\n\n${quiz("First?", "A")}\n::: notes\nnoteword two\n:::\n`,
  `# Both\n\n${quiz("One?", "A")}\n${quiz("Two?", "[A, C]")}`,
].join("\n---\n\n");
const deck = {
  name: "talk",
  settings: null,
  sources: [{ name: "a.md", text: markdown, hash: "0".repeat(64), writable: true }],
  data: [],
  assets: [],
} satisfies OpenDeck;

const everything = { address: "10.0.0.2", answers: true, remote: true, notes: false };

describe("phones in the room", () => {
  let doors: readonly PhoneDoor[];
  let isListening: boolean;
  let presentation: Presentation;
  let phones: PhonesService;
  let presenter: Peer;
  let nowMs: number;
  let heard: { to: string; event: string; data: unknown }[];

  beforeEach(() => {
    doors = [];
    isListening = false;
    nowMs = 1000;
    heard = [];
    const peers = new Set<Peer>();
    const workspace: Workspace = {
      peers,
      read: async () => deck,
      save: () => Promise.reject(new Error("not here")),
      change: () => Promise.reject(new Error("not here")),
      join: (peer) => void peers.add(peer),
      leave: (peer) => void peers.delete(peer),
    };
    presentation = createPresentation(peers, { nowMs: () => nowMs });
    let ids = 0;
    phones = createPhones({
      servers: {
        networks: () => [{ address: "10.0.0.2", name: "wlan0" }],
        open: async (_address, opened) => {
          doors = opened;
          isListening = true;
          return {
            origin: "http://10.0.0.2:4000",
            tell: () => undefined,
            close: async () => {
              isListening = false;
            },
          };
        },
      },
      workspace,
      presentation,
      clock: { nowMs: () => nowMs },
      newId: () => `long-${ids++}`,
      newShortId: () => `short-${ids++}`,
    });
    presenter = {
      id: "p",
      role: "presenter",
      tell: (event, data) => void heard.push({ to: "p", event, data }),
    };
    peers.add(presenter);
    peers.add({
      id: "a",
      role: "audience",
      tell: (event, data) => void heard.push({ to: "a", event, data }),
    });
    presentation.start({ h: 0, v: 0, step: 0 });
  });

  const lead = (): Peer => ({ id: "a", role: "audience", tell: () => undefined });
  const go = async (h: number, answered = 0) => {
    presentation.report(lead(), { h, v: 0, step: answered }, 2);
    presentation.answered(lead(), `${h}/0`, answered);
    // The deck is read again before phones are told.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const open = async (choice = everything): Promise<[PhoneDoor, PhoneDoor]> => {
    await phones.open(choice);
    const [learners, remote] = doors;
    if (!learners || !remote) throw new Error("a door is missing");
    return [learners, remote];
  };
  const view = (door: PhoneDoor, phone = "x") => JSON.stringify(door.view(phone));

  it("are turned away until the presenter lets them in, and after the show", async () => {
    expect(phones.current()).toBeNull();
    expect(isListening).toBe(false);
    await open();
    expect(isListening).toBe(true);
    presentation.end();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isListening).toBe(false);
    expect(phones.current()).toBeNull();
  });

  it("get different links for learners and the presenter, and new ones each time", async () => {
    const first: Phones = await phones.open(everything);
    const second: Phones = await phones.open(everything);
    expect(new Set([first.joinUrl, first.remoteUrl, second.joinUrl, second.remoteUrl]).size).toBe(4);
  });

  it("are told the question and its options, and no other word of the deck", async () => {
    const [learners] = await open();
    expect(learners.view("x")).toEqual({ kind: "wait" });
    await go(1);
    expect(learners.view("x")).toMatchObject({
      kind: "question",
      words: "First?",
      choices: ["Yes", "No", "Maybe"],
      closed: null,
    });
    for (const h of [0, 1, 2])
      for (const answered of [0, 1, 2]) {
        await go(h, answered);
        expect(view(learners)).not.toMatch(/noteword|bodyword|rationaleword|Title|Asked/);
      }
  });

  it("count once each, may change their answer, and nothing after it is shown", async () => {
    const [learners] = await open();
    await go(1);
    const question = (learners.view("x") as { question: number }).question;
    const say = (phone: string, ...ticked: number[]) => learners.hear(phone, { question, ticked });
    expect([say("x", 0), say("y", 1), say("y", 2), say("z", 0), say("z")]).toEqual(Array(5).fill("done"));
    expect(phones.live({ role: "presenter" }).questions).toEqual([{ phones: 2, counts: [1, 0, 1] }]);
    expect(phones.live({ role: "audience" }).questions).toEqual([{ phones: 2, counts: null }]);
    await go(1, 1);
    expect(say("x", 1)).toBe("refused");
    expect(phones.live({ role: "audience" }).questions).toEqual([{ phones: 2, counts: [1, 0, 1] }]);
    expect(learners.view("x")).toMatchObject({ closed: "shown", ticked: [0] });
  });

  it("answer the questions of one slide one after the other, and tick several where several are right", async () => {
    const [learners] = await open();
    await go(2);
    expect(learners.view("x")).toMatchObject({ words: "One?", isMultiple: false });
    await go(2, 1);
    const second = learners.view("x") as { question: number };
    expect(second).toMatchObject({ words: "Two?", isMultiple: true });
    expect(learners.hear("x", { question: second.question, ticked: [2, 0] })).toBe("done");
    expect(phones.live({ role: "presenter" }).questions[1]).toEqual({ phones: 1, counts: [1, 0, 1] });
  });

  it.each([
    [{}],
    [{ question: 1, ticked: [7] }],
    [{ question: 1, ticked: [0, 1] }],
    [{ question: 1, ticked: ["0"] }],
    [{ question: 1, ticked: [0], name: "Ann" }],
    [[]],
    ["next"],
  ])("are not understood when they say %j", async (said) => {
    const [learners] = await open();
    await go(1);
    learners.view("x");
    expect(learners.hear("x", said)).toBe("malformed");
    expect(phones.live({ role: "presenter" }).questions).toEqual([{ phones: 0, counts: [0, 0, 0] }]);
  });

  it("answer nothing while time is up, during an interruption, and while the presenter looks ahead", async () => {
    const [learners] = await open();
    await go(1);
    const { question } = learners.view("x") as { question: number };
    const say = () => learners.hear("x", { question, ticked: [0] });
    presentation.move({ kind: "emergency", on: true });
    expect([say(), learners.view("x")]).toEqual(["refused", { kind: "wait" }]);
    presentation.move({ kind: "emergency", on: false });
    presentation.move({ kind: "countdown", ms: 5000 });
    nowMs += 4000;
    expect(learners.view("x")).toMatchObject({ time: { leftMs: 1000, isRunning: true }, closed: null });
    nowMs += 1000;
    expect([say(), learners.view("x")]).toMatchObject(["refused", { closed: "time" }]);
    presentation.move({ kind: "countdown", ms: null });
    presentation.move({ kind: "freeze", freeze: "on" });
    expect([say(), learners.view("x")]).toEqual(["refused", { kind: "wait" }]);
  });

  it("move the show through the presenter's link alone", async () => {
    const [learners, remote] = await open();
    heard = [];
    expect(learners.hear("x", { press: "next" })).toBe("malformed");
    expect(heard.filter((it) => it.event === "show.perform")).toEqual([]);
    expect(remote.hear("x", { press: "next" })).toBe("done");
    expect(remote.hear("x", { press: "end" })).toBe("malformed");
    expect(heard.filter((it) => it.event === "show.perform")).toEqual([
      { to: "a", event: "show.perform", data: { direction: "next" } },
    ]);
  });

  it("get a note only through the presenter's link, and only with its switch on", async () => {
    const [, bare] = await open();
    expect(view(bare)).toContain('"count":3');
    expect(view(bare)).not.toContain("noteword");
    const [learners, full] = await open({ ...everything, notes: true });
    expect(view(full)).toContain("noteword one");
    await go(1);
    expect(view(full)).toContain("noteword two");
    expect(view(learners)).not.toContain("noteword");
  });

  it("leave the room's window without the presenter's link", async () => {
    await open();
    phones.showCode(true);
    const toRoom = heard.filter((it) => it.to === "a" && it.event === "quiz.changed");
    expect(JSON.stringify(toRoom.at(-1))).toContain("short-");
    expect(JSON.stringify(toRoom)).not.toContain("long-");
  });
});
