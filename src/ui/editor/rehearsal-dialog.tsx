/** The times of a rehearsal: planned against spoken, by section and slide, and whether they become the plan. */

import "./rehearsal-dialog.css";
import { Fragment, type ReactElement } from "react";
import { minutesText } from "#core/minutes-text.ts";
import type { SessionRecord } from "#core/show/session-record.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { writePlan } from "./rehearsal-actions.ts";

export function RehearsalDialog({ editor }: { readonly editor: Editor }): ReactElement {
  const { store } = editor;
  const isOpen = useStore(store, (it) => it.overlay === "rehearsal");
  const record = useStore(store, (it) => it.rehearsal);
  return (
    <Dialog
      isOpen={isOpen && record !== null}
      title="How the rehearsal went"
      onClose={() => store.setState({ overlay: null })}
    >
      {record && <Times record={record} />}
      <p>
        Written as the plan, the times are minutes in the text of the deck. Undo takes them back in one step.
      </p>
      <div className="dialog-actions">
        <Button onPress={() => store.setState({ overlay: null })}>Keep the plan</Button>
        <Button onPress={() => writePlan(editor, "sections")}>Write minutes of sections</Button>
        <Button look="strong" onPress={() => writePlan(editor, "slides")}>
          Write minutes of slides
        </Button>
      </div>
    </Dialog>
  );
}

function Times({ record }: { readonly record: SessionRecord }): ReactElement {
  const { sections, slides, plannedSeconds, spentSeconds } = record;
  return (
    <div className="rehearsal">
      <table>
        <thead>
          <tr>
            <th scope="col">Slide</th>
            <th scope="col">Planned</th>
            <th scope="col">Spoken</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section, at) => {
            const next = sections[at + 1]?.first ?? Number.POSITIVE_INFINITY;
            return (
              <Fragment key={section.first}>
                <Row strong title={section.title} of={section} />
                {slides
                  .filter((it) => it.number >= section.first && it.number < next)
                  .map((it) => (
                    <Row key={it.number} title={`${it.number} ${it.title}`} of={it} />
                  ))}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <Row strong title="Together" of={{ plannedSeconds, spentSeconds }} />
        </tfoot>
      </table>
    </div>
  );
}

interface RowProps {
  readonly title: string;
  readonly strong?: boolean;
  readonly of: { readonly plannedSeconds: number; readonly spentSeconds: number };
}

function Row({ title, strong = false, of: { plannedSeconds, spentSeconds } }: RowProps): ReactElement {
  return (
    <tr className={strong ? "strong" : ""}>
      <th scope="row">{title}</th>
      <td>{minutesText(plannedSeconds)}</td>
      <td data-over={spentSeconds > plannedSeconds || undefined}>{minutesText(spentSeconds)}</td>
    </tr>
  );
}
