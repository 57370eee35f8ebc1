/** The two halves of the export dialog: choices, progress or result on the left, the pages they make on the right. */

import { type ReactElement, useContext, useMemo, useState } from "react";
import { type ExportChoices, firstChoices, requestOf } from "#core/export/export-choices.ts";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { ExportForm } from "./export-form.tsx";
import type { ChosenDrawings } from "./export-job.ts";
import { keepLast, readLast } from "./export-presets.ts";
import { ExportPreview } from "./export-preview.tsx";
import { ExportResult } from "./export-result.tsx";
import { usePaperPreview } from "./use-paper-preview.ts";

export interface ExportDeskProps {
  readonly editor: Editor;
  onClose(): void;
}

export function ExportDesk({ editor, onClose }: ExportDeskProps): ReactElement {
  const { store } = editor;
  const job = useStore(store, (it) => it.job);
  const deck = useStore(store, (it) => it.deck);
  const memory = useContext(RememberedContext);
  const first = firstChoices(deck.settings.handout);
  const given = useStore(store, (it) => it.drawings);
  const [choices, setChoices] = useState<ExportChoices>(() => ({
    ...readLast(memory, first),
    ...(given && { kind: "slides" as const }),
  }));
  const preview = usePaperPreview(editor);
  const change = (now: ExportChoices) => {
    keepLast(memory, now);
    setChoices(now);
  };
  const [drawings, setDrawings] = useState<ChosenDrawings | null>(given);
  const request = useMemo(() => {
    const made = requestOf(choices, deck);
    return made?.kind === "slides" && drawings ? { ...made, drawings: drawings.drawings } : made;
  }, [choices, deck, drawings]);
  return (
    <div className="export-desk">
      <div className="export-side">
        {job ? (
          <ExportResult editor={editor} job={job} onClose={onClose} />
        ) : (
          <ExportForm
            editor={editor}
            choices={choices}
            first={first}
            request={request}
            preview={preview}
            drawings={drawings}
            onDrawings={setDrawings}
            onChange={change}
            onClose={onClose}
          />
        )}
      </div>
      {preview && <ExportPreview editor={editor} preview={preview} request={request} />}
    </div>
  );
}
