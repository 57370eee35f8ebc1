/** Makes the HTML that Word, PowerPoint, Google Docs and web pages put on the clipboard plain: elements that say what they mean. */

import { readWordLists } from "./word-lists.ts";

/** Nothing of these is text of a slide. Pictures come as files or not at all. */
const unwanted = [
  "script, style, x-style, meta, link, title, base, noscript, template, iframe, frame, object, embed, applet",
  "button, input, select, textarea, svg, math, canvas, audio, video, img, picture, map, hr",
  "[hidden], [data-style*='display:none' i], [data-style*='display: none' i], [data-style*='mso-hide:all' i]",
].join(", ");

/** Changes the tree in place. Styles stand in `data-style`: the page's policy has no others read. */
export function tidyHtml(body: HTMLElement): void {
  dropComments(body);
  for (const it of body.querySelectorAll(unwanted)) it.remove();
  readWordLists(body);
  for (const it of body.querySelectorAll("p.MsoTitle, p[class*='MsoTitle']")) rename(it, "h1");
  for (const it of body.querySelectorAll("[data-style], b, strong, i, em")) readStyle(it);
  for (const it of body.querySelectorAll(":is(h1, h2, h3, h4, h5, h6) :is(strong, b, em, i, br)"))
    if (it.tagName === "BR") it.replaceWith(" ");
    else unwrap(it);
  for (const it of body.querySelectorAll(":is(ul, ol) > :is(ul, ol)")) it.previousElementSibling?.append(it);
  for (const it of body.querySelectorAll("li > p:first-child")) unwrap(it);
  for (const it of body.querySelectorAll("table")) tidyTable(it);
  for (const it of body.querySelectorAll("a")) tidyLink(it);
  for (const it of body.querySelectorAll("br")) if (isAtEdge(it)) it.remove();
  dropAttributes(body);
  evenSpaces(body);
}

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const it of comments) it.parentNode?.removeChild(it);
}

/** What is only style becomes an element, and an element whose style takes it back goes. */
function readStyle(element: Element): void {
  const fontWeight = styleOf(element, "font-weight");
  const fontStyle = styleOf(element, "font-style");
  const weight = fontWeight === "bold" ? 700 : Number.parseInt(fontWeight, 10);
  if (/^(?:B|STRONG)$/.test(element.tagName) && (fontWeight === "normal" || weight < 600)) {
    unwrap(element);
    return;
  }
  if (/^(?:I|EM)$/.test(element.tagName) && fontStyle === "normal") {
    unwrap(element);
    return;
  }
  if (!/^(?:SPAN|FONT|A)$/.test(element.tagName)) return;
  if (weight >= 600) wrapInside(element, "strong");
  if (fontStyle === "italic") wrapInside(element, "em");
  if (/line-through/.test(styleOf(element, "text-decoration(?:-line)?"))) wrapInside(element, "del");
}

/** What an element's own style says of a property, in lower case. */
export function styleOf(element: Element, property: string): string {
  const style = element.getAttribute("data-style") ?? "";
  return (new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, "i").exec(style)?.[1] ?? "")
    .trim()
    .toLowerCase();
}

const blocks =
  "p, div, ul, ol, li, table, blockquote, pre, h1, h2, h3, h4, h5, h6, section, article, header, footer";

/** True for a line end that ends nothing: blocks are apart anyway. */
function isAtEdge(element: Element): boolean {
  return [element.previousSibling, element.nextSibling].some((it) => {
    const next = it?.nodeType === Node.TEXT_NODE && it.textContent?.trim() === "" ? null : it;
    return next === null || next === undefined || (next instanceof Element && next.matches(blocks));
  });
}

/** A table of one cell is a frame; its caption stands before it. */
function tidyTable(table: HTMLTableElement): void {
  if (table.caption) table.before(rename(table.caption, "p"));
  const [cell, other] = table.querySelectorAll("td, th");
  if (cell && !other) table.replaceWith(...cell.childNodes);
}

/** Only what leads out into the web or to a person is a link on a slide. */
function tidyLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute("href") ?? "";
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(address) || link.textContent?.trim() === "") unwrap(link);
}

const kept: Readonly<Record<string, readonly string[]>> = {
  A: ["href"],
  OL: ["start"],
  TD: ["colspan"],
  TH: ["colspan"],
};

function dropAttributes(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*"))
    for (const name of element.getAttributeNames())
      if (!kept[element.tagName]?.includes(name)) element.removeAttribute(name);
}

/** Hard spaces that only fill; one between words stays, since it may hold a dose and its unit together. */
function evenSpaces(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement?.closest("pre")) continue;
    text.nodeValue = (text.nodeValue ?? "")
      .replace(/(?<!\S)\u00a0|\u00a0(?!\S)/g, " ")
      .replace(/[\u200b\u00ad\ufeff]/g, "");
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapInside(element: Element, name: string): void {
  const inner = element.ownerDocument.createElement(name);
  inner.append(...element.childNodes);
  element.append(inner);
}

function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}
