/** The choices of an export, checked by the schema the wire uses. */

import type { ReactElement } from "react";
import { type ExportRequest, exportKinds, RangeText } from "#core/export/export-request.ts";
import { Button } from "#ui/kit/button.tsx";
import { ChoiceField, LineField, TickField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { startExport } from "./export-actions.ts";
import { type ExportChoices, kindWords, requestOf } from "./export-choices.ts";
import { ExportForms } from "./export-forms.tsx";
import { ExportLegibility } from "./export-legibility.tsx";
import { ExportPaper } from "./export-paper.tsx";
import type { PaperPreview } from "./paper-preview.ts";

export interface ExportFormProps {
  readonly editor: Editor;
  readonly choices: ExportChoices;
  /** Null while the choices make no request. */
  readonly request: ExportRequest | null;
  readonly preview: PaperPreview | null;
  onChange(choices: ExportChoices): void;
  onClose(): void;
}

export function ExportForm({
  editor,
  choices,
  request,
  preview,
  onChange,
  onClose,
}: ExportFormProps): ReactElement {
  const settings = useStore(editor.store, (it) => it.deck.settings);
  const hasHidden = useStore(editor.store, (it) => it.deck.slides.some((s) => s.slide.attributes.hidden));
  const set = (part: Partial<ExportChoices>) => onChange({ ...choices, ...part });
  const isRange = RangeText.safeParse(choices.range).success;
  const asked: ExportRequest = requestOf(choices, settings.theme);
  return (
    <>
      <div className="export-choices">
        <ChoiceField
          label="What"
          hint={kindWords[choices.kind].about}
          options={exportKinds.map((value) => ({ value, label: kindWords[value].name }))}
          value={choices.kind}
          onChange={(kind) => set({ kind })}
        />
        <ExportPaper request={asked} choices={choices} onChange={set}>
          {asked.kind === "handout" && preview && (
            <ExportLegibility
              settings={settings}
              request={asked}
              preview={preview}
              onChange={(perPage) => set({ perPage })}
            />
          )}
        </ExportPaper>
        {asked.kind === "paperwork" && (
          <ExportForms chosen={asked.pieces} names={choices.names} onChange={set} />
        )}
        {"range" in asked && (
          <LineField
            label="Which slides"
            hint="Numbers as in 1-5, 8. Empty means all."
            value={choices.range}
            error={isRange ? null : "Use numbers, commas and dashes only, as in 1-5, 8."}
            onChange={(range) => set({ range })}
          />
        )}
        {"hidden" in asked && hasHidden && (
          <TickField
            label="Hidden slides too"
            hint="Those the show passes over."
            isOn={choices.hidden}
            onChange={(hidden) => set({ hidden })}
          />
        )}
        {asked.kind === "pptx" && (
          <TickField
            label="With speaker notes"
            hint="Without, no word of them is in the file."
            isOn={choices.withNotes}
            onChange={(withNotes) => set({ withNotes })}
          />
        )}
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
