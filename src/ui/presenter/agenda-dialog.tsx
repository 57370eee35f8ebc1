/** The agenda during a show: planned and spent, section by section. */

import "./agenda-dialog.css";
import type { ReactElement, ReactNode } from "react";
import type { Pace } from "#core/training/pace.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { isOverPlan, paceText, timerText } from "./presenter-time.ts";

export interface AgendaDialogProps {
  readonly isOpen: boolean;
  readonly pace: Pace;
  /** Stands above the table. */
  readonly children: ReactNode;
  onClose(): void;
}

export function AgendaDialog({ isOpen, pace, children, onClose }: AgendaDialogProps): ReactElement {
  return (
    <Dialog isOpen={isOpen} title="Sections and time" onClose={onClose}>
      <p className="agenda-pace">{paceText(pace.behindMs)}</p>
      {children}
      <table className="agenda">
        <thead>
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Planned</th>
            <th scope="col">Spent</th>
          </tr>
        </thead>
        <tbody>
          {pace.sections
            .filter((it) => it.slides.length > 0)
            .map((section) => (
              <tr
                key={section.slides[0]}
                className={section.state}
                aria-current={section.state === "now" || undefined}
              >
                <th scope="row">{section.title ?? "Without a section"}</th>
                <td>{timerText(section.plannedMs)}</td>
                <td data-over={isOverPlan(section) || undefined}>
                  {section.spentMs > 0 ? timerText(section.spentMs) : "–"}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <div className="dialog-actions">
        <Button look="strong" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
