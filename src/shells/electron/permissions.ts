/** Which permissions a page may have: full screen and writing to the clipboard, for the app's own top frame only. */

import { appOrigin } from "./address.ts";

const granted: ReadonlySet<string> = new Set(["fullscreen", "clipboard-sanitized-write"]);

/** Answers both of Electron's questions (may it ask, may it do); `asker` is the address or origin of the asking frame. */
export function isPermitted(permission: string, asker: string, isMainFrame: boolean): boolean {
  return isMainFrame && granted.has(permission) && isAppOrigin(asker);
}

/** Exact: an origin is written `lectern://app`, with a slash in some of Electron's answers, or as a whole address. */
export function isAppOrigin(asker: string): boolean {
  const url = URL.parse(asker);
  return url !== null && !url.username && !url.password && `${url.protocol}//${url.host}` === appOrigin;
}
