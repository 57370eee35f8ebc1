/** The outline of a deck as data: sections, slide titles and what is said on each slide in words, without pictures. */

import type { Deck } from "../deck/deck.ts";
import { outlineDeck } from "../deck/outline.ts";
import { plainText } from "../deck/plain-text.ts";
import { lexBlocks } from "../render/lexer.ts";
import { slideJob } from "../render/make-job.ts";
import type { SlideToken } from "../render/tokens.ts";
import { parseQuiz } from "../training/quiz.ts";

export interface OutlineLine {
  /** 0 for a point, 1 for a point below it, … */
  readonly depth: number;
  readonly text: string;
}

export interface OutlinePart {
  readonly section: string | null;
  readonly minutes: number | null;
  readonly slides: readonly {
    readonly number: number;
    readonly title: string | null;
    readonly lines: readonly OutlineLine[];
  }[];
}

/** `numbers` are those of the slides to list, by id; sections without one are left out. */
export function slideOutline(deck: Deck, numbers: ReadonlyMap<string, number>): readonly OutlinePart[] {
  return outlineDeck(deck)
    .map(({ title, minutes, slides }) => ({
      section: title,
      minutes,
      slides: slides.flatMap(({ id, title: name }) => {
        const number = numbers.get(id);
        return number === undefined ? [] : [{ number, title: name, lines: slideLines(deck, id) }];
      }),
    }))
    .filter((it) => it.slides.length > 0);
}

function slideLines(deck: Deck, id: string): readonly OutlineLine[] {
  const job = slideJob(deck, id);
  const say = (text: string) =>
    plainText(
      text
        .replace(/!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?/g, "")
        .replace(/\{\{\s*site\.([\w-]+)\s*\}\}/g, (whole, name: string) => job.site[name] ?? whole),
      20_000,
    );
  try {
    const [first, ...rest] = lexBlocks(job.markdown).filter((it) => it.type !== "space");
    const body = first?.type === "heading" ? rest : first ? [first, ...rest] : [];
    return linesOf(body, 0, say).filter((it) => it.text !== "");
  } catch {
    return [];
  }
}

function linesOf(
  tokens: readonly SlideToken[],
  depth: number,
  say: (text: string) => string,
): readonly OutlineLine[] {
  return tokens.flatMap((token): readonly OutlineLine[] => {
    switch (token.type) {
      case "heading":
      case "paragraph":
      case "text":
        return [{ depth, text: say(token.text) }];
      case "container":
        return token.name === "handout" ? [] : linesOf(token.tokens, depth, say);
      case "blockquote":
        return linesOf(token.tokens as SlideToken[], depth, say);
      case "list":
        return token.items.flatMap((item: { tokens: unknown }) => {
          const [head, ...below] = linesOf(item.tokens as SlideToken[], depth, say);
          const inner = (item.tokens as SlideToken[]).filter((it) => it.type === "list");
          const rest = linesOf(inner, depth + 1, say);
          const plain = below.filter((it) => !rest.some((one) => one.text === it.text));
          return head ? [head, ...plain, ...rest] : rest;
        });
      case "table":
        return token.rows.map((row: readonly { text: string }[]) => ({
          depth,
          text: row.map((cell) => say(cell.text)).join(" · "),
        }));
      case "code": {
        const quiz = token.lang === "quiz" ? parseQuiz(token.text).quiz : null;
        return quiz ? [{ depth, text: say(quiz.question) }] : [];
      }
      default:
        return [];
    }
  });
}
