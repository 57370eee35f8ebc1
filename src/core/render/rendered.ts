/** What rendering gives: HTML strings and plain attributes, ready for the stage or the print page to clean and draw. */

/** One slide as the stage draws it. */
export interface RenderedSlide {
  /** The slide's id in the deck (`Slide.id`). */
  readonly id: string;
  /** Attributes of its `<section>`: `class` (`layout-two-column …`), `id`, `data-*`. Set by the app from typed values. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Markdown made HTML. Not yet clean: whoever inserts it sanitises it. Never holds a speaker note. */
  readonly html: string;
}
