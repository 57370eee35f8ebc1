/** A tree of HTML as text again, for the page that draws what PowerPoint cannot hold. */

import { escapeHtml } from "../render/escape.ts";
import { type HtmlNode, isElement } from "./html-tree.ts";

const empty = new Set(["img", "br", "hr", "wbr", "path", "line"]);

export function writeHtml(node: HtmlNode): string {
  if (!isElement(node)) return escapeHtml(node);
  const attributes = Object.entries(node.attributes).map(([name, it]) => ` ${name}="${escapeHtml(it)}"`);
  const open = `<${node.name}${attributes.join("")}>`;
  return empty.has(node.name) && node.children.length === 0
    ? open
    : `${open}${node.children.map(writeHtml).join("")}</${node.name}>`;
}
