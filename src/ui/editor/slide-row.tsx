/** One row of the slide list: number and small signs beside the room for the picture, marks upon it. */

import type { ReactElement } from "react";
import { Icon } from "#ui/kit/icon.tsx";
import type { SlideRow } from "./slide-rows.ts";

/** Room beside the picture at the usual size of everything, and above and below it, in CSS pixels. */
export const gutterPx = 36;
export const pictureInset = 6;

/** The name of the row says all of this in words, so signs and marks are for the eye. */
export function drawSlideRow(row: SlideRow): ReactElement {
  return (
    <div className={`slide-row ${row.isHidden ? "is-hidden" : ""}`} aria-hidden="true">
      <div className="slide-gutter">
        <span className="slide-number">{row.number}</span>
        {row.isBelow && <Icon name="below" />}
        {row.hasNotes && <Icon name="notes" />}
        {row.minutes !== null && <span className="slide-minutes">{row.minutes}′</span>}
      </div>
      <div className="slide-picture">
        <div className="slide-marks">
          {row.isHidden && (
            <span className="slide-mark">
              <Icon name="hidden" /> Hidden
            </span>
          )}
          {row.priority !== "must" && <span className="slide-mark">{row.priority}</span>}
          {row.overflow > 0 && (
            <span className="slide-mark care">
              <Icon name="overflow" /> {row.overflow} px
            </span>
          )}
          {row.errors > 0 && (
            <span className="slide-mark bad">
              <Icon name="error" /> {row.errors}
            </span>
          )}
          {row.warnings > 0 && (
            <span className="slide-mark care">
              <Icon name="warning" /> {row.warnings}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}
