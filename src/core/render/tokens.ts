/** What Markdown is cut into: the tokens of marked, and our own. */

import type { MarkedToken, Tokens } from "marked";
import type { Options } from "./options.ts";

/** `::: name {options} words` … `:::` */
export interface ContainerToken {
  type: "container";
  raw: string;
  name: string;
  options: Options;
  /** What else stands in the opening line. */
  words: SlideToken[];
  tokens: SlideToken[];
}

/** `$…$` or `$$…$$` */
export interface FormulaToken {
  type: "formula";
  raw: string;
  source: string;
  isBlock: boolean;
}

/** `==term==` */
export interface BlankToken {
  type: "fill-in";
  raw: string;
  tokens: SlideToken[];
}

/** `[@a; @b]` */
export interface CitationToken {
  type: "citation";
  raw: string;
  keys: string[];
}

/** `{{site.name}}` */
export interface SiteValueToken {
  type: "site-value";
  raw: string;
  name: string;
}

/** `![alt](address){options}` */
export interface PictureToken {
  type: "picture";
  raw: string;
  image: Tokens.Image;
  options: Options;
}

export type OwnToken =
  | ContainerToken
  | FormulaToken
  | BlankToken
  | CitationToken
  | SiteValueToken
  | PictureToken;
export type SlideToken = MarkedToken | OwnToken;
