/** A table of text, its columns as wide as their words ask for. */

import type { Block } from "./block.ts";
import type { Paragraph, TableRow } from "./pptx-document.ts";
import { measureParagraph, paragraphExtent, scaled } from "./text-size.ts";

export interface TableContent {
  readonly rows: readonly { readonly isHead: boolean; readonly cells: readonly Paragraph[] }[];
  readonly alt: string;
  /** Room above and below the words of a cell. */
  readonly padding: number;
  /** Widths in shares, where the words should not decide. */
  readonly shares?: readonly number[];
}

/** Room left and right of the words of a cell. */
export const cellSide = 10;

export function tableBlock({ rows, alt, padding, shares }: TableContent): Block {
  const lay = (width: number, scale: number) => {
    const own = rows.map((row) => ({ ...row, cells: scaled(row.cells, scale) }));
    const columns = columnWidths(
      own.map((it) => it.cells),
      width,
      shares,
    );
    const laid: TableRow[] = own.map(({ isHead, cells }) => ({
      isHead,
      cells,
      height:
        Math.max(
          ...cells.map((it, at) => measureParagraph(it, (columns[at] ?? 0) - 2 * cellSide).height),
          0,
        ) +
        2 * padding * scale,
    }));
    return { columns, rows: laid, height: laid.reduce((sum, it) => sum + it.height, 0) };
  };
  return {
    grows: false,
    height: (width, scale) => lay(width, scale).height,
    place(box, scale) {
      const laid = lay(box.width, scale);
      return [
        {
          kind: "table",
          box: { ...box, height: laid.height },
          columns: laid.columns,
          rows: laid.rows,
          padding: padding * scale,
          alt,
        },
      ];
    },
  };
}

/** Each column has room for its longest word; what is left goes to those with more to say. */
function columnWidths(
  rows: readonly (readonly Paragraph[])[],
  width: number,
  shares: readonly number[] | undefined,
): readonly number[] {
  const count = Math.max(1, ...rows.map((it) => it.length));
  if (shares) {
    const all = shares.reduce((sum, it) => sum + it, 0);
    return shares.map((it) => (width * it) / all);
  }
  const columns = Array.from({ length: count }, (_, at) => {
    const extents = rows.flatMap((row) => (row[at] ? [paragraphExtent(row[at])] : []));
    const least = Math.max(40, ...extents.map((it) => it.word)) + 2 * cellSide;
    return { least, wish: Math.max(least, Math.max(0, ...extents.map((it) => it.line)) + 2 * cellSide) };
  });
  const least = columns.reduce((sum, it) => sum + it.least, 0);
  if (least >= width) return columns.map((it) => (width * it.least) / least);
  const wishes = columns.map((it) => Math.sqrt(it.wish - it.least + 1));
  const wish = columns.reduce((sum, it) => sum + it.wish, 0);
  const spare = width - least;
  // Where every wish is met, what is left is shared evenly in proportion.
  if (wish <= width) return columns.map((it) => (width * it.wish) / wish);
  const total = wishes.reduce((sum, it) => sum + it, 0);
  return columns.map((it, at) => it.least + (spare * (wishes[at] ?? 0)) / total);
}
