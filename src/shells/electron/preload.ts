/** Hands a page its end of the transport; the same for every window. Built as one file, because it runs sandboxed. */

import { contextBridge, ipcRenderer, webUtils } from "electron";
import { createBridge } from "./bridge.ts";

contextBridge.exposeInMainWorld(
  "lectern",
  createBridge(ipcRenderer, (it) => webUtils.getPathForFile(it as File)),
);
