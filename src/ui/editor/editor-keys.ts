/** The keys of the editor's commands as this user has them, in every window of it. */

import type { Command } from "#ui/commands/command.ts";
import { type KeyMap, type KeyRow, keyMapOf, type OwnKeys } from "#ui/commands/key-map.ts";
import { followOwnKeys, type KeyMemory, rememberOwnKeys } from "#ui/commands/own-keys.ts";
import type { EditorStore } from "./editor-store.ts";

export interface EditorKeys {
  /** The chords of a command now; null for one that is not in the table yet. */
  of(id: string): readonly string[] | null;
  rows(): readonly KeyRow[];
  /** They count from now on, and are remembered. */
  change(own: OwnKeys): void;
  /** The same for the keys of a show. */
  changeShow(own: OwnKeys): void;
}

export function createEditorKeys(
  store: EditorStore,
  memory: KeyMemory,
  commands: readonly Command[],
): EditorKeys {
  let known: { readonly own: OwnKeys; readonly count: number; readonly map: KeyMap } | null = null;
  const rows = () => commands.map(({ id, label, madeKeys }) => ({ id, label, keys: madeKeys }));
  followOwnKeys(memory, "keys.editor", (ownKeys) => store.setState({ ownKeys }));
  followOwnKeys(memory, "keys.show", (ownShowKeys) => store.setState({ ownShowKeys }));
  return {
    rows,
    of(id) {
      const { ownKeys: own } = store.getState();
      const count = commands.length;
      if (known?.own !== own || known.count !== count) known = { own, count, map: keyMapOf(rows(), own) };
      return known.map.get(id) ?? null;
    },
    change(own) {
      rememberOwnKeys(memory, "keys.editor", own);
      store.setState({ ownKeys: own });
    },
    changeShow(own) {
      rememberOwnKeys(memory, "keys.show", own);
      store.setState({ ownShowKeys: own });
    },
  };
}
