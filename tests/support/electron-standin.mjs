/**
 * Runs a built main process without Electron: `node electron-standin.mjs MAIN ARGUMENTS…`. Its modules answer as Electron's
 * do where it matters for the start: `ready` comes only after the main module has ended (electron#40719). Prints what was
 * called, in order, as JSON lines.
 */

import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const [main, ...args] = process.argv.slice(2);
const note = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
const { promise: ready, resolve: becomeReady } = Promise.withResolvers();
const quiet = () => undefined;
const listeners = (name) => ({ on: (event) => note(`${name}.on ${event}`) });

globalThis.standIn = {
  app: {
    ...listeners("app"),
    isPackaged: false,
    name: "Electron",
    commandLine: { hasSwitch: () => true },
    enableSandbox: () => note("enableSandbox"),
    setName: quiet,
    setPath: quiet,
    getPath: (name) => `/nowhere/${name}`,
    requestSingleInstanceLock: () => note("requestSingleInstanceLock") ?? false,
    whenReady: () => ready,
    quit: () => note("quit"),
    exit: (code) => {
      note(`exit ${code}`);
      process.exit();
    },
  },
  protocol: { registerSchemesAsPrivileged: () => note("registerSchemes"), handle: () => note("handle") },
  session: {
    defaultSession: {
      on: quiet,
      setPermissionRequestHandler: quiet,
      setPermissionCheckHandler: quiet,
      setDevicePermissionHandler: quiet,
      setSpellCheckerDictionaryDownloadURL: quiet,
      webRequest: { onBeforeRequest: quiet },
    },
  },
  BrowserWindow: class {},
  Menu: {},
  dialog: {},
  ipcMain: listeners("ipcMain"),
  nativeTheme: listeners("nativeTheme"),
  powerSaveBlocker: {},
  screen: listeners("screen"),
  shell: {},
};
const source = Object.keys(globalThis.standIn)
  .map((name) => `export const ${name} = globalThis.standIn.${name};`)
  .join("\n");

registerHooks({
  resolve: (name, context, next) =>
    /^electron\//.test(name) ? { url: `stand-in:${name}`, shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url.startsWith("stand-in:") ? { format: "module", source, shortCircuit: true } : next(url, context),
});

process.argv = ["/nowhere/electron", main, ...args];
await import(pathToFileURL(main).href);
note("evaluated");
becomeReady();
