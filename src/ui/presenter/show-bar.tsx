/** The row of buttons under the slides: move, blank, where the show stands, help, end. */

import "./show-bar.css";
import type { ReactElement, ReactNode } from "react";
import type { Show } from "#core/show/show.ts";
import type { ShowAction } from "#ui/commands/show-keys.ts";
import { useShownKey } from "#ui/commands/shown-keys.ts";
import { Button, IconButton } from "#ui/kit/button.tsx";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import { Icon } from "#ui/kit/icon.tsx";

export interface ShowBarProps {
  readonly show: Show;
  /** As people count: the first slide is 1. */
  readonly number: number;
  readonly count: number;
  readonly section: string | null;
  /** The progress through the sections. */
  readonly strip: ReactNode;
  readonly isDark: boolean;
  onAction(action: ShowAction): void;
  /** Opens the check of displays, sound and clicker. */
  onRoom(): void;
  /** Phones in the room now; null while they are turned away. */
  readonly phones: number | null;
  /** Opens what phones may do. */
  onPhones(): void;
  /** Opens the questions kept for later. */
  onPark(): void;
  onTheme(): void;
}

export function ShowBar(props: ShowBarProps): ReactElement {
  const { show, number, count, section, strip, isDark, onAction, onRoom, onPark, onTheme, phones, onPhones } =
    props;
  const { step } = show.position;
  return (
    <footer className="show-bar">
      {strip}
      <ButtonGroup name="Show" className="show-tools">
        <div className="show-moves">
          <Button className="large" onPress={() => onAction({ kind: "step", direction: "back" })}>
            <Icon name="back" />
            Previous
          </Button>
          <Button
            className="large"
            look="strong"
            onPress={() => onAction({ kind: "step", direction: "next" })}
          >
            Next
            <Icon name="next" />
          </Button>
        </div>
        <p className="show-place">
          <strong>
            {number} of {count}
          </strong>
          {show.steps > 0 && (
            <span>
              step {Math.min(step, show.steps)} of {show.steps}
            </span>
          )}
          {section !== null && <span className="show-section">{section}</span>}
        </p>
        <div className="show-rest">
          <Button onPress={() => onAction({ kind: "grid" })}>
            <Icon name="grid" />
            Slides
          </Button>
          <Button className={show.frozen ? "is-on" : ""} onPress={() => onAction({ kind: "freeze" })}>
            <Icon name="freeze" />
            Freeze
          </Button>
          <Button
            className={show.blank === "black" ? "is-on" : ""}
            onPress={() => onAction({ kind: "blank", colour: "black" })}
          >
            <Icon name="swatch" className="swatch black" />
            Black
          </Button>
          <Button
            className={show.blank === "white" ? "is-on" : ""}
            onPress={() => onAction({ kind: "blank", colour: "white" })}
          >
            <Icon name="swatch" className="swatch white" />
            White
          </Button>
          <IconButton icon={<Icon name="room" />} label="Check the room" onPress={onRoom} />
          <IconButton
            icon={<Icon name="phone" />}
            label={phones === null ? "Phones in the room" : `Phones in the room: ${phones} connected`}
            isOn={phones !== null}
            onPress={onPhones}
          />
          <IconButton icon={<Icon name="question" />} label="Keep a question for later" onPress={onPark} />
          <IconButton
            icon={<Icon name="emergency" />}
            label={show.emergency ? "Go on after the interruption" : "Interruption: calm screen, clocks stop"}
            keys={useShownKey("emergency")}
            isOn={show.emergency !== null}
            onPress={() => onAction({ kind: "emergency" })}
          />
          <IconButton
            icon={isDark ? <Icon name="light" /> : <Icon name="dark" />}
            label={isDark ? "Light console" : "Dark console"}
            onPress={onTheme}
          />
          <IconButton
            icon={<Icon name="keys" />}
            label="Keys"
            keys={useShownKey("help")}
            onPress={() => onAction({ kind: "help" })}
          />
          <Button className="end" onPress={() => onAction({ kind: "end" })}>
            End show
          </Button>
        </div>
      </ButtonGroup>
    </footer>
  );
}
