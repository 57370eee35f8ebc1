/** Cuts the Markdown of one slide into tokens, with limits no text can pass. */

import {
  getDefaults,
  Hooks,
  Lexer,
  type MarkedOptions,
  type Token,
  Tokenizer,
  type TokensList,
} from "marked";
import { containerSyntax } from "./container-syntax.ts";
import { blankSyntax, citationSyntax, pictureSyntax, siteValueSyntax, startOfMark } from "./inline-syntax.ts";
import { displayMathSyntax, inlineMathSyntax, maskFormulas } from "./math-syntax.ts";
import type { SlideToken } from "./tokens.ts";

/** promises.md S7.2. */
const deepest = 100;

/** Thrown when a text nests deeper than any slide does; the slide then shows its source. */
class TooDeepError extends RangeError {}

class BoundedLexer extends Lexer {
  #depth = 0;

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    return this.#within(() => super.blockTokens(src, tokens, lastParagraphClipped));
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    return this.#within(() => super.inlineTokens(src, tokens));
  }

  #within<T>(work: () => T): T {
    if (++this.#depth > deepest) throw new TooDeepError("the text is nested too deeply");
    const result = work();
    this.#depth--;
    return result;
  }
}

const inlineSyntaxes = [pictureSyntax, citationSyntax, blankSyntax, siteValueSyntax, inlineMathSyntax];
const blockSyntaxes = [containerSyntax, displayMathSyntax];

function makeOptions(): MarkedOptions {
  const hooks = new Hooks();
  hooks.emStrongMask = maskFormulas;
  return {
    ...getDefaults(),
    gfm: true,
    tokenizer: new Tokenizer(),
    hooks,
    extensions: {
      renderers: {},
      childTokens: {},
      inline: inlineSyntaxes.map((it) => it.tokenizer),
      block: blockSyntaxes.map((it) => it.tokenizer),
      startInline: [startOfMark],
      startBlock: blockSyntaxes.flatMap((it) => it.start ?? []),
    },
  };
}

/** The blocks of a text. Throws a `RangeError` when it is nested too deeply. */
export function lexBlocks(markdown: string): SlideToken[] {
  return new BoundedLexer(makeOptions()).lex(markdown) as SlideToken[];
}

/** The marks in one line of text. Throws as above. */
export function lexInline(markdown: string): SlideToken[] {
  return new BoundedLexer(makeOptions()).inlineTokens(markdown, []) as SlideToken[];
}
