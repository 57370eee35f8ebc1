/** The start of the desktop program, in order: what must precede readiness, one instance, the session, the first window. */

import path from "node:path";
import type { GuestSite } from "#host/guest-site.ts";
import type { DeckLocation, Log, Measurer, Photographer, Printer } from "#host/ports.ts";
import type { AppApi, ElectronApi } from "./electron-api.ts";
import type { ShowWish } from "./errand.ts";
import { guardSession, refuseChildren } from "./guard.ts";
import { createInbox, type OpenErrand } from "./inbox.ts";
import { errandOf, ownArguments, readLaunch } from "./launch.ts";
import { createElectronPrinter } from "./printer.ts";
import { createProtocolHandler, lecternScheme, type ProtocolWorld } from "./protocol.ts";
import type { DesktopWindows } from "./windows.ts";

export interface ProgramWorld {
  readonly argv: readonly string[];
  /** Folder the program was started in. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  readonly readPage: ProtocolWorld["readPage"];
  readonly guests: Pick<GuestSite, "answer" | "offer">;
  /** Runs a command without windows; gives the exit code. */
  readonly runCommand: (
    args: readonly string[],
    printer: Printer & Measurer & Photographer,
  ) => Promise<number>;
  /** Builds windows, menu, dialogs and host; called once the program is ready. */
  readonly openDesk: (printer: Printer & Measurer & Photographer) => Promise<ProgramDesk>;
}

export interface ProgramDesk {
  readonly windows: DesktopWindows;
  /** Finds the deck at a path, or the sample; tells the user and gives null when there is none. */
  findDeck(path: string | null): Promise<DeckLocation | null>;
  /** Opens console and audience window, and begins a show. */
  present(at: DeckLocation, wish: ShowWish): Promise<void>;
  /** Resolves when what was on its way to the app's own data is there. */
  close(): Promise<void>;
}

const appName = "Lectern";
const appId = "org.lectern.Lectern";

/** Starts the program and returns when its first window is on its way (or its command is done). */
export async function startProgram(electron: ElectronApi, world: ProgramWorld): Promise<void> {
  const { app } = electron;
  const launch = { args: ownArguments(world.argv, app.isPackaged), folder: world.folder };
  const errand = errandOf(launch);

  // Nothing of this can be done once the program is ready, so nothing above or between waits.
  app.enableSandbox();
  electron.protocol.registerSchemesAsPrivileged([lecternScheme]);
  nameProgram(app);
  app.on("web-contents-created", (_event, contents) => refuseChildren(contents));
  if (errand.kind === "command") return await runCommand(electron, world, errand.args);

  if (!app.requestSingleInstanceLock({ ...launch })) return app.exit(0);
  const inbox = createInbox(world.log);
  app.on("second-instance", (_event, _argv, _folder, passed) => {
    const other = readLaunch(passed);
    const asked = other && errandOf(other);
    if (asked && asked.kind !== "command") inbox.put(asked);
  });
  app.on("open-file", (event, file) => {
    event.preventDefault();
    inbox.put({ kind: "open", deck: file, show: null });
  });
  let desk: ProgramDesk | null = null;
  app.on("window-all-closed", () => {
    if (world.platform !== "darwin") void (desk?.close() ?? Promise.resolve()).finally(() => app.quit());
  });

  await app.whenReady();
  const printer = secure(electron, world);
  const opened = await world.openDesk(printer);
  desk = opened;
  // A file that was double-clicked arrives beside empty arguments: then the start window is not wanted too.
  if (errand.kind === "start" || errand.deck !== null || inbox.isEmpty()) inbox.put(errand);
  app.on("activate", () => {
    if (!opened.windows.frontEditor()) inbox.put({ kind: "open", deck: null, show: null });
  });
  await inbox.open((it) => runErrand(opened, it));
}

/** A program that is not packaged would be called Electron, and share the data and the lock of every other such program. */
function nameProgram(app: AppApi): void {
  app.setName(appName);
  if (!app.commandLine.hasSwitch("user-data-dir"))
    app.setPath("userData", path.join(app.getPath("appData"), appName));
  app.setAppUserModelId?.(appId);
}

/** The command line in the desktop program: no window is ever shown, and the exit code is the command's. */
async function runCommand(
  electron: ElectronApi,
  world: ProgramWorld,
  args: readonly string[],
): Promise<void> {
  // Without a listener the program would quit when the hidden window of a print job goes.
  electron.app.on("window-all-closed", () => undefined);
  await electron.app.whenReady();
  electron.app.exit(await world.runCommand(args, secure(electron, world)));
}

/** Guards the session and answers the scheme; before any window exists. */
function secure(electron: ElectronApi, world: ProgramWorld): Printer & Measurer & Photographer {
  guardSession(electron.session());
  electron.protocol.handle(lecternScheme.scheme, createProtocolHandler(world));
  return createElectronPrinter({ ...world, electron });
}

async function runErrand(desk: ProgramDesk, errand: OpenErrand): Promise<void> {
  const front = desk.windows.frontEditor();
  if (errand.kind === "start" || (errand.deck === null && errand.show === null)) {
    if (errand.kind === "open" && front?.at) await desk.windows.open("editor", front.at);
    else await desk.windows.openStart();
    return;
  }
  const at = await desk.findDeck(errand.deck);
  if (at === null) return;
  if (errand.show) await desk.present(at, errand.show);
  else await desk.windows.open("editor", at);
}
