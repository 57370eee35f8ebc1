/** When two names are one file: file systems differ in whether they tell case and composed letters apart. */

/** The same for every spelling of a name that some system takes for the same file. */
export const fileKey = (name: string): string => name.normalize("NFC").toLowerCase().normalize("NFC");

/** The one of these names that is this file: as it is spelt, else the only one that differs in nothing but spelling. */
export function findFile(names: readonly string[], name: string): string | null {
  if (names.includes(name)) return name;
  const alike = names.filter((it) => fileKey(it) === fileKey(name));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
