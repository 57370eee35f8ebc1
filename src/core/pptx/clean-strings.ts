/** Takes out of every text of a value what no XML may hold (XML 1.0, 2.2). */

/** Control characters become spaces, halves of characters the sign for a lost one. */
export function cleanStrings<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed().replace(/\p{Cc}|[\ufffe\uffff]/gu, " ");
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, clean(it)]));
}
