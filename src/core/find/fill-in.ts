/** What a replacement writes at one place: itself, or for a regular expression with its groups filled in. */

import type { Replacement } from "./find-places.ts";

/** `$1`…`$99` and `$<name>` are groups, `$&` is all that was found, `$$` a dollar, `\n` and `\t` a line end and a tabulator. */
const sign = /\$(?:(\d\d?)|<([^>]+)>|([&$]))|\\([nt\\])/g;

/** A group that does not exist stays as it was written, one that found nothing is empty. */
export function fillIn({ text, isPattern }: Replacement, match: RegExpMatchArray): string {
  if (!isPattern) return text;
  return text.replace(sign, (written, digits?: string, name?: string, special?: string, letter?: string) => {
    if (digits !== undefined) return group(digits, match) ?? written;
    if (name !== undefined)
      return match.groups && name in match.groups ? (match.groups[name] ?? "") : written;
    if (special !== undefined) return special === "&" ? match[0] : "$";
    return letter === "n" ? "\n" : letter === "t" ? "\t" : "\\";
  });
}

/** `$12` is the first group and a 2 when there are no twelve. */
function group(digits: string, match: RegExpMatchArray): string | null {
  const all = Number(digits);
  if (all > 0 && all < match.length) return match[all] ?? "";
  const first = Number(digits[0]);
  return digits.length === 2 && first > 0 && first < match.length
    ? `${match[first] ?? ""}${digits[1]}`
    : null;
}
