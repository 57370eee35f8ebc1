/**
 * The few Electron APIs the shell uses, narrowed from Electron's own declarations: `main.ts` hands over the real ones (and
 * does not compile when Electron's differ), tests hand over stand-ins.
 */

import type { NativeImage, ResizeOptions, Shell } from "electron/common";
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  CustomScheme,
  Dialog,
  Display,
  Menu,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NativeTheme,
  OpenDialogOptions,
  PowerSaveBlocker,
  Protocol,
  Rectangle,
  RenderProcessGoneDetails,
  SaveDialogOptions,
  Screen,
  Session,
  WebContents,
  WebPreferences,
} from "electron/main";

/** An event whose default can be prevented. */
export interface Preventable {
  preventDefault(): void;
}

/** A frame, as far as the shell asks about it. */
export interface Frame {
  readonly parent: unknown;
  readonly origin: string;
  readonly url: string;
}

export interface IpcSenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: Frame | null;
}

export interface IpcApi {
  on(channel: string, listener: (event: IpcSenderEvent, ...args: unknown[]) => void): unknown;
}

export interface Navigation extends Preventable {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** A picture of a window; `getSize` is in its own pixels, of which a display may have several to one of ours. */
export interface ImageApi extends Pick<NativeImage, "getSize" | "toPNG" | "toJPEG"> {
  resize(options: ResizeOptions): ImageApi;
}

export interface ContentsApi
  extends Pick<
    WebContents,
    | "id"
    | "send"
    | "printToPDF"
    | "executeJavaScript"
    | "setWindowOpenHandler"
    | "isDestroyed"
    | "forcefullyCrashRenderer"
  > {
  capturePage(area: Rectangle): Promise<ImageApi>;
  on(event: "will-navigate", listener: (it: Navigation) => void): unknown;
  on(event: "will-frame-navigate", listener: (it: Navigation) => void): unknown;
  on(event: "will-redirect", listener: (it: Navigation) => void): unknown;
  on(
    event: "did-start-navigation",
    listener: (it: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }) => void,
  ): unknown;
  on(
    event: "will-attach-webview",
    listener: (event: Preventable, preferences: WebPreferences) => void,
  ): unknown;
  on(
    event: "render-process-gone",
    listener: (event: Preventable, it: Pick<RenderProcessGoneDetails, "reason">) => void,
  ): unknown;
  on(event: "unresponsive", listener: () => void): unknown;
  on(event: "destroyed", listener: () => void): unknown;
}

/** What is there on some systems only is optional here, so that the compiler asks for the question mark. */
export interface WindowApi
  extends Pick<
      BrowserWindow,
      | "loadURL"
      | "show"
      | "focus"
      | "restore"
      | "isMinimized"
      | "isVisible"
      | "isDestroyed"
      | "destroy"
      | "close"
      | "getBounds"
      | "setBounds"
      | "setContentSize"
      | "setFullScreen"
      | "isFullScreen"
      | "setBackgroundColor"
    >,
    Partial<Pick<BrowserWindow, "setSimpleFullScreen" | "isSimpleFullScreen" | "removeMenu" | "setMenu">> {
  readonly webContents: ContentsApi;
  on(event: "close", listener: (event: Preventable) => void): unknown;
  on(event: "closed", listener: () => void): unknown;
  on(event: "focus", listener: () => void): unknown;
  once(event: "ready-to-show", listener: () => void): unknown;
  once(event: "enter-full-screen", listener: () => void): unknown;
  once(event: "leave-full-screen", listener: () => void): unknown;
}

export interface AppApi
  extends Pick<
      App,
      | "enableSandbox"
      | "exit"
      | "quit"
      | "getPath"
      | "isPackaged"
      | "name"
      | "requestSingleInstanceLock"
      | "setName"
      | "setPath"
      | "whenReady"
    >,
    Partial<Pick<App, "setAppUserModelId" | "addRecentDocument">> {
  readonly commandLine: Pick<CommandLine, "hasSwitch">;
  on(
    event: "second-instance",
    listener: (event: Preventable, argv: string[], workingDirectory: string, passed: unknown) => void,
  ): unknown;
  on(event: "open-file", listener: (event: Preventable, path: string) => void): unknown;
  on(event: "web-contents-created", listener: (event: Preventable, contents: ContentsApi) => void): unknown;
  on(event: "window-all-closed", listener: () => void): unknown;
  on(event: "activate", listener: () => void): unknown;
  on(event: "before-quit", listener: () => void): unknown;
}

export interface SessionApi extends Pick<Session, "setSpellCheckerDictionaryDownloadURL"> {
  setDevicePermissionHandler(handler: () => boolean): void;
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (isGranted: boolean) => void,
      details: { readonly requestingUrl: string; readonly isMainFrame: boolean },
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: string,
      requestingOrigin: string,
      details: { readonly isMainFrame: boolean },
    ) => boolean,
  ): void;
  on(event: "will-download", listener: (event: Preventable) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        answer: (response: { readonly cancel: boolean }) => void,
      ) => void,
    ): void;
  };
}

export type ScreenDisplay = Pick<Display, "id" | "label" | "bounds" | "workArea" | "internal">;

export interface ScreenApi {
  getAllDisplays(): ScreenDisplay[];
  getDisplayMatching(area: Parameters<Screen["getDisplayMatching"]>[0]): ScreenDisplay;
  on(event: "display-added", listener: () => void): unknown;
  on(event: "display-removed", listener: () => void): unknown;
  on(event: "display-metrics-changed", listener: () => void): unknown;
}

export interface ThemeApi extends Pick<NativeTheme, "shouldUseDarkColors"> {
  on(event: "updated", listener: () => void): unknown;
}

/** Everything of Electron's main process the shell touches. */
export interface ElectronApi {
  readonly app: AppApi;
  readonly protocol: {
    registerSchemesAsPrivileged(schemes: CustomScheme[]): void;
    handle: Protocol["handle"];
  };
  readonly ipcMain: IpcApi;
  readonly dialog: DialogApi;
  readonly shell: Pick<Shell, "openExternal" | "openPath" | "showItemInFolder">;
  readonly screen: ScreenApi;
  readonly nativeTheme: ThemeApi;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, "start" | "stop">;
  /** Draws the menu bar of the application (macOS). */
  setApplicationMenu(template: MenuItemConstructorOptions[] | null): void;
  /** Builds the menu of one window (elsewhere). */
  buildMenu(template: MenuItemConstructorOptions[]): Menu | null;
  /** The session all windows share; only after the program is ready. */
  session(): SessionApi;
  openWindow(options: BrowserWindowConstructorOptions): WindowApi;
}

/** Dialogs without a parent window: one overload, so that a stand-in is one function. */
export interface DialogApi extends Pick<Dialog, "showErrorBox"> {
  showOpenDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>;
  showSaveDialog(options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>;
  showMessageBox(options: MessageBoxOptions): Promise<{ response: number }>;
}
