/** Containers in Markdown: `::: name {options} words` to the line of colons that closes it. */

import type { Lexer, TokenizerExtension } from "marked";
import { noOptions, readOptions } from "./options.ts";
import type { ContainerToken, SlideToken } from "./tokens.ts";

const opening = /^ {0,3}(:{3,})[ \t]*([\p{L}{][^\n]*)(?:\n|$)/u;
const line = /[ \t]*(?:(:{3,})[ \t]*([\p{L}{][^\n]*)?|(`{3,}|~{3,})[^\n]*|(<!--)?[^\n]*)(?:\n|$)/uy;

export const containerSyntax: TokenizerExtension = {
  name: "container",
  level: "block",
  start: (text) => startOfLine(text, (at) => text.startsWith(":::", at)),
  tokenizer(text) {
    const found = opening.exec(text);
    if (!found) return;
    const [head, colons = "", words = ""] = found;
    const body = bodyEnd(text, head.length, colons.length);
    return read(this.lexer, text.slice(0, body.next), words.trim(), text.slice(head.length, body.end));
  },
};

function read(lexer: Lexer, raw: string, words: string, body: string): ContainerToken {
  const [, written = "", braces, rest = ""] =
    /^([\p{L}][\p{L}\p{N}_-]*)?\s*(?:\{([^{}]*)\})?(.*)$/su.exec(words) ?? [];
  const options = braces === undefined ? noOptions : readOptions(braces);
  const [named, ...classes] = written === "" ? options.classes : [written, ...options.classes];
  // A container in a list item holds paragraphs all the same.
  const { top } = lexer.state;
  lexer.state.top = true;
  const tokens = lexer.blockTokens(body, []) as SlideToken[];
  lexer.state.top = top;
  const title = rest.trim() === "" ? [] : (lexer.inlineTokens(rest.trim().slice(0, 500), []) as SlideToken[]);
  return {
    type: "container",
    raw,
    name: (named ?? "").toLowerCase(),
    options: { ...options, classes },
    words: title,
    tokens,
  };
}

/**
 * Where the body ends and what follows begins. The rule is that of `deck/containers.ts`: a line of colons closes the innermost
 * container opened with as many, else the innermost if that has fewer. A container never closed runs to the end.
 */
function bodyEnd(text: string, from: number, colons: number): { end: number; next: number } {
  const open = [colons];
  let fence = "";
  for (let at = from; at < text.length; ) {
    line.lastIndex = at;
    const [whole = "", run, name, ticks, comment] = line.exec(text) ?? [];
    const next = at + whole.length;
    if (whole === "") break;
    if (fence !== "") {
      if (ticks?.startsWith(fence) && whole.trim() === ticks) fence = "";
    } else if (ticks) fence = ticks;
    else if (comment) {
      const close = text.indexOf("-->", at + whole.indexOf(comment));
      if (close >= next) {
        const end = text.indexOf("\n", close);
        at = end < 0 ? text.length : end + 1;
        continue;
      }
    } else if (run && name) open.push(run.length);
    else if (run) {
      const match = open.lastIndexOf(run.length);
      if (match >= 0) open.length = match;
      else if ((open.at(-1) ?? 0) < run.length) open.pop();
      if (open.length === 0) return { end: at, next };
    }
    at = next;
  }
  return { end: text.length, next: text.length };
}

/** The first line of this paragraph, but not its beginning, of which `is` holds. Looks no further: a text has many paragraphs. */
export function startOfLine(text: string, is: (at: number) => boolean): number | undefined {
  for (let at = text.indexOf("\n") + 1; at > 0 && at < text.length; at = text.indexOf("\n", at) + 1) {
    let first = at;
    while (text[first] === " " && first - at < 4) first++;
    if (text[first] === "\n") return undefined;
    if (first - at < 4 && is(first)) return at;
  }
  return undefined;
}
