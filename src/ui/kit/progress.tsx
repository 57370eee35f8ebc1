/** How far a job is. */

import "./progress.css";
import type { ReactElement } from "react";
import { Label, ProgressBar } from "react-aria-components";

/** `done` runs from 0 to 1. */
export function Progress({ label, done }: { readonly label: string; readonly done: number }): ReactElement {
  return (
    <ProgressBar className="progress" value={Math.round(done * 100)}>
      {({ percentage = 0, valueText }) => (
        <>
          <div className="progress-words">
            <Label>{label}</Label>
            <span>{valueText}</span>
          </div>
          <div className="progress-track">
            <div className="progress-fill" style={{ inlineSize: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
