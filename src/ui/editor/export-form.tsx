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
import { ExportPaper } from "./export-paper.tsx";

export interface ExportFormProps {
  readonly editor: Editor;
  readonly choices: ExportChoices;
  onChange(choices: ExportChoices): void;
  onClose(): void;
}

export function ExportForm({ editor, choices, onChange, onClose }: ExportFormProps): ReactElement {
  const hasHidden = useStore(editor.store, (it) => it.deck.slides.some((s) => s.slide.attributes.hidden));
  const set = (part: Partial<ExportChoices>) => onChange({ ...choices, ...part });
  const isRange = RangeText.safeParse(choices.range).success;
  const request: ExportRequest = requestOf(choices);
  const canExport = isRange && (request.kind !== "paperwork" || request.pieces.length > 0);
  return (
    <>
      <ChoiceField
        label="What"
        options={exportKinds.map((value) => ({ value, label: kindWords[value].name }))}
        value={choices.kind}
        onChange={(kind) => set({ kind })}
      />
      <ExportPaper request={request} onChange={set} />
      {request.kind === "paperwork" && (
        <ExportForms chosen={request.pieces} names={choices.names} onChange={set} />
      )}
      {"range" in request && (
        <LineField
          label="Which slides"
          hint="Numbers as in 1-5, 8. Empty means all."
          value={choices.range}
          error={isRange ? null : "Use numbers, commas and dashes only, as in 1-5, 8."}
          onChange={(range) => set({ range })}
        />
      )}
      {"hidden" in request && hasHidden && (
        <TickField label="Hidden slides too" isOn={choices.hidden} onChange={(hidden) => set({ hidden })} />
      )}
      <p className="export-words">{kindWords[choices.kind].about}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>Close</Button>
        <Button look="strong" isDisabled={!canExport} onPress={() => void startExport(editor, request)}>
          Export
        </Button>
      </div>
    </>
  );
}
