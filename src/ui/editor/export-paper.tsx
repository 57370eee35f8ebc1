/** The choices only some kinds have: steps, slides on a page, paper, colours. */

import type { ReactElement, ReactNode } from "react";
import type { ExportChoices } from "#core/export/export-choices.ts";
import { perPage } from "#core/export/export-request.ts";
import { ChoiceField, TickField } from "#ui/kit/field.tsx";

export interface ExportPaperProps {
  readonly choices: ExportChoices;
  /** What is to be said of the slides on a page. */
  readonly children: ReactNode;
  onChange(part: Partial<ExportChoices>): void;
}

const onPaper: readonly ExportChoices["kind"][] = [
  ...(["handout", "notes", "large-print", "outline", "planning", "paperwork"] as const),
];

export function ExportPaper({ choices, children, onChange }: ExportPaperProps): ReactElement {
  const { kind } = choices;
  return (
    <>
      {kind === "slides" && (
        <TickField
          label="A page for every step"
          hint="Otherwise a page for each slide, with everything on it."
          isOn={choices.steps}
          onChange={(steps) => onChange({ steps })}
        />
      )}
      {kind === "handout" && (
        <ChoiceField
          label="For"
          hint={readerHints[choices.for]}
          options={[
            { value: "learner", label: "Learners" },
            { value: "facilitator", label: "Facilitators" },
            { value: "absent", label: "Absent staff" },
          ]}
          value={choices.for}
          onChange={(value) => onChange({ for: value })}
        />
      )}
      {kind === "outline" && (
        <ChoiceField
          label="File"
          options={[
            { value: "pdf", label: "PDF" },
            { value: "md", label: "Markdown" },
          ]}
          value={choices.outlineFormat}
          onChange={(outlineFormat) => onChange({ outlineFormat })}
        />
      )}
      {kind === "planning" && (
        <ChoiceField
          label="File"
          options={[
            { value: "pdf", label: "PDF" },
            { value: "csv", label: "Table (CSV)" },
          ]}
          value={choices.planningFormat}
          onChange={(planningFormat) => onChange({ planningFormat })}
        />
      )}
      {kind === "handout" && (
        <ChoiceField
          label="Slides on a page"
          hint="Fewer are larger, and leave more room to write."
          options={perPage.map((it) => ({ value: `${it}`, label: it === 3 ? "3 with lines" : `${it}` }))}
          value={`${choices.perPage}`}
          onChange={(value) => onChange({ perPage: perPage.find((it) => `${it}` === value) ?? 3 })}
        />
      )}
      {children}
      <div className="export-row">
        {onPaper.includes(kind) && (
          <ChoiceField
            label="Paper"
            options={[
              { value: "letter", label: "Letter" },
              { value: "a4", label: "A4" },
            ]}
            value={choices.paper ?? "letter"}
            onChange={(paper) => onChange({ paper })}
          />
        )}
        {kind === "handout" && (
          <ChoiceField
            label="Orientation"
            options={[
              { value: "portrait", label: "Upright" },
              { value: "landscape", label: "Sideways" },
            ]}
            value={choices.orientation}
            onChange={(orientation) => onChange({ orientation })}
          />
        )}
        {kind === "handout" && (
          <ChoiceField
            label="Order"
            hint="How slides follow one another on a page."
            options={[
              { value: "across", label: "Across" },
              { value: "down", label: "Down" },
            ]}
            value={choices.order}
            onChange={(order) => onChange({ order })}
          />
        )}
      </div>
      {(kind === "handout" || kind === "notes") && (
        <ChoiceField
          label="Slides drawn"
          hint={
            choices.look === "plain"
              ? "Black on white: saves ink and survives any printer."
              : "In the colours of the show, which can swallow a lot of ink."
          }
          options={[
            { value: "plain", label: "Plain" },
            { value: "shown", label: "As shown" },
          ]}
          value={choices.look}
          onChange={(look) => onChange({ look })}
        />
      )}
    </>
  );
}

const readerHints: Readonly<Record<ExportChoices["for"], string>> = {
  learner: "Objectives, slides with room to write, references; questions without answers.",
  facilitator: "Slides with your notes, minutes and the answers.",
  absent: "Slides with the text that is marked to share.",
};
