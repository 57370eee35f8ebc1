import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { connectDevTools } from "#adapters/devtools.ts";

/** A browser that is two streams: what it was told, and a mouth. */
function browser() {
  const [heard, said] = [new PassThrough(), new PassThrough()];
  const devtools = connectDevTools(heard, said);
  const told = () =>
    String(heard.read() ?? "")
      .split("\0")
      .filter(Boolean)
      .map((it) => JSON.parse(it) as { id: number; method: string; sessionId?: string });
  return { devtools, told, said, say: (message: object) => said.write(`${JSON.stringify(message)}\0`) };
}

test("answers reach whoever asked, in whatever order they come", async () => {
  const { devtools, told, say } = browser();
  const first = devtools.send("Browser.getVersion", {});
  const second = devtools.send("Target.createBrowserContext", { disposeOnDetach: true });
  const [a, b] = told();
  say({ id: b?.id, result: { browserContextId: "C" } });
  say({ id: a?.id, result: { product: "Chrome/1.2" } });
  expect(await first).toEqual({ product: "Chrome/1.2" });
  expect(await second).toEqual({ browserContextId: "C" });
});

test("a message may come in pieces, cut inside a letter, and two in one piece", async () => {
  const { devtools, told, said } = browser();
  const asked = [devtools.send("Browser.getVersion", {}), devtools.send("Browser.getVersion", {})];
  const [a, b] = told();
  const bytes = Buffer.from(
    [
      { id: a?.id, result: { product: "Größe/1" } },
      { id: b?.id, result: { product: "B/2" } },
    ]
      .map((it) => `${JSON.stringify(it)}\0`)
      .join(""),
  );
  const cut = bytes.indexOf("ö") + 1;
  said.write(bytes.subarray(0, cut));
  said.write(bytes.subarray(cut));
  expect(await Promise.all(asked)).toEqual([{ product: "Größe/1" }, { product: "B/2" }]);
});

test("an event reaches the listeners of its own session only", async () => {
  const { devtools, say, told } = browser();
  const heard: string[] = [];
  devtools.session("one").on("Page.loadEventFired", () => heard.push("one"));
  devtools.session("two").on("Page.loadEventFired", () => heard.push("two"));
  const asked = devtools.session("two").send("Page.enable", {});
  const [enable] = told();
  expect(enable?.sessionId).toBe("two");
  say({ sessionId: "two", method: "Page.loadEventFired", params: {} });
  say({ id: enable?.id, sessionId: "two", result: {} });
  await asked;
  expect(heard).toEqual(["two"]);
});

test("what the browser refuses rejects with its words", async () => {
  const { devtools, told, say } = browser();
  const asked = devtools.send("Browser.getVersion", {});
  say({ id: told()[0]?.id, error: { message: "not now" } });
  await expect(asked).rejects.toThrow("not now");
});

test("a browser that is gone rejects what waits and what is asked later", async () => {
  const { devtools, said } = browser();
  const asked = devtools.send("Browser.getVersion", {});
  said.destroy();
  await expect(asked).rejects.toThrow("gone");
  await devtools.gone;
  await expect(devtools.send("Browser.getVersion", {})).rejects.toThrow("gone");
});
