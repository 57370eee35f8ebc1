/** The other texts of the deck (settings, references, data) and every source: one press brings it into the source pane. */

import "./file-list.css";
import type { ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { statusOf } from "./save-state.ts";
import { showFile } from "./slide-actions.ts";

export function FileList({ editor }: { readonly editor: Editor }): ReactElement {
  const files = useStore(editor.store, (it) => it.deck.files);
  const saves = useStore(editor.store, (it) => it.saves);
  const shown = useStore(editor.store, (it) => it.fileName);
  const names = [files.settings, ...files.sources, ...files.data].flatMap((it) => (it ? [it.name] : []));
  return (
    <nav className="file-list" aria-label="Files of the deck">
      {names.map((name) => {
        const save = saves.get(name);
        const status = save ? statusOf(save) : "saved";
        return (
          <Button
            key={name}
            look="quiet"
            className={`file-row ${name === shown ? "is-shown" : ""}`}
            aria-label={status === "saved" ? name : `${name}, ${statusNames[status]}`}
            onPress={() => showFile(editor, name)}
          >
            <Icon name="file" />
            <span className="file-name">{name}</span>
            {status !== "saved" && <span className={`file-status ${status}`} aria-hidden />}
          </Button>
        );
      })}
    </nav>
  );
}

const statusNames = {
  dirty: "not saved yet",
  saving: "saving",
  failed: "could not be saved",
  conflict: "changed outside",
  recovered: "recovered, not saved",
  "read-only": "cannot be changed",
} as const;
