/** Every command with its keys. */

import "./keys-dialog.css";
import { Fragment, type ReactElement } from "react";
import { shownKeys } from "#ui/commands/command.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";

export function KeysDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store, commands, platform } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "keys");
  return (
    <Dialog isOpen={isOpen} title="Keys" onClose={() => store.setState({ overlay: null })}>
      <dl className="keys-list">
        {commands
          .filter((it) => it.keys.length > 0)
          .map((it) => (
            <Fragment key={it.id}>
              <dt>
                <kbd>{shownKeys(it, platform)}</kbd>
              </dt>
              <dd>{it.label}</dd>
            </Fragment>
          ))}
      </dl>
    </Dialog>
  );
}
