/** Shows where a deck may name patients and lets the user decide: nothing was written yet. */

import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import type { Editor } from "./editor.ts";
import { startExport } from "./export-actions.ts";
import type { ExportJob } from "./export-job.ts";

export interface ExportDecisionProps {
  readonly editor: Editor;
  readonly job: Extract<ExportJob, { readonly kind: "failed" }>;
  onBack(): void;
}

export function ExportDecision({ editor, job, onBack }: ExportDecisionProps): ReactElement {
  const places = String(job.fault.detail.places ?? "").split("\n");
  return (
    <>
      <div className="export-told">
        <div className="export-failed" role="alert">
          <Icon name="warning" />
          <p>
            <strong>This deck may name patients.</strong> Nothing was written. Look at each place, and take
            out what points at a person.
          </p>
        </div>
        <ul className="export-places" aria-label="Places that may name a patient">
          {[...new Set(places)].map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      </div>
      <div className="dialog-actions">
        <Button onPress={() => void startExport(editor, { ...job.request, allowIdentifiers: true })}>
          Export anyway
        </Button>
        <Button look="strong" autoFocus onPress={onBack}>
          Back
        </Button>
      </div>
    </>
  );
}
