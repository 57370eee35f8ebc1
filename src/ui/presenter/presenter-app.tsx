/** The console as a whole: times on top, slides beside the notes, buttons below. */

import "./presenter-app.css";
import { type ReactElement, useState } from "react";
import { faultWords } from "#contract/words.ts";
import type { Deck } from "#core/deck/deck.ts";
import type { Show } from "#core/show/show.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { Pane, Splitter } from "#ui/kit/splitter.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { AudienceLight } from "./audience-light.tsx";
import { applyTheme, recallTheme } from "./console-theme.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { KeyHint } from "./key-hint.tsx";
import { NotesPane } from "./notes-pane.tsx";
import type { Presenter } from "./presenter.ts";
import { currentIndex, nextView, type PresenterState, type Stages, sectionOf } from "./presenter-store.ts";
import { ShowBar } from "./show-bar.tsx";
import { SlidePane } from "./slide-pane.tsx";
import { TimeBar } from "./time-bar.tsx";

export interface PresenterAppProps {
  readonly presenter: Presenter;
}

export function PresenterApp({ presenter }: PresenterAppProps): ReactElement {
  const state = useStore(presenter.store, (it) => it);
  const { deck, show, stages, hasEnded } = state;
  return (
    <div className="console">
      <h1 className="only-heard">Presenter console: {deck?.settings.title || deck?.files.name}</h1>
      <Notices presenter={presenter} state={state} />
      {deck && show && stages ? (
        <Running presenter={presenter} state={state} deck={deck} show={show} stages={stages} />
      ) : hasEnded ? (
        <main className="console-still">
          <p>The show has ended.</p>
          <Button look="strong" autoFocus onPress={() => void presenter.presentAgain()}>
            Present again from the first slide
          </Button>
        </main>
      ) : (
        <main className="console-still">
          <p>
            {deck && state.shown.slides.length === 0
              ? "This deck has no slide to show."
              : "Opening the show…"}
          </p>
        </main>
      )}
    </div>
  );
}

interface RunningProps extends PresenterAppProps {
  readonly state: PresenterState;
  readonly deck: Deck;
  readonly show: Show;
  readonly stages: Stages;
}

function Running({ presenter, state, deck, show, stages }: RunningProps): ReactElement {
  const [theme, setTheme] = useState(() => recallTheme(localStorage));
  const { act } = presenter;
  const index = currentIndex(state);
  const slide = state.shown.slides[index]?.slide ?? null;
  const upcoming = nextView(state);
  const ratio = deck.settings.size.width / deck.settings.size.height;
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
          onPause={() => act({ kind: "pause" })}
          onRestart={presenter.restartTimer}
        />
      </header>
      <main className="console-panes">
        <Splitter id="console" direction="horizontal">
          <Pane id="slides" name="slides" size={46} leastPx={280}>
            <Splitter id="console-slides" direction="vertical">
              <Pane id="current" name="current slide" size={58} leastPx={120}>
                <SlidePane
                  label="Now"
                  note={slide?.title ?? ""}
                  element={stages.current}
                  ratio={ratio}
                  hasSlide={slide !== null}
                  cover={
                    show.blank && (
                      <p className={`slide-cover ${show.blank}`}>
                        Screen is {show.blank}. Next shows the slide again.
                      </p>
                    )
                  }
                />
              </Pane>
              <Pane id="next" name="next slide" size={42} leastPx={90}>
                <SlidePane
                  label="Next"
                  note={upcoming ? nextNote(upcoming.step, show, upcoming.slide.slide.title) : ""}
                  element={stages.next}
                  ratio={ratio}
                  hasSlide={upcoming !== null}
                  cover={upcoming ? null : <p className="slide-end">End of the show</p>}
                />
              </Pane>
            </Splitter>
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
      </main>
      <ShowBar
        show={show}
        number={index + 1}
        count={state.shown.slides.length}
        section={sectionOf(state)}
        isDark={theme === "dark"}
        onAction={act}
        onTheme={() => {
          const other = theme === "dark" ? "light" : "dark";
          applyTheme(other, localStorage, document.documentElement);
          setTheme(other);
        }}
      />
      <KeyHint keys={state.keys} count={state.shown.slides.length} />
      <HelpDialog isOpen={state.isHelpOpen} onClose={() => act({ kind: "close-help" })} />
    </>
  );
}

const nextNote = (step: number, show: Show, title: string | null): string =>
  step > 0 ? `step ${step} of ${show.steps}` : (title ?? "");

function Notices({ presenter, state }: { presenter: Presenter; state: PresenterState }): ReactElement {
  const words = state.fault && faultWords(state.fault);
  return (
    <>
      {!state.isConnected && (
        <Notice tone="bad" title="The connection to Lectern is lost.">
          The audience keeps its slide. Connecting again…
        </Notice>
      )}
      {words && (
        <Notice
          tone="bad"
          title={words.what}
          actions={<Button onPress={() => presenter.store.setState({ fault: null })}>Close</Button>}
        >
          {words.safe} {words.next}
        </Notice>
      )}
    </>
  );
}
