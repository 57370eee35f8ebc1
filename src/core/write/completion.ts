/** What may come next where somebody writes: one list of offers, whatever the place. */

export interface Offer {
  /** Shown, and searched by what was typed. */
  readonly label: string;
  /** Shown behind it, short. */
  readonly detail: string;
  /** Shown beside the list when the offer is chosen: a whole reference, what a block is for. */
  readonly info: string;
  /** What is written; with `#{}` marks it is a template. */
  readonly insert: string;
  /** Address of a picture of the deck to show, or null. */
  readonly picture: string | null;
}

export interface Completion {
  /** Where the word that is replaced begins, an offset of the text; it ends at the cursor. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

export const offer = (label: string, more: Partial<Omit<Offer, "label">> = {}): Offer => ({
  label,
  detail: "",
  info: "",
  insert: label,
  picture: null,
  ...more,
});
