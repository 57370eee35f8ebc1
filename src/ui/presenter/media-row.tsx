/** A sound or film is on the slide: play, start again, move in it, how loud, captions. */

import "./media-row.css";
import { type ReactElement, useState } from "react";
import type { StageMedia } from "#contract/stage.ts";
import { minutesText } from "#core/minutes-text.ts";
import { mediaSeconds, placeKey, type Show } from "#core/show/show.ts";
import type { Ask } from "#ui/commands/show-calls.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { ButtonGroup } from "#ui/kit/button-group.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { MenuButton } from "#ui/kit/menu.tsx";
import { Slider } from "#ui/kit/slider.tsx";
import { useNow } from "./use-now.ts";

export interface MediaRowProps {
  readonly media: readonly StageMedia[];
  readonly show: Show;
  readonly ask: Ask;
}

export function MediaRow({ media, show, ask }: MediaRowProps): ReactElement | null {
  const nowMs = useNow(250);
  const [chosen, setChosen] = useState(0);
  const item = show.media?.item ?? Math.min(chosen, media.length - 1);
  const it = media[item];
  if (!it) return null;
  const place = placeKey(show.position);
  const length = it.length ?? 0;
  const seconds = Math.min(mediaSeconds(show, nowMs), length || Number.POSITIVE_INFINITY);
  const isPlaying = show.media !== null && show.media.sinceMs !== null && (length === 0 || seconds < length);
  const wish = (what: Partial<Parameters<typeof ask<"show.media">>[1]>) =>
    ask("show.media", { place, item, ...what });
  return (
    <section className="media-row" aria-label="Sound and film on this slide">
      {media.length > 1 ? (
        <MenuButton
          name="Which sound or film"
          label={it.name}
          entries={media.map((other, at) => ({
            id: String(at),
            label: other.name,
            keys: "",
            isEnabled: true,
          }))}
          onChoose={(id) => {
            setChosen(Number(id));
            ask("show.media", { place, item: Number(id), isPlaying: false, seconds: 0 });
          }}
        />
      ) : (
        <span className="media-title">{it.name}</span>
      )}
      {it.isBroken ? (
        <p role="alert" className="media-broken">
          This file cannot be played.
        </p>
      ) : (
        <ButtonGroup name="Player" className="media-buttons">
          <IconButton
            icon={<Icon name={isPlaying ? "pause" : "resume"} />}
            label={isPlaying ? "Pause" : "Play"}
            onPress={() =>
              wish({ isPlaying: !isPlaying, ...(length > 0 && seconds >= length ? { seconds: 0 } : {}) })
            }
          />
          <IconButton
            icon={<Icon name="rewind" />}
            label="From the start"
            onPress={() => wish({ seconds: 0 })}
          />
          <Slider
            className="media-place"
            label="Place"
            value={seconds}
            most={Math.max(length, 0.1)}
            step={0.1}
            words={`${clock(seconds)} of ${clock(length)}`}
            onChange={(to) => wish({ seconds: to })}
          />
          <span className="media-time">
            {clock(seconds)} / {clock(length)}
          </span>
          {it.hasCaptions && (
            <IconButton
              icon={<Icon name="captions" />}
              label="Captions"
              isOn={show.captions}
              onPress={() => wish({ captions: !show.captions })}
            />
          )}
          <Icon name="volume" />
          <Slider
            className="media-volume"
            label="Volume"
            value={show.volume}
            most={1}
            step={0.05}
            words={`${Math.round(show.volume * 100)} percent`}
            onChange={(volume) => wish({ volume })}
          />
        </ButtonGroup>
      )}
    </section>
  );
}

const clock = (seconds: number): string => minutesText(Math.floor(seconds));
