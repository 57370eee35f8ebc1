/** How far the show is, section by section: each as long as its planned minutes, filled as its slides pass. */

import "./section-strip.css";
import type { CSSProperties, ReactElement } from "react";
import type { SectionPace } from "#core/training/pace.ts";
import { isOverPlan } from "./presenter-time.ts";

export interface SectionStripProps {
  readonly sections: readonly SectionPace[];
  /** Index in the deck of the slide shown. */
  readonly at: number;
  /** `Slide 3 of 50`, for a screen reader. */
  readonly words: string;
  /** Slides passed and slides in all, as the screen reader counts them. */
  readonly number: number;
  readonly count: number;
}

export function SectionStrip({ sections, at, words, number, count }: SectionStripProps): ReactElement {
  return (
    <div
      className="section-strip"
      role="progressbar"
      aria-label="Progress through the slides"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={number}
      aria-valuetext={words}
    >
      {sections
        .filter((it) => it.slides.length > 0)
        .map((section) => (
          <span
            key={section.slides[0]}
            className={`section-mark ${section.state}`}
            data-over={isOverPlan(section) || undefined}
            title={section.title ?? undefined}
            style={
              {
                flexGrow: Math.max(0.25, section.plannedMs / 60_000),
                "--done": done(section, at),
              } as CSSProperties
            }
          />
        ))}
    </div>
  );
}

function done({ slides }: SectionPace, at: number): number {
  return slides.filter((index) => index <= at).length / slides.length;
}
