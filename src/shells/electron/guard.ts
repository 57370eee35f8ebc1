/** What no page and no deck may do: open windows, wander off, embed, download, ask for devices, reach the network. */

import type { Log } from "#host/ports.ts";
import type { ContentsApi, Navigation, SessionApi } from "./electron-api.ts";
import { mayNavigate, type Territory } from "./navigation.ts";
import { isPermitted } from "./permissions.ts";

/** What holds for every contents there is, ours or not: no windows of its own, no web views inside. */
export function refuseChildren(contents: ContentsApi): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Keeps one window's contents at home as well. Call before anything is loaded into it. */
export function guardContents(contents: ContentsApi, territory: Territory, log: Log): void {
  refuseChildren(contents);
  const keepHome = (to: Navigation) => {
    if (mayNavigate(territory, to)) return;
    to.preventDefault();
    log.note(`A ${to.isMainFrame ? "page" : "frame"} was kept from navigating.`);
  };
  contents.on("will-navigate", keepHome);
  contents.on("will-frame-navigate", keepHome);
  contents.on("will-redirect", keepHome);
}

/** Guards the session all windows share: permissions, devices, downloads, network. */
export function guardSession(session: SessionApi): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl, details.isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isPermitted(permission, origin, details.isMainFrame),
  );
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  // Chromium would fetch dictionaries from a server of Google's; nothing is fetched unless the user asks for it.
  session.setSpellCheckerDictionaryDownloadURL("lectern://app/dictionaries/");
}

/** Ours, or made by one of our pages; the developer tools have their own scheme. Nothing else is ever requested. */
function isLocal(address: string): boolean {
  return /^(lectern|blob|data|devtools):/.test(address);
}
