/** Every command with its keys, and the way to change them. */

import type { ReactElement } from "react";
import { editorBook } from "#ui/commands/key-book.ts";
import { KeyTable } from "#ui/commands/key-table.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { DialogEnd } from "#ui/kit/dialog-end.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";

export function KeysDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store, keys, platform } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "keys");
  const own = useStore(store, (it) => it.ownKeys);
  const close = () => store.setState({ overlay: null });
  return (
    <Dialog isOpen={isOpen} title="Keys" onClose={close}>
      <KeyTable rows={keys.rows()} own={own} book={editorBook(platform)} onChange={keys.change} />
      <p>
        In the slide list Shift chooses several slides, Alt+Up and Alt+Down move them, Delete deletes them,
        the usual keys cut, copy and paste them, Alt+Enter picks them up to be put down with the arrow keys
        and Enter, and the menu key shows the rest.
      </p>
      <p>The keys of a show are changed in the presenter console: press ? there, or check the room.</p>
      <DialogEnd onClose={close} />
    </Dialog>
  );
}
