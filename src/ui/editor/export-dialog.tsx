/** Asks what to export, shows how far it is, and says what was verified in the finished file. */

import "./export-dialog.css";
import { type ReactElement, useState } from "react";
import type { ExportRequest } from "#core/render/export-request.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { cancelExport } from "./export-actions.ts";
import { ExportForm } from "./export-form.tsx";
import { ExportResult } from "./export-result.tsx";

export function ExportDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "export");
  const job = useStore(store, (it) => it.job);
  const handout = useStore(store, (it) => it.deck.settings.handout);
  const [request, setRequest] = useState<ExportRequest | null>(null);
  const shown = request ?? {
    kind: "slides",
    range: "",
    hidden: false,
    perPage: handout.layout,
    paper: handout.paper,
    orientation: "portrait",
    theme: null,
  };
  const close = () => {
    if (job?.kind === "running") cancelExport(editor);
    store.setState({ overlay: null, job: null });
  };
  return (
    <Dialog isOpen={isOpen} title="Export" onClose={close}>
      {job ? (
        <ExportResult editor={editor} job={job} onClose={close} />
      ) : (
        <ExportForm editor={editor} request={shown} onChange={setRequest} onClose={close} />
      )}
    </Dialog>
  );
}
