/** After a show: how it went, and what may be kept of it. */

import "./ended-show.css";
import { type ReactElement, type ReactNode, useState } from "react";
import type { SessionRecord } from "#core/show/session-record.ts";
import { Button } from "#ui/kit/button.tsx";
import { AgendaTable } from "./agenda-table.tsx";
import { leftNumber } from "./left-place.ts";
import { PlaceForm } from "./place-form.tsx";
import type { Presenter } from "./presenter.ts";
import type { PresenterState } from "./presenter-store.ts";
import { timerText } from "./presenter-time.ts";

export interface EndedShowProps {
  readonly presenter: Presenter;
  readonly state: PresenterState;
}

export function EndedShow({ presenter, state }: EndedShowProps): ReactElement {
  const { record, hasDrawings, left } = state;
  const number = leftNumber(state);
  const [told, setTold] = useState("");
  const keep = async (work: Promise<string | null>, words: (name: string) => string): Promise<void> => {
    const name = await work;
    if (name !== null) setTold(words(name));
  };
  const isRehearsal = record?.kind === "rehearsal";
  return (
    <main className="ended">
      <h2>{isRehearsal ? "The rehearsal has ended." : "The show has ended."}</h2>
      {record && (
        <>
          <p>{summary(record)}</p>
          {isRehearsal && (
            <p>The editor shows these times slide by slide, and can write them into the deck as its plan.</p>
          )}
          {!isRehearsal && <PlaceForm place={record.place} onNote={presenter.after.setPlace} />}
          <Actions>
            <Button onPress={() => void keep(presenter.after.saveRecord("pdf"), (it) => `Saved: ${it}`)}>
              Save the record as PDF
            </Button>
            <Button onPress={() => void keep(presenter.after.saveRecord("json"), (it) => `Saved: ${it}`)}>
              Save the record as JSON
            </Button>
            {hasDrawings && (
              <>
                <Button
                  onPress={() =>
                    void keep(presenter.after.saveDrawings(), (it) => `Saved in the deck’s folder: ${it}`)
                  }
                >
                  Save the drawings
                </Button>
                <Button
                  onPress={() =>
                    void presenter.after.exportDrawings().then((it) => {
                      const where = it?.isShown
                        ? "The editor shows the export."
                        : "Open the editor to export.";
                      if (it) setTold(`Saved in the deck’s folder: ${it.name}. ${where}`);
                    })
                  }
                >
                  Export slides with these drawings…
                </Button>
              </>
            )}
          </Actions>
          <p className="ended-told" role="status">
            {told}
          </p>
        </>
      )}
      <Actions>
        <Button autoFocus={!isRehearsal} onPress={() => void presenter.presentAgain(false)}>
          {isRehearsal ? "Present from the first slide" : "Present again from the first slide"}
        </Button>
        {left && number > 0 && (
          <Button onPress={() => void presenter.presentAgain(isRehearsal, left)}>
            Go on from slide {number}
          </Button>
        )}
        <Button autoFocus={isRehearsal} onPress={() => void presenter.presentAgain(true)}>
          {isRehearsal ? "Rehearse again" : "Rehearse"}
        </Button>
        <Button look="strong" onPress={presenter.after.close}>
          Close
        </Button>
      </Actions>
      {record && <Sections record={record} />}
    </main>
  );
}

const Actions = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <div className="ended-actions">{children}</div>
);

function summary({ spentSeconds, plannedSeconds, slides, skipped, parked }: SessionRecord): string {
  const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
  return [
    `${timerText(spentSeconds * 1000)} spoken, ${timerText(plannedSeconds * 1000)} planned.`,
    `${count(slides.length, "slide", "slides")} shown${skipped.length > 0 ? `, ${skipped.length} not shown` : ""}.`,
    ...(parked.length > 0 ? [`${count(parked.length, "question", "questions")} kept for later.`] : []),
  ].join(" ");
}

function Sections({ record: { sections } }: { readonly record: SessionRecord }): ReactElement {
  const rows = sections.map(({ title, plannedSeconds, spentSeconds, first }) => ({
    id: first,
    title,
    planned: timerText(plannedSeconds * 1000),
    spent: timerText(spentSeconds * 1000),
  }));
  return <AgendaTable spent="Spoken" rows={rows} />;
}
