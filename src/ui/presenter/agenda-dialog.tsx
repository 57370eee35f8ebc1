/** The agenda during a show: planned and spent, section by section. */

import "./agenda-dialog.css";
import type { ReactElement, ReactNode } from "react";
import type { Pace } from "#core/training/pace.ts";
import { Dialog } from "#ui/kit/dialog.tsx";
import { DialogEnd } from "#ui/kit/dialog-end.tsx";
import { AgendaTable } from "./agenda-table.tsx";
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
      <AgendaTable
        spent="Spent"
        rows={pace.sections.flatMap((section) => {
          const [first] = section.slides;
          if (first === undefined) return [];
          return {
            id: first,
            title: section.title ?? "Without a section",
            planned: timerText(section.plannedMs),
            spent: section.spentMs > 0 ? timerText(section.spentMs) : "–",
            state: section.state,
            isOver: isOverPlan(section),
          };
        })}
      />
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}
