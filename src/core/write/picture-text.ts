/** Pictures in the text: where they are written, and their description put in afterwards. */

import type { TextEdit } from "../change.ts";
import { linkTarget } from "./link-target.ts";

export interface PicturePlace {
  /** A change of the line, in offsets of the line. */
  readonly edit: TextEdit;
  /** Between the brackets of the first picture, an offset of the line after the change. */
  readonly cursor: number;
}

const isCellOrPoint = /^\s*(?:\||[-*+]\s|\d+[.)]\s|>)/;

/**
 * Links of pictures at a place of a line: inside words, a list or a table in the line itself, otherwise as paragraphs of their
 * own. `lineBelow` is what stands on the next line.
 */
export function writePictures(
  line: string,
  column: number,
  names: readonly string[],
  lineBelow = "",
): PicturePlace {
  const links = names.map((it) => `![](${linkTarget(it)})`);
  const rest = line.slice(column).trim();
  const isBlank = line.trim() === "";
  if (!isBlank && (rest !== "" || isCellOrPoint.test(line))) {
    const gap = column > 0 && !/\s/.test(line[column - 1] ?? "") ? " " : "";
    const after = rest !== "" && !/^[\s|.,;:)]/.test(line.slice(column)) ? " " : "";
    return {
      edit: { from: column, to: column, insert: gap + links.join(" ") + after },
      cursor: column + gap.length + 2,
    };
  }
  const before = isBlank ? "" : "\n\n";
  const after = lineBelow.trim() === "" ? "" : "\n";
  const from = isBlank ? 0 : line.length;
  return {
    edit: { from, to: line.length, insert: before + links.join("\n\n") + after },
    cursor: from + before.length + 2,
  };
}

/** Gives the first picture of this name that has no description one; null when there is none, or no word was said. */
export function describePicture(text: string, name: string, description: string): TextEdit | null {
  const from = text.indexOf(`![](${linkTarget(name)})`);
  const words = description
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\[\]]/g, "\\$&");
  return from < 0 || words === "" ? null : { from: from + 2, to: from + 2, insert: words };
}
