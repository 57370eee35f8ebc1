/** What is looked for in the texts of a deck, and the pattern that finds it. */

export interface FindQuery {
  readonly text: string;
  /** Large and small letters are different letters. */
  readonly matchesCase: boolean;
  /** Nothing that belongs to a word stands before or after. */
  readonly wholeWord: boolean;
  /** `text` is a regular expression. */
  readonly isPattern: boolean;
}

export type Pattern =
  | { readonly kind: "pattern"; readonly pattern: RegExp }
  /** `why` is the engine's own word for it, such as "Unterminated group"; it can be empty. */
  | { readonly kind: "bad"; readonly why: string };

/** Letters with their marks, digits and the underline, of every script. */
const wordSign = "[\\p{L}\\p{M}\\p{N}_]";

/** `^` and `$` are the ends of lines. An empty text gives null: nothing is looked for. */
export function patternOf({ text, matchesCase, wholeWord, isPattern }: FindQuery): Pattern | null {
  if (text === "") return null;
  const flags = matchesCase ? "gmu" : "gimu";
  const body = isPattern ? text : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  try {
    // Alone first: brackets that close each other's groups would pass together.
    const pattern = new RegExp(body, flags);
    if (!wholeWord) return { kind: "pattern", pattern };
    return { kind: "pattern", pattern: new RegExp(`(?<!${wordSign})(?:${body})(?!${wordSign})`, flags) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    return { kind: "bad", why: message.slice(message.lastIndexOf(": ") + 1).trim() };
  }
}
