/** What every transport must do, whatever carries the messages. */

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Client, createClient } from "#contract/client.ts";
import type { Handlers, Peer } from "#contract/contract.ts";
import type { Role } from "#contract/define.ts";
import { serve } from "#contract/server.ts";
import { FaultError } from "#core/fault.ts";
import { startShow } from "#core/show/show.ts";
import type { Pair } from "../support/memory-pair.ts";

const show = startShow({ h: 1, v: 0, step: 2 }, 1000);

export function describeTransport(
  name: string,
  makePair: () => Promise<Pair & { stop?(): Promise<void> }>,
): void {
  describe(name, () => {
    const asked: unknown[] = [];
    let pair: Pair & { stop?(): Promise<void> };
    let client: Client;
    let peer: Peer;
    const noted: string[] = [];

    const handlers = {
      "show.current": () => null,
      "show.start": (input: unknown, by: Peer) => {
        asked.push([input, by.id, by.role]);
        return show;
      },
      "show.step": () => {
        throw new FaultError("show.not-running");
      },
      "show.go": () => {
        throw new Error("secret story in /home/someone");
      },
      "deck.save": async ({ text }: { text: string }) => {
        await new Promise((resolve) => setTimeout(resolve, text === "slow" ? 30 : 0));
        return { hash: text === "slow" ? "a".repeat(64) : "b".repeat(64) };
      },
    } as unknown as Handlers;

    const admit = (role: Role) => {
      peer = serve(pair.host, { id: "w1", role }, handlers, { note: (what) => void noted.push(what) });
      client = createClient(pair.page);
    };

    beforeEach(async () => {
      asked.length = 0;
      noted.length = 0;
      pair = await makePair();
    });
    afterEach(async () => {
      pair.page.close();
      await pair.stop?.();
    });

    it("answers a call with what the handler gave", async () => {
      admit("editor");
      expect(await client.call("show.start", { position: { h: 1, v: 0, step: 2 } })).toEqual(show);
      expect(asked).toEqual([[{ position: { h: 1, v: 0, step: 2 } }, "w1", "editor"]]);
    });

    it("carries null as an answer", async () => {
      admit("editor");
      expect(await client.call("show.current", {})).toBeNull();
    });

    it("pairs answers with calls, whichever is ready first", async () => {
      admit("editor");
      const save = (text: string) => client.call("deck.save", { name: "a.md", text, base: "c".repeat(64) });
      const [slow, fast] = await Promise.all([save("slow"), save("fast")]);
      expect([slow.hash[0], fast.hash[0]]).toEqual(["a", "b"]);
    });

    it("carries any text unharmed: line ends, BOM, separators, lone surrogates' neighbours, emoji", async () => {
      admit("editor");
      const id = "\ufeffa\r\nb\u2028c\u2029d\u0000e 💉 é";
      await client.call("show.start", { position: { h: 0, v: 0, step: 0 } });
      const heard = new Promise((resolve) =>
        client.on("desk.commandChosen", ({ command }) => resolve(command)),
      );
      peer.tell("desk.commandChosen", { command: id });
      expect(await heard).toBe(id);
    });

    it("gives a fault as a fault, with its code", async () => {
      admit("presenter");
      await expect(client.call("show.step", { direction: "next" })).rejects.toMatchObject({
        fault: { code: "show.not-running" },
      });
    });

    it("lets no exception and no stack cross", async () => {
      admit("presenter");
      const error = await client
        .call("show.go", { position: { h: 0, v: 0, step: 0 } })
        .catch((it: unknown) => it);
      expect(error).toMatchObject({ fault: { code: "internal", detail: {} } });
      expect(JSON.stringify(error)).not.toContain("secret");
      expect(noted.join()).toContain("secret story");
    });

    it("refuses a call the role may not make, before any handler runs", async () => {
      admit("audience");
      await expect(client.call("show.start", { position: { h: 0, v: 0, step: 0 } })).rejects.toMatchObject({
        fault: { code: "call.refused" },
      });
      expect(asked).toEqual([]);
    });

    it("refuses a call that is not in the table, also names of Object's own", async () => {
      admit("editor");
      for (const name of ["nothing.here", "constructor", "__proto__", "toString"]) {
        await expect(client.call(name as "show.current", {})).rejects.toMatchObject({
          fault: { code: "call.unknown" },
        });
      }
    });

    it.each([
      ["a missing field", {}],
      ["a wrong type", { position: { h: "1", v: 0, step: 0 } }],
      ["a number below zero", { position: { h: -1, v: 0, step: 0 } }],
      ["null", null],
      ["a list", []],
    ])("refuses input with %s", async (_, input) => {
      admit("editor");
      await expect(client.call("show.start", input as never)).rejects.toMatchObject({
        fault: { code: "call.malformed" },
      });
      expect(asked).toEqual([]);
    });

    it("goes on after messages that are no call", async () => {
      admit("editor");
      for (const junk of [{}, { id: "x" }, { id: 1.5, call: "show.current", input: {} }])
        pair.page.send(junk as never);
      expect(await client.call("show.current", {})).toBeNull();
    });

    it("tells an event to a role that hears it, and to no other", async () => {
      admit("audience");
      const heard: string[] = [];
      client.on("desk.commandChosen", () => heard.push("commandChosen"));
      client.on("show.moved", () => heard.push("moved"));
      peer.tell("desk.commandChosen", { command: "save" });
      peer.tell("show.moved", show);
      await client.call("show.current", {});
      expect(heard).toEqual(["moved"]);
    });

    it("fails what is waiting when the connection goes, and everything after", async () => {
      admit("editor");
      const lost = new Promise<void>((resolve) => client.onLost(resolve));
      const waiting = client.call("deck.save", { name: "a.md", text: "slow", base: "c".repeat(64) });
      const failed = expect(waiting).rejects.toMatchObject({ fault: { code: "call.lost" } });
      pair.host.close();
      await lost;
      await failed;
      await expect(client.call("show.current", {})).rejects.toMatchObject({ fault: { code: "call.lost" } });
    });
  });
}
