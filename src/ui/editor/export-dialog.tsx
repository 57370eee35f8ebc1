/** Asks what to export and shows how it will look, then how far it is, and what was verified in the finished file. */

import "./export-dialog.css";
import type { ReactElement } from "react";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { cancelExport } from "./export-actions.ts";
import { ExportDesk } from "./export-desk.tsx";

export function ExportDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "export");
  const close = () => {
    if (store.getState().job?.kind === "running") cancelExport(editor);
    store.setState({ overlay: null, job: null, drawings: null });
  };
  const given = useStore(store, (it) => it.drawings?.name ?? "");
  return (
    <Dialog isOpen={isOpen} size="full" title="Export" onClose={close}>
      <ExportDesk key={given} editor={editor} onClose={close} />
    </Dialog>
  );
}
