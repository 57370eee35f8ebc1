/** Words of another program as Markdown that shows just those words: nothing in them is markup, a citation or a directive. */

/** Signs that mean something anywhere in a line of ours. */
const anywhere = /[\\`*_[\]<{$|~]|==|&(?=#?\w+;)/g;
/** What means something at the beginning of a line: headings, points, quotes, separators, containers, the older form of notes. */
const atStart = /^(\s*)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-+=])|>|:(?=::)|\d{1,9}(?=[.)](?:\s|$))|Note(?=:))/i;

/** One line without a line end; `beginsLine` says that nothing stands before it. */
export function literalWords(words: string, beginsLine: boolean): string {
  const plain = words
    // The beginning of a comment is looked for before anything else is read, escaped or not.
    .replace(anywhere, (it, at: number) =>
      words.startsWith("<!--", at) ? "&lt;" : [...it].map((sign) => `\\${sign}`).join(""),
    )
    // An underline inside a word is only a letter, and a single dollar an amount.
    .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_");
  const money = plain.split("\\$").length === 2 ? plain.replace("\\$", "$") : plain;
  if (!beginsLine) return money;
  return money.replace(atStart, (_, gap: string, sign: string) =>
    /^[\dN]/i.test(sign) ? `${gap}${sign}\\` : `${gap}\\${sign}`,
  );
}
