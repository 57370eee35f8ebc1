/** Everything the rendering of one slide needs, as small plain data that can be posted to a worker. */

import type { Table } from "../chart/read-table.ts";
import type { Run } from "../cite/runs.ts";
import type { SlideAttributes } from "../deck/attributes.ts";
import type { Cue } from "../media/captions.ts";

/**
 * `screen`: what the room sees. On paper, `learner`: blanks to fill in and no answers; `reader`: blanks filled in and no answers;
 * `facilitator`: everything.
 */
export type Medium = "screen" | "learner" | "reader" | "facilitator";

/** A source cited on the slide. */
export interface CitedSource {
  readonly number: number;
  /** The short line at the foot of the slide. */
  readonly line: string;
}

export interface ReferenceEntry {
  readonly number: number;
  readonly entry: readonly Run[];
}

export interface SlideJob {
  /** `Slide.id` */
  readonly id: string;
  readonly attributes: SlideAttributes;
  /** What is on the slide: its text without notes and slide directives. */
  readonly markdown: string;
  /** By key; keys without an entry in the bibliography are not here. */
  readonly cited: Readonly<Record<string, CitedSource>>;
  /** True when a slide of the deck lists the references, so that numbers can link to it. */
  readonly linksReferences: boolean;
  /** What a `references` slide lists; empty on every other. */
  readonly references: readonly ReferenceEntry[];
  /** Data of its charts, by the name of the file; files that are not in the deck are not here. */
  readonly tables: Readonly<Record<string, Table>>;
  /** Captions of its sounds and films, by the name of the file. */
  readonly captions: Readonly<Record<string, readonly Cue[]>>;
  /** Hosts on the network it may show pictures, sounds and films of. */
  readonly remoteHosts: readonly string[];
  /** Values of the site this slide uses, by name. */
  readonly site: Readonly<Record<string, string>>;
}
