/** A slide on its stage, as large as its pane allows, under a line of words. */

import "./slide-pane.css";
import type { CSSProperties, ReactElement, ReactNode } from "react";
import { MountedElement } from "#ui/kit/mounted-element.tsx";

export interface SlidePaneProps {
  readonly label: string;
  /** What the label is followed by, in small type. */
  readonly note: string;
  readonly element: HTMLElement;
  /** Width over height of a slide. */
  readonly ratio: number;
  /** Laid over the slide; null leaves it uncovered. */
  readonly cover: ReactNode;
  /** Stands under the slide. */
  readonly tools?: ReactNode;
  /** False hides the slide, as there is none. */
  readonly hasSlide: boolean;
}

export function SlidePane({
  label,
  note,
  element,
  ratio,
  cover,
  tools,
  hasSlide,
}: SlidePaneProps): ReactElement {
  return (
    <section className="slide-pane" aria-label={label}>
      <h2>
        {label} <span>{note}</span>
      </h2>
      <div className="slide-room">
        <div className="slide-box" style={{ "--ratio": ratio } as CSSProperties} hidden={!hasSlide}>
          <MountedElement element={element} className="slide-frame" />
          {hasSlide && cover}
        </div>
        {!hasSlide && cover}
      </div>
      {tools}
    </section>
  );
}
