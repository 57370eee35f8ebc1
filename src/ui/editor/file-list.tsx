/** The other texts of the deck (settings, references, data) and every source: one press brings it into the source pane. */

import "./file-list.css";
import { memo, type ReactElement } from "react";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { statusOf } from "./save-state.ts";
import { showFile } from "./slide-actions.ts";

export function FileList({ editor }: { readonly editor: Editor }): ReactElement {
  const files = useStore(editor.store, (it) => it.deck.files);
  const names = [files.settings, ...files.sources, ...files.data].flatMap((it) => (it ? [it.name] : []));
  return (
    <nav className="file-list" aria-label="Files of the deck">
      {names.map((name) => (
        <FileRow key={name} editor={editor} name={name} />
      ))}
    </nav>
  );
}

interface FileRowProps {
  readonly editor: Editor;
  readonly name: string;
}

/** Each row follows its own file: a key typed in one of a hundred sources draws at most one of them again. */
const FileRow = memo(function FileRow({ editor, name }: FileRowProps): ReactElement {
  const status = useStore(editor.store, ({ saves }) => {
    const save = saves.get(name);
    return save ? statusOf(save) : "saved";
  });
  const isShown = useStore(editor.store, (it) => it.fileName === name);
  return (
    <Button
      look="quiet"
      className={`file-row ${isShown ? "is-shown" : ""}`}
      aria-label={status === "saved" ? name : `${name}, ${statusNames[status]}`}
      onPress={() => showFile(editor, name)}
    >
      <Icon name="file" />
      <span className="file-name">{name}</span>
      {status !== "saved" && <span className={`file-status ${status}`} aria-hidden />}
    </Button>
  );
});

const statusNames = {
  dirty: "not saved yet",
  saving: "saving",
  failed: "could not be saved",
  conflict: "changed outside",
  recovered: "recovered, not saved",
  "read-only": "cannot be changed",
} as const;
