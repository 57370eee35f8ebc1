/** The preload as it is built: one CommonJS file a sandbox can run, and what it hands to a page when it runs. */

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { parseAst } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildElectronEntry } from "../../support/build-electron.ts";

let folder = "";
let code = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lectern-preload-"));
  await buildElectronEntry("preload", folder);
  code = await readFile(path.join(folder, "preload.cjs"), "utf8");
});
afterAll(() => rm(folder, { recursive: true }));

/** Every node of a syntax tree. */
function* nodes(tree: unknown): Generator<Record<string, unknown>> {
  if (typeof tree !== "object" || tree === null) return;
  if ("type" in tree) yield tree as Record<string, unknown>;
  for (const value of Object.values(tree)) yield* nodes(value);
}

function run() {
  const exposed = new Map<string, Record<string, (...args: unknown[]) => unknown>>();
  const sent: unknown[][] = [];
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: never) => exposed.set(name, api) },
    ipcRenderer: {
      send: (...args: unknown[]) => void sent.push(args),
      on: (channel: string, listener: (...args: unknown[]) => void) => listeners.set(channel, listener),
    },
  };
  const required: string[] = [];
  runInNewContext(code, {
    require: (name: string) => {
      required.push(name);
      return electron;
    },
    module: { exports: {} },
    exports: {},
  });
  return { exposed, sent, listeners, required };
}

describe("the built preload", () => {
  it("is one file", async () => {
    expect(await readdir(folder)).toEqual(["preload.cjs"]);
  });

  it("requires electron and nothing else, and imports nothing", () => {
    const asked: unknown[] = [];
    for (const node of nodes(parseAst(code))) {
      expect(node.type).not.toMatch(/^(Import|Export)/);
      const callee = node.callee as { name?: string } | undefined;
      if (node.type !== "CallExpression" || callee?.name !== "require") continue;
      asked.push((node.arguments as { value?: unknown }[])[0]?.value);
    }
    expect(asked).toEqual(["electron"]);
  });

  it("names nothing of Node, and evaluates nothing", () => {
    const names = [...nodes(parseAst(code))].filter((it) => it.type === "Identifier").map((it) => it.name);
    for (const name of [
      "process",
      "Buffer",
      "__dirname",
      "__filename",
      "global",
      "eval",
      "Function",
      "invoke",
      "sendSync",
    ])
      expect(names).not.toContain(name);
  });

  it("exposes one object with three functions for messages, and one for what is dropped", () => {
    const { exposed, required } = run();
    expect(required).toEqual(["electron"]);
    expect([...exposed.keys()]).toEqual(["lectern"]);
    const api = exposed.get("lectern") ?? {};
    expect(Object.keys(api).sort()).toEqual(["onClose", "onMessage", "pathOf", "send"]);
    for (const member of Object.values(api)) expect(member).toBeTypeOf("function");
  });

  it("passes one message each way, without event, sender or return value", () => {
    const { exposed, sent, listeners } = run();
    const api = exposed.get("lectern") ?? {};
    const heard: unknown[][] = [];
    expect(api.send?.({ id: 1 }, "more")).toBeUndefined();
    expect(api.onMessage?.((...args: unknown[]) => heard.push(args))).toBeUndefined();
    expect(api.onClose?.((...args: unknown[]) => heard.push(args))).toBeUndefined();
    listeners.get("lectern:to-page")?.({ sender: "ipcRenderer" }, { id: 1 });
    listeners.get("lectern:closed")?.({ sender: "ipcRenderer" });
    expect(sent).toEqual([["lectern:to-host", { id: 1 }]]);
    expect(heard).toEqual([[{ id: 1 }], []]);
  });
});
