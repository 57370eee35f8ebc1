/** The port over PowerPoint files. */

import type { PictureSize } from "#core/export/pictures-request.ts";
import type { PptxDocument } from "#core/pptx/pptx-document.ts";
import type { Asset } from "./ports.ts";

/** Writes PowerPoint files and reads them again. */
export interface PptxTools {
  write(document: PptxDocument, pictures: ReadonlyMap<string, Asset>): Promise<Uint8Array>;
  /** Throws when the bytes are no such file. */
  read(bytes: Uint8Array): PptxReading;
  /** A PNG without its empty margins; null when nothing is on it. */
  trim(png: Uint8Array): (PictureSize & { readonly bytes: Uint8Array }) | null;
}

/** What is in a PowerPoint file. */
export interface PptxReading {
  readonly slides: readonly {
    readonly hasTitle: boolean;
    readonly isHidden: boolean;
    /** Alternative texts in the order of the shapes. */
    readonly alts: readonly string[];
    readonly text: string;
    readonly notes: string;
    /** Something lies beyond the edge of the slide. */
    readonly outside: boolean;
  }[];
  readonly charts: number;
  readonly tables: number;
  readonly pictures: number;
  readonly title: string;
  readonly author: string;
  /** Every word of every part, names and descriptions among them. */
  readonly texts: readonly string[];
  /** Parts that are named and not there, or have no type. */
  readonly broken: readonly string[];
}
