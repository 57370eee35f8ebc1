/** Speaker notes drawn from Markdown tokens as elements: no HTML of a deck ever enters this window. */

import type { Token, Tokens } from "marked";
import { Fragment, memo, type ReactElement, type ReactNode } from "react";
import { decodeEntities, deepestNesting, isWebLink, readNotes } from "./notes-tokens.ts";

export interface NotesViewProps {
  readonly markdown: string;
  onLink(address: string): void;
}

export const NotesView = memo(function NotesView({ markdown, onLink }: NotesViewProps): ReactElement {
  return <>{drawAll(readNotes(markdown), { onLink, depth: 0 })}</>;
});

interface Way {
  readonly depth: number;
  onLink(address: string): void;
}

function drawAll(tokens: readonly Token[] | undefined, way: Way): ReactNode {
  const deeper = { ...way, depth: way.depth + 1 };
  return (
    tokens && placed(tokens).map(([place, token]) => <Fragment key={place}>{draw(token, deeper)}</Fragment>)
  );
}

/** Parts of one text never change places: a new text is drawn anew, so the place is a key. */
function placed<T>(all: readonly T[]): [place: number, it: T][] {
  return [...all.entries()];
}

function draw(token: Token, way: Way): ReactNode {
  if (way.depth > deepestNesting) return token.raw;
  switch (token.type) {
    case "space":
    case "def":
    case "checkbox":
      return null;
    case "paragraph":
      return <p>{drawAll(token.tokens, way)}</p>;
    case "heading":
      // The window has headings of its own: those of notes are emphasis, whatever their level.
      return <p className="notes-heading">{drawAll(token.tokens, way)}</p>;
    case "blockquote":
      return <blockquote>{drawAll(token.tokens, way)}</blockquote>;
    case "hr":
      return <hr />;
    case "code":
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case "list":
      return drawList(token as Tokens.List, way);
    case "table":
      return drawTable(token as Tokens.Table, way);
    case "html":
      return token.raw.startsWith("<!--") ? null : token.text;
    case "strong":
      return <strong>{drawAll(token.tokens, way)}</strong>;
    case "em":
      return <em>{drawAll(token.tokens, way)}</em>;
    case "del":
      return <del>{drawAll(token.tokens, way)}</del>;
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return drawLink(token as Tokens.Link, way);
    case "image":
      return `[${token.text}]`;
    case "escape":
      return token.text;
    case "text":
      return token.tokens ? drawAll(token.tokens, way) : decodeEntities(token.text);
    default:
      return token.raw;
  }
}

function drawList(list: Tokens.List, way: Way): ReactElement {
  const items = placed(list.items).map(([place, item]) => (
    <li key={place} className={item.task ? "notes-task" : ""}>
      {item.task && <span aria-hidden>{item.checked ? "☑ " : "☐ "}</span>}
      {drawAll(item.tokens, way)}
    </li>
  ));
  return list.ordered ? <ol start={list.start === "" ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function drawTable(table: Tokens.Table, way: Way): ReactElement {
  const cells = (row: readonly Tokens.TableCell[], Cell: "th" | "td"): ReactNode =>
    placed(row).map(([place, cell]) => (
      <Cell key={place} className={cell.align ? `to-${cell.align}` : ""}>
        {drawAll(cell.tokens, way)}
      </Cell>
    ));
  return (
    <table>
      <thead>
        <tr>{cells(table.header, "th")}</tr>
      </thead>
      <tbody>
        {placed(table.rows).map(([place, row]) => (
          <tr key={place}>{cells(row, "td")}</tr>
        ))}
      </tbody>
    </table>
  );
}

function drawLink(link: Tokens.Link, way: Way): ReactNode {
  const words = drawAll(link.tokens, way);
  if (!isWebLink(link.href)) return words;
  return (
    <a
      href={link.href}
      onClick={(event) => {
        event.preventDefault();
        way.onLink(link.href);
      }}
    >
      {words}
    </a>
  );
}
