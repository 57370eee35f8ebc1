/** A stand-in for a window of Electron and its contents: remembers what it was told, fires what a test wants. */

import type { BrowserWindowConstructorOptions, Rectangle, WindowOpenHandlerResponse } from "electron/main";
import type { ContentsApi, ImageApi, WindowApi } from "#shells/electron/electron-api.ts";
import { type FakeEvents, fakeEvents } from "./fake-emitter.ts";

type OpenHandler = Parameters<ContentsApi["setWindowOpenHandler"]>[0];

export interface FakeContents extends ContentsApi {
  readonly events: FakeEvents;
  readonly sent: { readonly channel: string; readonly args: readonly unknown[] }[];
  readonly scripts: string[];
  readonly pdfOptions: unknown[];
  /** What `executeJavaScript` and `printToPDF` wait for; tests replace them. */
  drawn: () => Promise<unknown>;
  pdf: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Areas that were photographed, and what `capturePage` gives. */
  readonly captured: Rectangle[];
  image: ImageApi;
  openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null;
}

export interface FakeWindow extends WindowApi {
  readonly options: BrowserWindowConstructorOptions;
  readonly events: FakeEvents;
  readonly webContents: FakeContents;
  /** Everything that was done to it, in order: `setBounds 0,0 1920×1080`, `show`, `setFullScreen true`. */
  readonly done: string[];
  readonly loaded: string[];
}

let nextId = 1;

/** A picture of a window that tells its size and its format instead of having pixels. */
export const fakeImage = (width: number, height: number): ImageApi => ({
  getSize: () => ({ width, height }),
  toPNG: () => Buffer.from(`png ${width}×${height}`),
  toJPEG: (quality) => Buffer.from(`jpeg ${width}×${height} ${quality}`),
  resize: (to) => fakeImage(to.width ?? width, to.height ?? height),
});

export function fakeContents(): FakeContents {
  const events = fakeEvents();
  let handler: OpenHandler | null = null;
  const contents: FakeContents = {
    id: nextId++,
    events,
    on: events.on,
    sent: [],
    scripts: [],
    pdfOptions: [],
    drawn: () => Promise.resolve({ pages: 2, labels: null, overflowing: [], clipped: [] }),
    pdf: () => Promise.resolve(new Uint8Array([37, 80, 68, 70])),
    captured: [],
    image: fakeImage(1280, 720),
    capturePage: (area) => {
      contents.captured.push(area);
      return Promise.resolve(contents.image);
    },
    openHandler: null,
    isDestroyed: () => false,
    forcefullyCrashRenderer: () =>
      events.fire("render-process-gone", { preventDefault: () => undefined }, { reason: "killed" }),
    send: (channel: string, ...args: unknown[]) => void contents.sent.push({ channel, args }),
    executeJavaScript: (code: string) => {
      contents.scripts.push(code);
      return contents.drawn();
    },
    printToPDF: async (options) => {
      contents.pdfOptions.push(options);
      return Buffer.from(await contents.pdf());
    },
    setWindowOpenHandler: (it: OpenHandler) => {
      handler = it;
      contents.openHandler = ({ url }) =>
        handler?.({
          url,
          frameName: "",
          features: "",
          disposition: "new-window",
          referrer: { url: "", policy: "no-referrer" },
        }) ?? {
          action: "allow",
        };
    },
  };
  return contents;
}

/** `areaAfterFullScreen` says where the window manager really puts it; by default on the display it was moved to. */
export function fakeWindow(
  options: BrowserWindowConstructorOptions,
  areaAfterFullScreen: (asked: Rectangle) => Rectangle = (asked) => asked,
): FakeWindow {
  const events = fakeEvents();
  const webContents = fakeContents();
  const done: string[] = [];
  const loaded: string[] = [];
  let bounds: Rectangle = {
    x: options.x ?? 0,
    y: options.y ?? 0,
    width: options.width ?? 800,
    height: options.height ?? 600,
  };
  const is = {
    visible: options.show !== false,
    full: false,
    simple: false,
    destroyed: false,
    minimized: false,
  };
  const gone = () => {
    is.destroyed = true;
    webContents.isDestroyed = () => true;
    webContents.events.fire("destroyed");
    events.fire("closed");
  };
  const window: FakeWindow = {
    options,
    events,
    webContents,
    done,
    loaded,
    on: events.on,
    once: events.once,
    loadURL: (address) => {
      loaded.push(address);
      webContents.events.fire("did-start-navigation", { isMainFrame: true, isSameDocument: false });
      return Promise.resolve();
    },
    show: () => {
      is.visible = true;
      done.push("show");
    },
    focus: () => {
      done.push("focus");
      events.fire("focus");
    },
    restore: () => {
      is.minimized = false;
      done.push("restore");
    },
    isMinimized: () => is.minimized,
    isVisible: () => is.visible,
    isDestroyed: () => is.destroyed,
    destroy: () => {
      done.push("destroy");
      gone();
    },
    close: () => {
      const event = {
        isPrevented: false,
        preventDefault: () => {
          event.isPrevented = true;
        },
      };
      done.push("close");
      events.fire("close", event);
      if (!event.isPrevented) gone();
    },
    getBounds: () => bounds,
    setBounds: (area) => {
      bounds = { ...bounds, ...area };
      done.push(`setBounds ${bounds.x},${bounds.y} ${bounds.width}×${bounds.height}`);
    },
    setContentSize: (width, height) => void done.push(`setContentSize ${width}×${height}`),
    setFullScreen: (isOn) => {
      is.full = isOn;
      done.push(`setFullScreen ${isOn}`);
      if (isOn) bounds = areaAfterFullScreen(bounds);
      events.fire(isOn ? "enter-full-screen" : "leave-full-screen");
    },
    isFullScreen: () => is.full,
    setSimpleFullScreen: (isOn) => {
      is.simple = isOn;
      done.push(`setSimpleFullScreen ${isOn}`);
      if (isOn) bounds = areaAfterFullScreen(bounds);
    },
    isSimpleFullScreen: () => is.simple,
    setBackgroundColor: (colour) => void done.push(`setBackgroundColor ${colour}`),
    removeMenu: () => void done.push("removeMenu"),
    setMenu: () => void done.push("setMenu"),
  };
  return window;
}
