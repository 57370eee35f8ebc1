/** The choices of an export, checked by the schema the wire uses. */

import type { ReactElement } from "react";
import { choosableKinds, type ExportChoices } from "#core/export/export-choices.ts";
import type { AnyRequest } from "#core/export/export-request.ts";
import { Button } from "#ui/kit/button.tsx";
import { ChoiceField, TickField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { startExport } from "./export-actions.ts";
import { ExportDrawings } from "./export-drawings.tsx";
import { ExportExtent } from "./export-extent.tsx";
import { ExportForms } from "./export-forms.tsx";
import type { ChosenDrawings } from "./export-job.ts";
import { ExportLegibility } from "./export-legibility.tsx";
import { ExportPaper } from "./export-paper.tsx";
import { ExportPictures } from "./export-pictures.tsx";
import { ExportPresetList } from "./export-preset-list.tsx";
import { kindWords } from "./export-words.ts";
import type { PaperPreview } from "./paper-preview.ts";

export interface ExportFormProps {
  readonly editor: Editor;
  readonly choices: ExportChoices;
  readonly first: ExportChoices;
  /** Null while the choices make no request. */
  readonly request: AnyRequest | null;
  readonly preview: PaperPreview | null;
  /** Of an earlier show, to be laid over the slides. */
  readonly drawings: ChosenDrawings | null;
  onDrawings(chosen: ChosenDrawings | null): void;
  onChange(choices: ExportChoices): void;
  onClose(): void;
}

export function ExportForm(props: ExportFormProps): ReactElement {
  const { editor, choices, first, request, preview, drawings, onDrawings, onChange, onClose } = props;
  const deck = useStore(editor.store, (it) => it.deck);
  const set = (part: Partial<ExportChoices>) => onChange({ ...choices, ...part });
  const { kind } = choices;
  return (
    <>
      <div className="export-choices">
        <ChoiceField
          label="What"
          hint={kindWords[kind].about}
          options={choosableKinds.map((value) => ({ value, label: kindWords[value].name }))}
          value={kind}
          onChange={(it) => set({ kind: it })}
        />
        <ExportPaper choices={choices} onChange={set}>
          {request?.kind === "handout" && preview && (
            <ExportLegibility
              settings={deck.settings}
              request={request}
              preview={preview}
              onChange={(perPage) => set({ perPage })}
            />
          )}
        </ExportPaper>
        {kind === "slides" && <ExportDrawings editor={editor} chosen={drawings} onChoose={onDrawings} />}
        {kind === "paperwork" && <ExportForms chosen={choices.pieces} names={choices.names} onChange={set} />}
        {kind === "pictures" && (
          <ExportPictures slide={deck.settings.size} choices={choices} onChange={set} />
        )}
        {kind !== "planning" && kind !== "paperwork" && (
          <ExportExtent deck={deck} choices={choices} onChange={set} />
        )}
        {kind === "html" && (
          <ChoiceField
            label="As"
            hint={pageHints[choices.pageAs]}
            options={[
              { value: "file", label: "One file" },
              { value: "folder", label: "A folder" },
            ]}
            value={choices.pageAs}
            onChange={(pageAs) => set({ pageAs })}
          />
        )}
        {(kind === "pptx" || kind === "html") && (
          <TickField
            label="With speaker notes"
            hint={
              kind === "html" && choices.withNotes
                ? "The key S opens them in a second window. Whoever has the file can read them."
                : "Without, no word of them is in the file."
            }
            isOn={choices.withNotes}
            onChange={(withNotes) => set({ withNotes })}
          />
        )}
        <ExportPresetList choices={choices} first={first} onChange={onChange} />
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>Close</Button>
        <Button
          look="strong"
          isDisabled={request === null}
          onPress={() => request && void startExport(editor, request)}
        >
          Export
        </Button>
      </div>
    </>
  );
}

const pageHints: Readonly<Record<ExportChoices["pageAs"], string>> = {
  file: "Easy to send: everything is in it.",
  folder: "index.html with pictures and films as files beside it: for a web site, or when films are long.",
};
