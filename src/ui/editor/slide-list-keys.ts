/** Keys that mean something only while the slide list has the focus. */

import { matches, type Platform, pressOf, showChord } from "#ui/commands/keys.ts";
import type { Editor } from "./editor.ts";
import { runCommand } from "./run-command.ts";

interface ListKey {
  readonly chord: string;
  readonly command: string;
  /** The browser itself tells of these, as of any cut, copy and paste. */
  readonly isTold?: boolean;
}

const listKeys: readonly ListKey[] = [
  { chord: "Mod+X", command: "slide.cut", isTold: true },
  { chord: "Mod+C", command: "slide.copy", isTold: true },
  { chord: "Mod+V", command: "slide.paste", isTold: true },
  { chord: "Mod+D", command: "slide.duplicate" },
  { chord: "Delete", command: "slide.delete" },
  { chord: "Backspace", command: "slide.delete" },
  { chord: "Alt+ArrowUp", command: "slide.move-up" },
  { chord: "Alt+ArrowDown", command: "slide.move-down" },
];

/** Runs what the key means in the list; false when it means nothing there. */
export function pressInList({ commands, platform }: Editor, event: KeyboardEvent): boolean {
  const press = pressOf(event);
  const key = listKeys.find((it) => !it.isTold && matches(press, it.chord, platform));
  if (key) runCommand(commands, key.command);
  return key !== undefined;
}

/** The key of a command in the list as shown, or nothing. */
export function keysInList(command: string, platform: Platform): string {
  const key = listKeys.find((it) => it.command === command);
  return key ? showChord(key.chord, platform) : "";
}
