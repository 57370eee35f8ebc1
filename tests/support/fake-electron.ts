/** A stand-in for the few APIs of Electron the shell uses, typed against Electron's own declarations. */

import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  Rectangle,
} from "electron/main";
import type { ElectronApi, ScreenDisplay, SessionApi } from "#shells/electron/electron-api.ts";
import { type FakeWindow, fakeWindow } from "./fake-electron-window.ts";
import { type FakeEvents, fakeEvents } from "./fake-emitter.ts";

type PermissionRequest = Parameters<SessionApi["setPermissionRequestHandler"]>[0];
type PermissionCheck = Parameters<SessionApi["setPermissionCheckHandler"]>[0];
type BeforeRequest = Parameters<SessionApi["webRequest"]["onBeforeRequest"]>[0];

export interface FakeSession extends SessionApi {
  readonly events: FakeEvents;
  request: PermissionRequest | null;
  check: PermissionCheck | null;
  device: (() => boolean) | null;
  before: BeforeRequest | null;
  dictionaries: string;
}

export interface FakeElectron {
  readonly api: ElectronApi;
  /** What happened, in order: `enableSandbox`, `registerScheme lectern`, `whenReady`, `window editor` … */
  readonly order: string[];
  readonly windows: FakeWindow[];
  readonly schemes: CustomScheme[];
  readonly app: FakeEvents;
  readonly screen: FakeEvents;
  readonly theme: FakeEvents;
  readonly ipc: FakeEvents;
  readonly session: FakeSession;
  readonly blockers: string[];
  readonly opened: string[];
  /** Whether the system has a program for the files that are opened. */
  hasPrograms: boolean;
  readonly exits: number[];
  readonly errors: string[];
  /** Switches Chromium was started with. */
  readonly switches: string[];
  readonly is: { packaged: boolean; firstInstance: boolean; dark: boolean };
  displays: ScreenDisplay[];
  /** Answers of dialogs, taken in turn. */
  readonly answers: { message: number[]; open: (readonly string[])[]; save: (string | null)[] };
  readonly asked: { readonly kind: string; readonly options: object }[];
  readonly templates: MenuItemConstructorOptions[][];
  applicationMenu: MenuItemConstructorOptions[] | null | undefined;
  handleRequest: ((request: Request) => Response | Promise<Response>) | null;
  landing: (asked: Rectangle) => Rectangle;
}

export function fakeSession(): FakeSession {
  const events = fakeEvents();
  const session: FakeSession = {
    events,
    on: events.on,
    request: null,
    check: null,
    device: null,
    before: null,
    dictionaries: "",
    setPermissionRequestHandler: (handler) => {
      session.request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      session.check = handler;
    },
    setDevicePermissionHandler: (handler) => {
      session.device = handler;
    },
    setSpellCheckerDictionaryDownloadURL: (url) => {
      session.dictionaries = url;
    },
    webRequest: {
      onBeforeRequest: (listener) => {
        session.before = listener;
      },
    },
  };
  return session;
}

/** A display as Electron describes it; the work area is the display without a bar of 40 pixels. */
export function fakeDisplay(id: number, label: string, bounds: Rectangle, internal = false): ScreenDisplay {
  return {
    id,
    label,
    bounds,
    internal,
    workArea: { ...bounds, y: bounds.y + 40, height: bounds.height - 40 },
  };
}

const laptop = fakeDisplay(1, "Built-in", { x: 0, y: 0, width: 1440, height: 900 }, true);

