/** The HTML of a drawn slide as a tree. What it is given closes every tag; what does not is closed where its parent ends. */

import { decodeEntities } from "../render/escape.ts";
import { scanHtml } from "../render/scan-html.ts";

export interface HtmlElement {
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const empty = new Set([
  "img",
  "br",
  "hr",
  "wbr",
  "input",
  "source",
  "track",
  "col",
  "embed",
  "area",
  "base",
  "link",
  "meta",
]);
/** Their text is no text of the slide. */
const mute = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "title",
  "textarea",
  "select",
]);

interface Open {
  readonly element: { name: string; attributes: Record<string, string> };
  readonly children: HtmlNode[];
}

export function readHtml(html: string): readonly HtmlNode[] {
  const root: Open = { element: { name: "", attributes: {} }, children: [] };
  const open: Open[] = [root];
  const top = () => open.at(-1) ?? root;
  const close = () => {
    const ended = open.pop();
    if (ended) top().children.push(finish(ended));
  };
  for (const piece of scanHtml(html)) {
    if (piece.kind === "text") {
      if (!open.some((it) => mute.has(it.element.name))) top().children.push(decodeEntities(piece.text));
    } else if (piece.isEnd) {
      const at = open.findLastIndex((it) => it.element.name === piece.name);
      if (at > 0) while (open.length > at) close();
    } else {
      const attributes = Object.fromEntries(piece.attributes.map(([name, it]) => [name, decodeEntities(it)]));
      const started = { element: { name: piece.name, attributes }, children: [] };
      if (empty.has(piece.name) || piece.selfCloses) top().children.push(finish(started));
      else open.push(started);
    }
  }
  while (open.length > 1) close();
  return root.children;
}

const finish = ({ element, children }: Open): HtmlElement => ({
  ...element,
  classes: (element.attributes.class ?? "").split(/\s+/).filter((it) => it !== ""),
  children: mute.has(element.name) ? [] : children,
});

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== "string";

export const hasClass = (node: HtmlNode, name: string): boolean =>
  isElement(node) && node.classes.includes(name);

/** The first element below, in reading order, that is so. */
export function findElement(
  nodes: readonly HtmlNode[],
  is: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = is(node) ? node : findElement(node.children, is);
    if (found) return found;
  }
  return null;
}

/** All words below, as written. */
export const textOf = (nodes: readonly HtmlNode[]): string =>
  nodes.map((it) => (isElement(it) ? textOf(it.children) : it)).join("");
