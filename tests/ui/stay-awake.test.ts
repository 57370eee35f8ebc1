/** The display stays lit while a show runs in a browser, and no longer. */

import { beforeEach, describe, expect, it } from "vitest";
import { createStayAwake } from "#ui/kit/stay-awake.ts";

class Lock extends EventTarget {
  released = false;
  readonly type = "screen" as const;
  onrelease = null;
  release(): Promise<undefined> {
    this.released = true;
    this.dispatchEvent(new Event("release"));
    return Promise.resolve(undefined);
  }
}

let locks: Lock[];
let asked: number;
let isRefused: boolean;
let page: EventTarget & { visibilityState: DocumentVisibilityState };
const held = () => locks.filter((it) => !it.released).length;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
const see = async (state: DocumentVisibilityState) => {
  page.visibilityState = state;
  // As browsers do: a page that gets hidden loses its lock.
  if (state === "hidden") for (const it of locks) if (!it.released) await it.release();
  page.dispatchEvent(new Event("visibilitychange"));
  await settle();
};
const wakeLock = {
  async request() {
    asked += 1;
    if (isRefused) throw new DOMException("no", "NotAllowedError");
    const lock = new Lock();
    locks.push(lock);
    return lock;
  },
};

beforeEach(() => {
  locks = [];
  asked = 0;
  isRefused = false;
  page = Object.assign(new EventTarget(), { visibilityState: "visible" as const });
});

describe("a show in a browser", () => {
  it("holds one lock from its start to its end", async () => {
    const awake = createStayAwake(wakeLock, page);
    await settle();
    expect(held()).toBe(0);
    awake.hold(true);
    awake.hold(true);
    await settle();
    expect([held(), asked]).toEqual([1, 1]);
    awake.hold(false);
    await settle();
    expect([held(), asked]).toEqual([0, 1]);
  });

  it("takes the lock again when its page is looked at again", async () => {
    const awake = createStayAwake(wakeLock, page);
    awake.hold(true);
    await settle();
    await see("hidden");
    expect(held()).toBe(0);
    await see("visible");
    expect(held()).toBe(1);
    awake.hold(false);
    await see("hidden");
    await see("visible");
    expect(held()).toBe(0);
  });

  it("holds nothing when it ended before the lock was given", async () => {
    const awake = createStayAwake(wakeLock, page);
    awake.hold(true);
    awake.hold(false);
    await settle();
    expect(held()).toBe(0);
  });

  it("goes on where the lock is refused or unknown, and asks again when looked at", async () => {
    createStayAwake(undefined, page).hold(true);
    isRefused = true;
    createStayAwake(wakeLock, page).hold(true);
    await settle();
    expect([held(), asked]).toEqual([0, 1]);
    isRefused = false;
    await see("visible");
    expect(held()).toBe(1);
  });
});
