/** The console while a show runs: times on top, slides beside the notes, buttons below. */

import { type ReactElement, useContext, useEffect, useState } from "react";
import type { Deck } from "#core/deck/deck.ts";
import type { Show } from "#core/show/show.ts";
import { RememberedContext } from "#ui/kit/remembered.ts";
import { Pane, Splitter } from "#ui/kit/splitter.tsx";
import { RoomDialog } from "#ui/room/room-dialog.tsx";
import { AgendaDialog } from "./agenda-dialog.tsx";
import { AudienceLight } from "./audience-light.tsx";
import { applyTheme, recallTheme } from "./console-theme.ts";
import { FinishOnTime } from "./finish-on-time.tsx";
import { GridPane } from "./grid-pane.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { KeyHint } from "./key-hint.tsx";
import { MediaRow } from "./media-row.tsx";
import { NotesPane } from "./notes-pane.tsx";
import { ParkingDialog } from "./parking-dialog.tsx";
import { PhonesDialog } from "./phones-dialog.tsx";
import { PlaceForm } from "./place-form.tsx";
import type { Presenter } from "./presenter.ts";
import { currentIndex, type PresenterState, type Stages, sectionOf } from "./presenter-store.ts";
import { QuizRow } from "./quiz-row.tsx";
import { SectionStrip } from "./section-strip.tsx";
import { ShowBar } from "./show-bar.tsx";
import { ShowSlides } from "./show-slides.tsx";
import { TimeBar } from "./time-bar.tsx";
import { ToolRow } from "./tool-row.tsx";
import { usePace } from "./use-pace.ts";

export interface RunningShowProps {
  readonly presenter: Presenter;
  readonly state: PresenterState;
  readonly deck: Deck;
  readonly show: Show;
  readonly stages: Stages;
}

export function RunningShow({ presenter, state, deck, show, stages }: RunningShowProps): ReactElement {
  const memory = useContext(RememberedContext);
  const [theme, setTheme] = useState(() => recallTheme(memory));
  useEffect(() => stages.grid.setLight(theme === "light"), [stages.grid, theme]);
  const { act } = presenter;
  const index = currentIndex(state);
  const slide = state.shown.slides[index]?.slide ?? null;
  const pace = usePace(state);
  const [dialog, setDialog] = useState<"agenda" | "parking" | "phones" | "room" | null>(null);
  const closeDialog = () => setDialog(null);
  const at = state.shown.slides[index]?.index ?? 0;
  const place = `Slide ${index + 1} of ${state.shown.slides.length}`;
  return (
    <>
      <header className="console-top">
        <AudienceLight
          show={show}
          address={state.audienceAddress}
          onOpen={() => void presenter.openAudience()}
        />
        <TimeBar
          show={show}
          slotMinutes={deck.settings.slot}
          behindMs={deck.settings.slot === null ? null : (pace?.behindMs ?? null)}
          onAgenda={() => {
            // Of the show before, until it is read anew.
            void presenter.after.readRecord().then(() => setDialog("agenda"));
          }}
          onPause={() => act({ kind: "pause" })}
          onRestart={presenter.restartTimer}
        />
      </header>
      <main className="console-panes" tabIndex={-1}>
        <Splitter id="console" direction="horizontal">
          <Pane id="slides" name="slides" size={46} leastPx={280}>
            <ShowSlides
              state={state}
              deck={deck}
              show={show}
              stages={stages}
              tools={
                <>
                  {slide && (
                    <QuizRow
                      slide={slide}
                      show={show}
                      live={state.live}
                      code={state.phones}
                      ask={presenter.ask}
                      onReveal={() => act({ kind: "step", direction: "next" })}
                    />
                  )}
                  {state.media.length > 0 && <MediaRow media={state.media} show={show} ask={presenter.ask} />}
                  <ToolRow show={show} ask={presenter.ask} onAction={act} />
                </>
              }
            />
          </Pane>
          <Pane id="notes" name="notes" size={54} leastPx={320}>
            <NotesPane
              slide={slide}
              step={show.position.step}
              sizePx={state.notesPx}
              onSize={(direction) => act({ kind: "notes-size", direction })}
              onLink={presenter.openLink}
            />
          </Pane>
        </Splitter>
        <GridPane grid={stages.grid} isOpen={state.isGridOpen} onClose={() => act({ kind: "close-grid" })} />
      </main>
      <ShowBar
        show={show}
        number={index + 1}
        count={state.shown.slides.length}
        section={sectionOf(state)}
        strip={
          <SectionStrip
            sections={pace?.sections ?? []}
            at={at}
            words={place}
            number={index + 1}
            count={state.shown.slides.length}
          />
        }
        isDark={theme === "dark"}
        onAction={act}
        onRoom={() => setDialog("room")}
        onPark={() => setDialog("parking")}
        phones={state.phones && state.phones.learners + state.phones.remotes}
        onPhones={() => setDialog("phones")}
        onTheme={() => {
          const other = theme === "dark" ? "light" : "dark";
          applyTheme(other, memory, document.documentElement);
          setTheme(other);
        }}
      />
      {pace && (
        <AgendaDialog isOpen={dialog === "agenda"} pace={pace} onClose={closeDialog}>
          {deck.settings.slot !== null && (
            <FinishOnTime
              deck={deck}
              shown={state.shown}
              show={show}
              slotMinutes={deck.settings.slot}
              at={at}
              nowMs={Date.now()}
              ask={presenter.ask}
              onAction={act}
            />
          )}
          {state.record && <PlaceForm place={state.record.place} onNote={presenter.after.setPlace} />}
        </AgendaDialog>
      )}
      <ParkingDialog
        isOpen={dialog === "parking"}
        parked={state.log?.parked ?? []}
        onPark={(text) => void presenter.park(text)}
        onClose={closeDialog}
      />
      <PhonesDialog
        isOpen={dialog === "phones"}
        phones={state.phones}
        readNetworks={presenter.readNetworks}
        ask={presenter.ask}
        onOpen={(choice) => void presenter.openPhones(choice)}
        onClose={closeDialog}
      />
      <RoomDialog
        isOpen={dialog === "room"}
        deck={deck}
        isDesktop={state.hello?.shell === "desktop"}
        own={state.ownKeys}
        onOwn={presenter.setKeys}
        readDisplays={presenter.readDisplays}
        measure={presenter.measure}
        onClose={closeDialog}
      />
      <KeyHint keys={presenter.keys} count={state.shown.slides.length} />
      <HelpDialog
        isOpen={state.isHelpOpen}
        own={state.ownKeys}
        onOwn={presenter.setKeys}
        onClose={() => act({ kind: "close-help" })}
      />
    </>
  );
}
