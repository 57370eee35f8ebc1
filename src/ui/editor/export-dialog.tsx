/** Asks what to export, shows how far it is, and says what was verified in the finished file. */

import "./export-dialog.css";
import { type ReactElement, useState } from "react";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { cancelExport } from "./export-actions.ts";
import { type ExportChoices, firstChoices } from "./export-choices.ts";
import { ExportForm } from "./export-form.tsx";
import { ExportResult } from "./export-result.tsx";

export function ExportDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "export");
  const job = useStore(store, (it) => it.job);
  const handout = useStore(store, (it) => it.deck.settings.handout);
  const [choices, setChoices] = useState<ExportChoices | null>(null);
  const close = () => {
    if (job?.kind === "running") cancelExport(editor);
    store.setState({ overlay: null, job: null });
  };
  return (
    <Dialog isOpen={isOpen} title="Export" onClose={close}>
      {job ? (
        <ExportResult editor={editor} job={job} onClose={close} />
      ) : (
        <ExportForm
          editor={editor}
          choices={choices ?? firstChoices(handout)}
          onChange={setChoices}
          onClose={close}
        />
      )}
    </Dialog>
  );
}