/** A machine with one laptop display, where every window goes where it is sent. */
export function fakeElectron(): FakeElectron {
  const [app, screen, theme, ipc] = [fakeEvents(), fakeEvents(), fakeEvents(), fakeEvents()];
  const session = fakeSession();
  const order: string[] = [];
  const fake: FakeElectron = {
    order,
    windows: [],
    schemes: [],
    app,
    screen,
    theme,
    ipc,
    session,
    blockers: [],
    opened: [],
    hasPrograms: true,
    exits: [],
    errors: [],
    switches: [],
    is: { packaged: true, firstInstance: true, dark: false },
    displays: [laptop],
    answers: { message: [], open: [], save: [] },
    asked: [],
    templates: [],
    applicationMenu: undefined,
    handleRequest: null,
    landing: (asked) => asked,
    api: {
      app: {
        get isPackaged() {
          return fake.is.packaged;
        },
        name: "Lectern",
        on: app.on,
        enableSandbox: () => void order.push("enableSandbox"),
        requestSingleInstanceLock: () => {
          order.push("requestSingleInstanceLock");
          return fake.is.firstInstance;
        },
        setAppUserModelId: (id) => void order.push(`setAppUserModelId ${id}`),
        addRecentDocument: (path) => void order.push(`addRecentDocument ${path}`),
        whenReady: () => {
          order.push("whenReady");
          return Promise.resolve();
        },
        getPath: (name) => `/fake/${name}`,
        setName: (name) => void order.push(`setName ${name}`),
        setPath: (name, path) => void order.push(`setPath ${name} ${path}`),
        commandLine: { hasSwitch: (name) => fake.switches.includes(name) },
        quit: () => {
          order.push("quit");
          app.fire("before-quit");
          for (const window of fake.windows) if (!window.isDestroyed()) window.close();
        },
        exit: (code = 0) => void fake.exits.push(code),
      },
      protocol: {
        registerSchemesAsPrivileged: (schemes) => {
          order.push(`registerSchemes ${schemes.map((it) => it.scheme).join(" ")}`);
          fake.schemes.push(...schemes);
        },
        handle: (scheme, handler) => {
          order.push(`handle ${scheme}`);
          fake.handleRequest = (request) => handler(request);
        },
      },
      ipcMain: { on: ipc.on },
      dialog: {
        showErrorBox: (title, content) => void fake.errors.push(`${title}: ${content}`),
        showMessageBox: (options) => {
          fake.asked.push({ kind: "message", options });
          return Promise.resolve({ response: fake.answers.message.shift() ?? -1 });
        },
        showOpenDialog: (options) => {
          fake.asked.push({ kind: "open", options });
          const filePaths = [...(fake.answers.open.shift() ?? [])];
          return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
        },
        showSaveDialog: (options) => {
          fake.asked.push({ kind: "save", options });
          const filePath = fake.answers.save.shift() ?? null;
          return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? "" });
        },
      },
      shell: {
        openExternal: (address) => {
          fake.opened.push(address);
          return Promise.resolve();
        },
        openPath: (path) => {
          fake.opened.push(`file ${path}`);
          return Promise.resolve(fake.hasPrograms ? "" : "There is no program for it");
        },
        showItemInFolder: (path) => void fake.opened.push(`folder of ${path}`),
      },
      screen: {
        on: screen.on,
        getAllDisplays: () => fake.displays,
        getDisplayMatching: (area) =>
          fake.displays.find((it) => covers(it.bounds, area)) ?? fake.displays[0] ?? laptop,
      },
      nativeTheme: {
        on: theme.on,
        get shouldUseDarkColors() {
          return fake.is.dark;
        },
      },
      powerSaveBlocker: {
        start: (type) => fake.blockers.push(`start ${type}`),
        stop: () => fake.blockers.push("stop") > 0,
      },
      setApplicationMenu: (template) => {
        order.push("setApplicationMenu");
        fake.applicationMenu = template;
      },
      buildMenu: (template) => {
        fake.templates.push(template);
        return null;
      },
      session: () => {
        if (!order.includes("whenReady"))
          throw new Error("The session exists only once the program is ready.");
        order.push("session");
        return session;
      },
      openWindow: (options: BrowserWindowConstructorOptions) => {
        const window = fakeWindow(options, (asked) => fake.landing(asked));
        order.push(`window ${options.title ?? "hidden"}`);
        fake.windows.push(window);
        return window;
      },
    },
  };
  return fake;
}

/** True when the middle of `area` is on the display. */
function covers(display: Rectangle, area: Rectangle): boolean {
  const x = area.x + area.width / 2;
  const y = area.y + area.height / 2;
  return x >= display.x && x < display.x + display.width && y >= display.y && y < display.y + display.height;
}
