/** Reads HTML tag by tag, the way a browser's tokenizer does, in one pass. */

export type HtmlPiece =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "tag";
      /** Lower case. */
      readonly name: string;
      readonly isEnd: boolean;
      readonly selfCloses: boolean;
      readonly attributes: readonly (readonly [name: string, value: string])[];
    };

/**
 * Text and tags in order. Comments, doctypes and processing instructions are left out; one that is not closed takes the rest
 * with it, as in a browser. A tag that is not closed is text.
 */
export function* scanHtml(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf("<", at);
    if (less < 0) break;
    if (less > at) yield { kind: "text", text: html.slice(at, less) };
    at = less;
    const next = html[at + 1] ?? "";
    if (next === "!" || next === "?" || (next === "/" && !/[a-z>]/i.test(html[at + 2] ?? ""))) {
      at = commentEnd(html, at);
    } else if (/[a-z]/i.test(next === "/" ? (html[at + 2] ?? "") : next)) {
      const end = tagEnd(html, at);
      if (end < 0) {
        yield { kind: "text", text: html.slice(at) };
        return;
      }
      yield readTag(html.slice(at, end));
      at = end;
    } else {
      yield { kind: "text", text: "<" };
      at++;
    }
  }
  if (at < html.length) yield { kind: "text", text: html.slice(at) };
}

function commentEnd(html: string, at: number): number {
  if (html.startsWith("<!--", at)) {
    const [, dashes = ""] = /^<!--(-?>)?/.exec(html.slice(at, at + 6)) ?? [];
    if (dashes !== "") return at + 4 + dashes.length;
    const ends = [html.indexOf("-->", at + 4), html.indexOf("--!>", at + 4)].filter((it) => it >= 0);
    const end = Math.min(...ends);
    return ends.length === 0 ? html.length : end + (html[end + 2] === "!" ? 4 : 3);
  }
  const end = html.indexOf(">", at);
  return end < 0 ? html.length : end + 1;
}

/** Behind the `>` of a tag; quotes count only where a value begins. -1 when there is none. */
function tagEnd(html: string, at: number): number {
  const stop = /["'>]/g;
  stop.lastIndex = at;
  for (let found = stop.exec(html); found; found = stop.exec(html)) {
    if (found[0] === ">") return stop.lastIndex;
    if (!/=\s*$/.test(html.slice(Math.max(at, found.index - 20), found.index))) continue;
    const close = html.indexOf(found[0], stop.lastIndex);
    if (close < 0) return -1;
    stop.lastIndex = close + 1;
  }
  return -1;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readTag(tag: string): HtmlPiece {
  const [head = "", slash = "", name = ""] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? [];
  const rest = tag.slice(head.length, -1);
  const seen = new Map<string, string>();
  for (const [, key = "", double, single, bare] of rest.matchAll(attribute)) {
    if (!seen.has(key.toLowerCase())) seen.set(key.toLowerCase(), double ?? single ?? bare ?? "");
  }
  return {
    kind: "tag",
    name: name.toLowerCase(),
    isEnd: slash === "/",
    selfCloses: rest.trimEnd().endsWith("/"),
    attributes: [...seen],
  };
}
