/** What a person typed or pasted for a place on this machine → the absolute path they mean. */

import { realpath } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Takes quotes and blanks off that file managers and shells put around a copied path, understands `~` and `file:` addresses, and
 * follows links, so that one deck has one path. What is not there keeps the path as typed: whoever opens it says so.
 */
export async function readTypedPath(text: string, folder: string, home = homedir()): Promise<string> {
  const path = resolve(folder, withoutHome(withoutScheme(text.trim().replace(/^(["'])(.*)\1$/, "$2")), home));
  return realpath(path).catch(() => path);
}

function withoutScheme(text: string): string {
  if (!/^file:/i.test(text)) return text;
  try {
    return fileURLToPath(text);
  } catch {
    return text;
  }
}

const withoutHome = (text: string, home: string): string =>
  text === "~" || /^~[/\\]/.test(text) ? join(home, text.slice(1)) : text;
