/** The nouns of a deck: everything else in the program is computed from these values. */

import type { Bibliography } from "../cite/bibliography.ts";
import type { Problem } from "../problem.ts";
import type { SlideAttributes } from "./attributes.ts";
import type { Settings } from "./settings.ts";

/** A stretch of a text in UTF-16 code units; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A file of the deck that is text, by its address inside the deck folder (`01-welcome.md`). */
export interface SourceText {
  readonly name: string;
  readonly text: string;
  /** Why its text is not what its author wrote: bytes that are no text, or text that is not UTF-8. */
  readonly flaw?: "binary" | "undecodable" | undefined;
}

/** What a deck is before anything is understood: the files of its folder. */
export interface DeckFiles {
  /** Folder or file name as the user knows it, without its path. */
  readonly name: string;
  /** `deck.yml`; null for a single-file deck, whose frontmatter holds the settings. */
  readonly settings: SourceText | null;
  /** The Markdown sources, in show order. */
  readonly sources: readonly SourceText[];
  /** Every other text the core reads: `.bib` and `.csv` files. */
  readonly data: readonly SourceText[];
  /** Addresses of all other files of the deck, relative to it, with `/`. */
  readonly assets: readonly string[];
  /** Hosts on the network this user lets the deck show pictures, sounds and films of. Never read from the deck itself. */
  readonly remoteHosts?: readonly string[] | undefined;
}

/** A block of speaker notes. */
export interface Notes {
  /** The whole block with its markers, relative to the start of the slide. */
  readonly range: Range;
  /** Its Markdown, without the markers. */
  readonly markdown: string;
  /** `block` is `::: notes`; `line` is the older `Note:` form, which runs to the end of the slide. */
  readonly form: "block" | "line";
}

/** One use of a citation: `[@a; @b]` has two keys. */
export interface Citation {
  readonly range: Range;
  readonly keys: readonly string[];
}

/** One slide. It knows nothing of its place, so that text before it may change and the object stay. */
export interface Slide {
  /** Stays the same while this slide is edited or moved by a text change around it: `s12`. Unique in the deck. */
  readonly id: string;
  /** The exact piece of its source between two separators. All ranges below are relative to it. */
  readonly text: string;
  readonly attributes: SlideAttributes;
  /** First heading as plain text, or null. */
  readonly title: string | null;
  readonly notes: readonly Notes[];
  /** The parts of `text` that are on the slide: all but notes, frontmatter and slide directives. */
  readonly visible: readonly Range[];
  /** In reading order; those of notes are not here. */
  readonly citations: readonly Citation[];
  /** Addresses of images as written, with their place. */
  readonly images: readonly { readonly range: Range; readonly address: string; readonly alt: string }[];
  /** Problems of this slide alone, ranges relative to it. */
  readonly problems: readonly Problem[];
}

/** Where a slide stands in its source. */
export interface Placement {
  readonly slide: Slide;
  readonly range: Range;
  /** True when the separator before it was `--`: it belongs to the stack of the slide before. */
  readonly below: boolean;
}

/** The frontmatter of a source: a section of the talk. */
export interface SourceHeader {
  readonly range: Range;
  readonly section: string | null;
  /** Planned minutes of the section, or null. */
  readonly minutes: number | null;
  readonly objectives: readonly string[];
}

/** One Markdown file. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly header: SourceHeader;
  readonly placements: readonly Placement[];
  /** Problems of the source as a whole, ranges absolute in it. */
  readonly problems: readonly Problem[];
}

/** A slide with where to find it: in the show (h, v), in the flat order (index) and in its source. */
export interface DeckSlide {
  readonly slide: Slide;
  readonly source: string;
  readonly range: Range;
  readonly index: number;
  readonly h: number;
  readonly v: number;
}

/** A whole deck, computed from its files. Never edited: edits are edits of the text. */
export interface Deck {
  readonly files: DeckFiles;
  readonly settings: Settings;
  readonly sources: readonly Source[];
  /** All slides in show order, hidden ones included. Each source begins a new stack. */
  readonly slides: readonly DeckSlide[];
  readonly bibliography: Bibliography;
  /** Everything wrong, of settings, sources, slides and references, in reading order, ranges absolute. */
  readonly problems: readonly Problem[];
  /** The number the next new slide gets. */
  readonly nextId: number;
}

/** What an edit did to the slides, for whoever draws them. */
export interface DeckChange {
  /** Ids of slides whose text changed but that kept their place. */
  readonly replaced: readonly string[];
  /** True when slides were added, removed or moved: their order must be drawn anew. */
  readonly arranged: boolean;
  /** True when more than their text changed: settings, references, citation numbers, the data of a chart. Draw all anew. */
  readonly everything: boolean;
}
