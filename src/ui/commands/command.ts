/** What a user can trigger: menus, buttons, keys and the palette all point to one command. */

import type { Menu } from "#contract/desk.ts";
import { type KeyPress, matches, type Platform, showChord } from "./keys.ts";

export interface Command {
  /** `area.verb`, the same in the menu the shell draws. */
  readonly id: string;
  readonly label: string;
  /** Chords that run it now; the first is shown. */
  readonly keys: readonly string[];
  /** Chords it is made with, before the user chose others. */
  readonly madeKeys: readonly string[];
  /** False while it cannot be done: then it is greyed, and its keys do nothing. */
  isEnabled(): boolean;
  run(): void;
}

/** Menus by label, as ids of commands; null draws a line. */
export type MenuPlan = readonly { readonly label: string; readonly items: readonly (string | null)[] }[];

/** The command these keys mean, enabled or not: a disabled command still keeps its keys from the browser. */
export function commandFor(
  commands: readonly Command[],
  press: KeyPress,
  platform: Platform,
): Command | null {
  return commands.find((it) => it.keys.some((chord) => matches(press, chord, platform))) ?? null;
}

/** The menus with labels and keys as shown. Throws RangeError for an id no command has. */
export function describeMenu(commands: readonly Command[], plan: MenuPlan, platform: Platform): Menu {
  const byId = new Map(commands.map((it) => [it.id, it]));
  return plan.map(({ label, items }) => ({
    label,
    items: items.map((id) => {
      if (id === null) return { command: null, label: "", keys: "", enabled: false };
      const command = byId.get(id);
      if (!command) throw new RangeError(`no command is called ${id}`);
      return {
        command: id,
        label: command.label,
        keys: shownKeys(command, platform),
        enabled: command.isEnabled(),
      };
    }),
  }));
}

/** The first chord as shown, or nothing. */
export function shownKeys(command: Command, platform: Platform): string {
  const [first] = command.keys;
  return first === undefined ? "" : showChord(first, platform);
}
