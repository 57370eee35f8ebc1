/** Text with its emphasis and links as data, so that HTML and plain text come from one thing. */

export interface Run {
  readonly text: string;
  readonly italic?: true;
  /** An http or https address. */
  readonly href?: string;
}
