/** The console as a whole: times on top, slides beside the notes, buttons below. */

import "./presenter-app.css";
import type { ReactElement } from "react";
import type { Swap } from "#contract/shows.ts";
import { faultWords } from "#contract/words.ts";
import { showKeyMap } from "#ui/commands/show-chords.ts";
import { ShownKeys } from "#ui/commands/shown-keys.ts";
import { Button } from "#ui/kit/button.tsx";
import { Notice } from "#ui/kit/notice.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import { EndedShow } from "./ended-show.tsx";
import { leftNumber } from "./left-place.ts";
import type { Presenter } from "./presenter.ts";
import type { PresenterState } from "./presenter-store.ts";
import { RunningShow } from "./running-show.tsx";

export interface PresenterAppProps {
  readonly presenter: Presenter;
}

export function PresenterApp({ presenter }: PresenterAppProps): ReactElement {
  const state = useStore(presenter.store, (it) => it);
  const { deck, show, stages, hasEnded } = state;
  return (
    <div className="console">
      <section className="only-heard" aria-label="Console">
        <h1>Presenter console: {deck?.settings.title || deck?.files.name}</h1>
      </section>
      <Notices presenter={presenter} state={state} />
      {deck && show && stages ? (
        <ShownKeys value={showKeyMap(state.ownKeys)}>
          <RunningShow presenter={presenter} state={state} deck={deck} show={show} stages={stages} />
        </ShownKeys>
      ) : hasEnded ? (
        <EndedShow presenter={presenter} state={state} />
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

const swapWords: Readonly<Record<Exclude<Swap, "swapped">, string>> = {
  "one-display":
    "This machine has one display, or its displays show the same. Connect another, or let it extend.",
  "no-audience": "No audience window is open. Open it first.",
  "by-hand":
    "A browser does not let a page move its windows. Drag each window to its display by hand, then press F11 in the slides.",
};

function Notices({ presenter, state }: { presenter: Presenter; state: PresenterState }): ReactElement {
  const number = leftNumber(state);
  const title = state.left?.slide.title;
  const words = state.fault && faultWords(state.fault);
  return (
    <>
      {!state.isConnected && (
        <Notice tone="bad" title="The connection to Lectern is lost.">
          The audience keeps its slide. Connecting again…
        </Notice>
      )}
      {state.swapHint !== null && state.swapHint !== "swapped" && (
        <Notice
          tone="calm"
          title="The displays were not swapped."
          actions={<Button onPress={() => presenter.store.setState({ swapHint: null })}>Close</Button>}
        >
          {swapWords[state.swapHint]}
        </Notice>
      )}
      {state.show && number > 0 && (
        <Notice
          tone="calm"
          title={`Last time the show was left at slide ${number}${title ? `: ${title}` : ""}.`}
          actions={
            <>
              <Button onPress={() => presenter.store.setState({ left: null })}>Begin here</Button>
              <Button onPress={presenter.goOn}>Go on there</Button>
            </>
          }
        />
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
