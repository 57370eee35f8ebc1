/** The two halves of the export dialog: choices, progress or result on the left, the pages they make on the right. */

import { type ReactElement, useEffect, useState } from "react";
import { RangeText } from "#core/export/export-request.ts";
import { useStore } from "#ui/kit/use-store.ts";
import { createPaperMaker } from "#ui/paper-maker.ts";
import type { Editor } from "./editor.ts";
import { type ExportChoices, firstChoices, requestOf } from "./export-choices.ts";
import { ExportForm } from "./export-form.tsx";
import { ExportPreview } from "./export-preview.tsx";
import { ExportResult } from "./export-result.tsx";
import { PaperPreview } from "./paper-preview.ts";

export interface ExportDeskProps {
  readonly editor: Editor;
  onClose(): void;
}

/** What was chosen last in this window. */
const lastChoices = new WeakMap<Editor, ExportChoices>();

export function ExportDesk({ editor, onClose }: ExportDeskProps): ReactElement {
  const { store } = editor;
  const job = useStore(store, (it) => it.job);
  const settings = useStore(store, (it) => it.deck.settings);
  const [choices, setChoices] = useState<ExportChoices>(
    () => lastChoices.get(editor) ?? firstChoices(settings.handout),
  );
  const [preview, setPreview] = useState<PaperPreview | null>(null);
  useEffect(() => {
    const made = new PaperPreview(editor.stage, createPaperMaker());
    setPreview(made);
    return () => made.dispose();
  }, [editor]);
  const change = (now: ExportChoices) => {
    lastChoices.set(editor, now);
    setChoices(now);
  };
  const wish = requestOf(choices, settings.theme);
  const isRange = RangeText.safeParse(choices.range).success;
  const hasPieces = wish.kind !== "paperwork" || wish.pieces.length > 0;
  const request = isRange && hasPieces ? wish : null;
  return (
    <div className="export-desk">
      <div className="export-side">
        {job ? (
          <ExportResult editor={editor} job={job} onClose={onClose} />
        ) : (
          <ExportForm
            editor={editor}
            choices={choices}
            request={request}
            preview={preview}
            onChange={change}
            onClose={onClose}
          />
        )}
      </div>
      {preview && <ExportPreview editor={editor} preview={preview} request={request} />}
    </div>
  );
}
