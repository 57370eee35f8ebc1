/** The choices of an export, checked by the schema the wire uses. */

import type { ReactElement } from "react";
import { ExportRequest, perPage } from "#core/render/export-request.ts";
import { Button } from "#ui/kit/button.tsx";
import { ChoiceField, LineField, TickField } from "#ui/kit/field.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { startExport } from "./export-actions.ts";

export interface ExportFormProps {
  readonly editor: Editor;
  readonly request: ExportRequest;
  onChange(request: ExportRequest): void;
  onClose(): void;
}

export function ExportForm({ editor, request, onChange, onClose }: ExportFormProps): ReactElement {
  const hasHidden = useStore(editor.store, (it) => it.deck.slides.some((s) => s.slide.attributes.hidden));
  const set = (part: Partial<ExportRequest>) => onChange({ ...request, ...part });
  const isRange = ExportRequest.shape.range.safeParse(request.range).success;
  const isHandout = request.kind === "handout";
  return (
    <>
      <ChoiceField
        label="What"
        options={[
          { value: "slides", label: "Slides" },
          { value: "handout", label: "Handout" },
        ]}
        value={request.kind}
        onChange={(kind) => set({ kind })}
      />
      {isHandout && (
        <>
          <ChoiceField
            label="Slides on a page"
            options={perPage.map((it) => ({ value: `${it}`, label: it === 3 ? "3 with lines" : `${it}` }))}
            value={`${request.perPage}`}
            onChange={(value) => set({ perPage: perPage.find((it) => `${it}` === value) ?? request.perPage })}
          />
          <div className="export-row">
            <ChoiceField
              label="Paper"
              options={[
                { value: "letter", label: "Letter" },
                { value: "a4", label: "A4" },
              ]}
              value={request.paper}
              onChange={(paper) => set({ paper })}
            />
            <ChoiceField
              label="Orientation"
              options={[
                { value: "portrait", label: "Upright" },
                { value: "landscape", label: "Sideways" },
              ]}
              value={request.orientation}
              onChange={(orientation) => set({ orientation })}
            />
          </div>
        </>
      )}
      <LineField
        label="Which slides"
        hint="Numbers as in 1-5, 8. Empty means all."
        value={request.range}
        error={isRange ? null : "Use numbers, commas and dashes only, as in 1-5, 8."}
        onChange={(range) => set({ range })}
      />
      {hasHidden && (
        <TickField label="Hidden slides too" isOn={request.hidden} onChange={(hidden) => set({ hidden })} />
      )}
      <p className="export-words">
        A tagged PDF with bookmarks and live links. No speaker note is in it; the finished file is opened
        again and checked.
      </p>
      <div className="dialog-actions">
        <Button onPress={onClose}>Close</Button>
        <Button look="strong" isDisabled={!isRange} onPress={() => void startExport(editor, request)}>
          Export PDF
        </Button>
      </div>
    </>
  );
}
