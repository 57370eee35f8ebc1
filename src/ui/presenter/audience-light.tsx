/** What the room sees at this moment, in a colour and in words. */

import "./audience-light.css";
import type { ReactElement } from "react";
import { roomCover, type Show } from "#core/show/show.ts";
import { Button } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";

export interface AudienceLightProps {
  readonly show: Show;
  /** Where a window the browser refused to open can be opened by hand. */
  readonly address: string | null;
  onOpen(): void;
}

type Light = "live" | "pause" | "frozen" | "black" | "white" | "none";

const words: Readonly<Record<Light, string>> = {
  live: "Live: the audience sees this slide",
  pause: "Interrupted: a calm screen, all clocks stand",
  frozen: "Frozen: the audience keeps its slide",
  black: "The audience sees a black screen",
  white: "The audience sees a white screen",
  none: "No audience window",
};

export function AudienceLight({ show, address, onOpen }: AudienceLightProps): ReactElement {
  const light: Light = show.audience ? (roomCover(show) ?? (show.frozen ? "frozen" : "live")) : "none";
  return (
    <div className="audience">
      <p className={`audience-light ${light}`} role="status">
        {words[light]}
      </p>
      {light === "none" &&
        (address === null ? (
          <Button look="strong" onPress={onOpen}>
            <Icon name="screen" />
            Open audience window
          </Button>
        ) : (
          <a className="button strong" href={address} target="_blank" rel="noopener">
            <Icon name="screen" />
            Open it here: the browser held the window back
          </a>
        ))}
    </div>
  );
}
