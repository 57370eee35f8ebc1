/** A page in a window of the faked Electron, speaking to the real host through the bridge of our preload. */

import { type Client, createClient } from "#contract/client.ts";
import { createBridge } from "#shells/electron/bridge.ts";
import type { IpcSenderEvent } from "#shells/electron/electron-api.ts";
import { bridgeEnd } from "#ui/bridge-end.ts";
import type { FakeElectron } from "./fake-electron.ts";
import type { FakeWindow } from "./fake-electron-window.ts";
import { fakeEvents } from "./fake-emitter.ts";

export function fakePage(fake: FakeElectron, { webContents, loaded }: FakeWindow): Client {
  const renderer = fakeEvents();
  const send = webContents.send;
  webContents.send = (channel, ...args) => {
    send(channel, ...args);
    renderer.fire(channel, {}, ...structuredClone(args));
  };
  const url = loaded.at(-1) ?? "";
  const event: IpcSenderEvent = {
    sender: { id: webContents.id },
    senderFrame: { parent: null, origin: "lectern://app", url },
  };
  const bridge = createBridge(
    {
      send: (channel, message) => fake.ipc.fire(channel, event, structuredClone(message)),
      on: renderer.on,
    },
    () => "",
  );
  return createClient(bridgeEnd(bridge));
}
