/** Keys a user chose over those of a command table: which keys mean what, and every change of them. Pure. */

/** A row of a command table, with the keys it is made with as chords (`Mod+Shift+P`, `PageDown`). */
export interface KeyRow {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
}

/** A user's own keys by the id of their command; a command that is not in it keeps the keys of the table. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

export const noOwnKeys: OwnKeys = {};

/** The keys of every command, by its id. No chord is there twice. */
export type KeyMap = ReadonlyMap<string, readonly string[]>;

/** Reads what was remembered. What cannot be read is no choice at all: the table holds. */
export function readOwnKeys(text: string | null): OwnKeys {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    if (typeof read !== "object" || read === null) return noOwnKeys;
    const entries = Object.entries(read).filter((it): it is [string, string[]] => isKeys(it[1]));
    return Object.fromEntries(entries);
  } catch {
    return noOwnKeys;
  }
}

const isKeys = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((it) => typeof it === "string" && it !== "" && it.length < 60);

/** Null when nothing differs from the table, so that there is nothing to remember. */
export const writeOwnKeys = (own: OwnKeys): string | null =>
  Object.keys(own).length === 0 ? null : JSON.stringify(own);

/**
 * What counts when table and user are put together. A key the user chose wins over the same key in the table, also one that
 * a newer version of the program brought.
 */
export function keyMapOf(rows: readonly KeyRow[], own: OwnKeys): KeyMap {
  const taken = new Set<string>();
  const map = new Map<string, readonly string[]>();
  const give = (row: KeyRow, keys: readonly string[]) => {
    const free = keys.filter((it, at) => !taken.has(it) && keys.indexOf(it) === at);
    for (const key of free) taken.add(key);
    map.set(row.id, free);
  };
  const ofUser = (row: KeyRow) => (Object.hasOwn(own, row.id) ? own[row.id] : undefined);
  for (const row of rows) {
    const keys = ofUser(row);
    if (keys) give(row, keys);
  }
  for (const row of rows) if (!ofUser(row)) give(row, row.keys);
  return map;
}

/** The command a chord belongs to, or null. */
export function ownerOf(rows: readonly KeyRow[], own: OwnKeys, chord: string): KeyRow | null {
  const map = keyMapOf(rows, own);
  return rows.find((it) => map.get(it.id)?.includes(chord)) ?? null;
}

/** Gives a chord to a command, and takes it from whichever had it. */
export function bindKey(rows: readonly KeyRow[], own: OwnKeys, id: string, chord: string): OwnKeys {
  const owner = ownerOf(rows, own, chord);
  if (owner?.id === id) return own;
  const without = owner ? unbindKey(rows, own, owner.id, chord) : own;
  return withKeys(rows, without, id, [...(keyMapOf(rows, without).get(id) ?? []), chord]);
}

/** Takes a chord from a command. */
export function unbindKey(rows: readonly KeyRow[], own: OwnKeys, id: string, chord: string): OwnKeys {
  const keys = keyMapOf(rows, own).get(id) ?? [];
  return keys.includes(chord)
    ? withKeys(
        rows,
        own,
        id,
        keys.filter((it) => it !== chord),
      )
    : own;
}

/** A command gets the keys of the table again, as far as the user has not given them to another. */
export function resetKeys(own: OwnKeys, id: string): OwnKeys {
  const { [id]: _own, ...others } = own;
  return others;
}

/** Keys that are those of the table are no choice of the user's. */
function withKeys(rows: readonly KeyRow[], own: OwnKeys, id: string, keys: readonly string[]): OwnKeys {
  const others = resetKeys(own, id);
  const row = rows.find((it) => it.id === id);
  const isAsMade = row && row.keys.length === keys.length && row.keys.every((it, at) => it === keys[at]);
  const reset = keyMapOf(rows, others).get(id) ?? [];
  return isAsMade && reset.length === keys.length ? others : { ...others, [id]: [...keys] };
}
