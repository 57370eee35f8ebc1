/** The check of the room before a show: displays, deck, sound, sleep, clicker. */

import "./room-dialog.css";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { problemWords } from "#contract/problem-words.ts";
import type { RoomDisplay } from "#contract/shows.ts";
import { check } from "#core/check/check.ts";
import { measuresOf } from "#core/check/drawn-slides.ts";
import type { SlideMeasures } from "#core/check/measures.ts";
import { roomProblems } from "#core/check/room.ts";
import type { Deck } from "#core/deck/deck.ts";
import { isoDay } from "#core/iso-day.ts";
import type { OwnKeys } from "#ui/commands/key-map.ts";
import { useShownKey } from "#ui/commands/shown-keys.ts";
import { Button } from "#ui/kit/button.tsx";
import { Dialog } from "#ui/kit/dialog.tsx";
import { DialogEnd } from "#ui/kit/dialog-end.tsx";
import { ClickerTest } from "./clicker-test.tsx";
import { preparationTexts } from "./preparation-texts.ts";
import { barsText, displayText } from "./room-words.ts";
import { playTestTone } from "./test-tone.ts";

const askEveryMs = 2000;

export interface RoomDialogProps {
  readonly isOpen: boolean;
  readonly deck: Deck;
  readonly isDesktop: boolean;
  readonly own: OwnKeys;
  onOwn(own: OwnKeys): void;
  /** Null when the host did not answer. */
  readDisplays(): Promise<readonly RoomDisplay[] | null>;
  /** Draws every slide; null when that is not possible, which is told elsewhere. */
  measure(): Promise<readonly SlideMeasures[] | null>;
  onClose(): void;
}

export function RoomDialog(props: RoomDialogProps): ReactElement {
  const { isOpen, deck, isDesktop, readDisplays, measure, onClose } = props;
  return (
    <Dialog isOpen={isOpen} title="Check the room" onClose={onClose}>
      <div className="room">
        <section>
          <h3>Clicker</h3>
          <ClickerTest own={props.own} onOwn={props.onOwn} />
        </section>
        <section>
          <h3>Displays</h3>
          <Displays deck={deck} isDesktop={isDesktop} read={readDisplays} />
        </section>
        <section>
          <h3>Pictures, sound, film and typefaces</h3>
          <DeckCheck deck={deck} measure={measure} />
        </section>
        <section>
          <h3>Time and notes</h3>
          <Preparation deck={deck} />
        </section>
        <section>
          <h3>Loudspeakers</h3>
          <SoundCheck />
        </section>
        <section>
          <h3>Sleep and notifications</h3>
          <p>
            {isDesktop
              ? "The displays stay on while the show runs."
              : "The displays stay on while a window of the show can be seen, if the browser allows it."}{" "}
            Lectern cannot silence other programs: switch “Do not disturb” on.
          </p>
        </section>
      </div>
      <DialogEnd onClose={onClose} />
    </Dialog>
  );
}

interface DisplaysProps {
  readonly deck: Deck;
  readonly isDesktop: boolean;
  read(): Promise<readonly RoomDisplay[] | null>;
}

function Displays({ deck, isDesktop, read }: DisplaysProps): ReactElement {
  const swapKey = useShownKey("swap");
  const [displays, setDisplays] = useState<readonly RoomDisplay[]>([]);
  // Asked again and again while it is open: cables are plugged in now.
  useEffect(() => {
    const ask = () => void read().then((it) => it && setDisplays(it));
    ask();
    const timer = setInterval(ask, askEveryMs);
    return () => clearInterval(timer);
  }, [read]);
  if (!isDesktop)
    return (
      <p>
        This window is on a display of {screen.width} × {screen.height}. A browser does not tell which display
        is which: look where the slides are.
      </p>
    );
  // Before a show the slides are on none yet: they will go to the one that is not the machine's own.
  const ofSlides = displays.find((it) => it.hasSlides) ?? displays.find((it) => !it.isBuiltIn);
  const bars = ofSlides && barsText(deck.settings.size, ofSlides);
  return (
    <>
      <ul>
        {displays.map((it) => (
          <li key={`${displayText(it)}`}>{displayText(it)}</li>
        ))}
      </ul>
      {bars && <p>{bars}</p>}
      {displays.length > 1 && swapKey !== "" && (
        <p>
          <kbd>{swapKey}</kbd> swaps slides and console.
        </p>
      )}
    </>
  );
}

type Checked = "not yet" | "running" | "impossible" | readonly string[];

function DeckCheck({ deck, measure }: Pick<RoomDialogProps, "deck" | "measure">): ReactElement {
  const [checked, setChecked] = useState<Checked>("not yet");
  const run = async () => {
    setChecked("running");
    const told = await measure();
    setChecked(told ? mediaProblems(deck, told) : "impossible");
  };
  return (
    <>
      <Button isDisabled={checked === "running"} onPress={() => void run()}>
        {checked === "running" ? "Drawing every slide…" : "Draw every slide and look"}
      </Button>
      <div role="status">
        {checked === "impossible" && <p>The slides could not be drawn, so nothing is known about them.</p>}
        {typeof checked !== "string" && checked.length === 0 && (
          <p>
            Every picture, chart and diagram was drawn, every sound and film can be played, and every typeface
            loaded. Nothing comes from a network.
          </p>
        )}
        {typeof checked !== "string" && checked.length > 0 && (
          <ul>
            {checked.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

/** What of the deck the room would miss. */
function mediaProblems(deck: Deck, told: readonly SlideMeasures[]): readonly string[] {
  const found = check(deck, { todayIso: isoDay(new Date()), measures: measuresOf(deck, told) });
  const missed = (["pictures", "media", "fonts"] as const).flatMap((part) => roomProblems(found, part));
  return [...new Set(missed.map(problemWords))];
}

/** What the texts alone tell: is the talk as long as its slot, and has every slide something to be said? */
function Preparation({ deck }: Pick<RoomDialogProps, "deck">): ReactElement {
  const lines = useMemo(() => preparationTexts(deck, isoDay(new Date())), [deck]);
  return (
    <ul>
      {lines.map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  );
}

function SoundCheck(): ReactElement {
  const [state, setState] = useState<"still" | "playing" | "none">("still");
  const play = () => {
    setState("playing");
    playTestTone().then(
      () => setState("still"),
      () => setState("none"),
    );
  };
  return (
    <>
      <Button isDisabled={state === "playing"} onPress={play}>
        {state === "playing" ? "Listen…" : "Play a tone"}
      </Button>
      <p role="status">{state === "none" ? "This machine plays no sound." : ""}</p>
    </>
  );
}
