/** A running export: how far it is, in named steps, and the way out of it. */

import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { Progress } from "#ui/kit/progress.tsx";
import type { Editor } from "./editor.ts";
import { cancelExport } from "./export-actions.ts";
import { doneInAll, type ExportJob, isBefore, stages, stageWords } from "./export-job.ts";

export interface ExportRunningProps {
  readonly editor: Editor;
  readonly job: Extract<ExportJob, { readonly kind: "running" }>;
}

export function ExportRunning({ editor, job }: ExportRunningProps): ReactElement {
  return (
    <>
      <div className="export-told">
        <Progress label={stageWords[job.stage]} done={doneInAll(job.stage, job.done)} />
        <ol className="export-steps">
          {stages.map((it) => (
            <li key={it} aria-current={it === job.stage ? "step" : undefined}>
              <Icon name={isBefore(it, job.stage) ? "check" : "unsaved"} />
              {stageWords[it]}
            </li>
          ))}
        </ol>
      </div>
      <div className="dialog-actions">
        <Button autoFocus onPress={() => cancelExport(editor)}>
          Cancel
        </Button>
      </div>
    </>
  );
}
