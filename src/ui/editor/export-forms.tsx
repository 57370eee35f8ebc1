/** Which forms of the paperwork to print, and for whom the certificates are. */

import type { ReactElement } from "react";
import type { ExportChoices } from "#core/export/export-choices.ts";
import { type PaperworkRequest, pieces } from "#core/export/export-request.ts";
import { LineField, TickField } from "#ui/kit/field.tsx";

const words: Readonly<Record<PaperworkRequest["pieces"][number], string>> = {
  "sign-in": "Sign-in sheet",
  evaluation: "Evaluation form",
  checklist: "Skills checklist",
  disclosure: "Disclosure page",
  certificate: "Certificates",
};

export interface ExportFormsProps {
  readonly chosen: PaperworkRequest["pieces"];
  readonly names: string;
  onChange(part: Partial<ExportChoices>): void;
}

export function ExportForms({ chosen, names, onChange }: ExportFormsProps): ReactElement {
  return (
    <>
      <div className="export-row">
        {pieces.map((piece) => (
          <TickField
            key={piece}
            label={words[piece]}
            isOn={chosen.includes(piece)}
            onChange={(isOn) =>
              onChange({ pieces: pieces.filter((it) => (it === piece ? isOn : chosen.includes(it))) })
            }
          />
        ))}
      </div>
      {chosen.includes("certificate") && (
        <LineField
          label="Names for the certificates"
          hint="Separated by semicolons. Empty prints one with a line to write on."
          value={names}
          error={null}
          onChange={(it) => onChange({ names: it })}
        />
      )}
    </>
  );
}
