/** The choices only some kinds have: steps, slides on a page, paper, colours. */

import type { ReactElement, ReactNode } from "react";
import { type ExportRequest, type HandoutRequest, perPage } from "#core/export/export-request.ts";
import { ChoiceField, TickField } from "#ui/kit/field.tsx";
import type { ExportChoices } from "./export-choices.ts";

export interface ExportPaperProps {
  readonly request: ExportRequest;
  readonly choices: ExportChoices;
  /** What is to be said of the slides on a page. */
  readonly children: ReactNode;
  onChange(part: Partial<ExportChoices>): void;
}

/** Shows a field when the request of this kind has it. */
export function ExportPaper({ request, choices, children, onChange }: ExportPaperProps): ReactElement {
  return (
    <>
      {"steps" in request && (
        <TickField
          label="A page for every step"
          hint="Otherwise a page for each slide, with everything on it."
          isOn={request.steps}
          onChange={(steps) => onChange({ steps })}
        />
      )}
      {"for" in request && (
        <ChoiceField
          label="For"
          hint={readerHints[request.for]}
          options={[
            { value: "learner", label: "Learners" },
            { value: "facilitator", label: "Facilitators" },
            { value: "absent", label: "Absent staff" },
          ]}
          value={request.for}
          onChange={(value) => onChange({ for: value })}
        />
      )}
      {request.kind === "outline" && (
        <ChoiceField
          label="File"
          options={[
            { value: "pdf", label: "PDF" },
            { value: "md", label: "Markdown" },
          ]}
          value={request.format}
          onChange={(outlineFormat) => onChange({ outlineFormat })}
        />
      )}
      {request.kind === "planning" && (
        <ChoiceField
          label="File"
          options={[
            { value: "pdf", label: "PDF" },
            { value: "csv", label: "Table (CSV)" },
          ]}
          value={request.format}
          onChange={(planningFormat) => onChange({ planningFormat })}
        />
      )}
      {"perPage" in request && (
        <ChoiceField
          label="Slides on a page"
          hint="Fewer are larger, and leave more room to write."
          options={perPage.map((it) => ({ value: `${it}`, label: it === 3 ? "3 with lines" : `${it}` }))}
          value={`${request.perPage}`}
          onChange={(value) => onChange({ perPage: perPage.find((it) => `${it}` === value) ?? 3 })}
        />
      )}
      {children}
      <div className="export-row">
        {"paper" in request && (
          <ChoiceField
            label="Paper"
            options={[
              { value: "letter", label: "Letter" },
              { value: "a4", label: "A4" },
            ]}
            value={request.paper ?? "letter"}
            onChange={(paper) => onChange({ paper })}
          />
        )}
        {"orientation" in request && (
          <ChoiceField
            label="Orientation"
            options={[
              { value: "portrait", label: "Upright" },
              { value: "landscape", label: "Sideways" },
            ]}
            value={request.orientation}
            onChange={(orientation) => onChange({ orientation })}
          />
        )}
        {"order" in request && (
          <ChoiceField
            label="Order"
            hint="How slides follow one another on a page."
            options={[
              { value: "across", label: "Across" },
              { value: "down", label: "Down" },
            ]}
            value={request.order}
            onChange={(order) => onChange({ order })}
          />
        )}
      </div>
      {(request.kind === "handout" || request.kind === "notes") && (
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

const readerHints: Readonly<Record<HandoutRequest["for"], string>> = {
  learner: "Objectives, slides with room to write, references; questions without answers.",
  facilitator: "Slides with your notes, minutes and the answers.",
  absent: "Slides with the text that is marked to share.",
};
