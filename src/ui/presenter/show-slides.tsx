/** The slide of now and what the next press brings, one above the other. */

import type { ReactElement, ReactNode } from "react";
import type { Deck } from "#core/deck/deck.ts";
import type { Show } from "#core/show/show.ts";
import { shownIndex } from "#core/show/shown.ts";
import { useShownKey } from "#ui/commands/shown-keys.ts";
import { Pane, Splitter } from "#ui/kit/splitter.tsx";
import { currentIndex, nextView, type PresenterState, type Stages } from "./presenter-store.ts";
import { SlidePane } from "./slide-pane.tsx";

export interface ShowSlidesProps {
  readonly state: PresenterState;
  readonly deck: Deck;
  readonly show: Show;
  readonly stages: Stages;
  readonly tools: ReactNode;
}

export function ShowSlides({ state, deck, show, stages, tools }: ShowSlidesProps): ReactElement {
  const slide = state.shown.slides[currentIndex(state)]?.slide ?? null;
  const upcoming = nextView(state);
  const ratio = deck.settings.size.width / deck.settings.size.height;
  return (
    <Splitter id="console-slides" direction="vertical">
      <Pane id="current" name="current slide" size={58} leastPx={120}>
        <SlidePane
          label="Now"
          note={slide?.title ?? ""}
          element={stages.current}
          ratio={ratio}
          hasSlide={slide !== null}
          cover={<Cover state={state} show={show} />}
          tools={tools}
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
  );
}

/** What lies over the current slide while the room sees something else. */
function Cover({ state, show }: Pick<ShowSlidesProps, "state" | "show">): ReactElement | null {
  const { blank, frozen, emergency } = show;
  const [emergencyKey, freezeKey] = [useShownKey("emergency"), useShownKey("freeze")];
  if (emergency)
    return <p className="slide-cover frozen">Interrupted. {emergencyKey} goes on where you were.</p>;
  if (blank) return <p className={`slide-cover ${blank}`}>Screen is {blank}. Next shows the slide again.</p>;
  if (!frozen) return null;
  const room = shownIndex(state.shown, frozen) + 1;
  return (
    <p className="slide-cover frozen">
      You look ahead: the audience stays on slide {room} until you press {freezeKey}.
    </p>
  );
}

const nextNote = (step: number, show: Show, title: string | null): string =>
  step > 0 ? `step ${step} of ${show.steps}` : (title ?? "");
