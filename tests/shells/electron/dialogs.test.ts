/** Native dialogs: what is asked, and what becomes of the answer. */

import { beforeEach, describe, expect, it } from "vitest";
import { cleanName, createDialogs } from "#shells/electron/dialogs.ts";
import { type FakeElectron, fakeElectron } from "../../support/fake-electron.ts";

let fake: FakeElectron;
beforeEach(() => {
  fake = fakeElectron();
});
const dialogs = (platform: NodeJS.Platform = "linux", taken: readonly string[] = []) =>
  createDialogs(fake.api.dialog, platform, (file) => Promise.resolve(taken.includes(file)));
const asked = () => fake.asked.at(-1)?.options;

describe("where to export", () => {
  it("offers PDF and the suggested name, and gives the chosen place", async () => {
    fake.answers.save.push("/out/talk.pdf");
    expect(await dialogs().pickExportTarget("talk.pdf")).toEqual({ target: "/out/talk.pdf" });
    expect(asked()).toMatchObject({ defaultPath: "talk.pdf", filters: [{ extensions: ["pdf"] }] });
  });

  it("gives nothing when the user chose nothing", async () => {
    expect(await dialogs().pickExportTarget("talk.pdf")).toBeNull();
  });

  it("adds the ending where the system does not, and never replaces a file nobody agreed to replace", async () => {
    fake.answers.save.push("/out/talk", "/out/talk", "/out/talk");
    expect(await dialogs().pickExportTarget("talk.pdf")).toEqual({ target: "/out/talk.pdf" });
    fake.answers.message.push(1, 0);
    expect(await dialogs("linux", ["/out/talk.pdf"]).pickExportTarget("talk.pdf")).toBeNull();
    expect(await dialogs("linux", ["/out/talk.pdf"]).pickExportTarget("talk.pdf")).toEqual({
      target: "/out/talk.pdf",
    });
  });

  it.each([
    ["../../etc/passwd", "etc passwd"],
    ["C:\\Windows\\x.pdf", "C Windows x.pdf"],
    ["a/b:c*d?.pdf", "a b c d .pdf"],
    ["con.pdf", "_con.pdf"],
    ["LPT1", "_LPT1"],
    ["...", "Untitled"],
    ["", "Untitled"],
    ["talk\u0000.pdf", "talk .pdf"],
    ["talk\u202efdp.exe", "talk fdp.exe"],
    ["Ketamine – Übersicht.pdf", "Ketamine – Übersicht.pdf"],
  ])("suggests %j as %j", (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  it("keeps the ending of a very long name", () => {
    expect(cleanName(`${"a".repeat(500)}.pdf`)).toMatch(/^a{116}\.pdf$/);
  });
});

describe("what to open", () => {
  it("picks a folder or a file in one dialog on macOS", async () => {
    fake.answers.open.push(["/decks/talk"]);
    expect(await dialogs("darwin").pickDeck()).toBe("/decks/talk");
    expect(asked()).toMatchObject({ properties: ["openDirectory", "openFile"] });
  });

  it.each([
    [0, ["openDirectory"]],
    [1, ["openFile"]],
  ])("asks for the kind first elsewhere: answer %i", async (answer, properties) => {
    fake.answers.message.push(answer);
    fake.answers.open.push(["/decks/talk"]);
    expect(await dialogs("win32").pickDeck()).toBe("/decks/talk");
    expect(asked()).toMatchObject({ properties });
  });

  it("opens nothing when the user cancels at either step", async () => {
    fake.answers.message.push(2, 0);
    expect(await dialogs().pickDeck()).toBeNull();
    expect(await dialogs().pickDeck()).toBeNull();
  });
});

describe("questions", () => {
  const link = { address: "https://xn--e1afmkfd.xn--p1ai/x", reaches: "xn--e1afmkfd.xn--p1ai" };

  it("show the host in ASCII and the whole address before a link leaves, and default to staying", async () => {
    fake.answers.message.push(0, 1);
    expect(await dialogs().confirmLink(link)).toBe(true);
    expect(await dialogs().confirmLink(link)).toBe(false);
    expect(asked()).toMatchObject({
      message: "Open xn--e1afmkfd.xn--p1ai?",
      detail: expect.stringContaining(link.address),
      defaultId: 1,
      cancelId: 1,
    });
  });

  it("keep an unsaved window open unless the user says otherwise", async () => {
    fake.answers.message.push(0, 1);
    expect(await dialogs().confirmClosing()).toBe(false);
    expect(await dialogs().confirmClosing()).toBe(true);
    expect(asked()).toMatchObject({ defaultId: 0, cancelId: 0 });
  });
});
