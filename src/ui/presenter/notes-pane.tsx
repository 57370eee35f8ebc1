/** The speaker notes of the current slide, the biggest pane: the part for the current step stands out and is kept in sight. */

import "./notes-pane.css";
import { memo, type ReactElement, useEffect, useRef } from "react";
import type { Slide } from "#core/deck/deck.ts";
import { noteSteps } from "#core/deck/notes.ts";
import { IconButton } from "#ui/kit/button.tsx";
import { Icon } from "#ui/kit/icon.tsx";
import { notesSizes } from "./notes-size.ts";
import { NotesView } from "./notes-view.tsx";

export interface NotesPaneProps {
  /** Null when there is no slide. */
  readonly slide: Slide | null;
  /** Steps made on the slide. */
  readonly step: number;
  readonly sizePx: number;
  onSize(direction: 1 | -1): void;
  onLink(address: string): void;
}

export function NotesPane({ slide, step, sizePx, onSize, onLink }: NotesPaneProps): ReactElement {
  const text = slide?.notes.map((it) => it.markdown).join("\n\n") ?? "";
  return (
    <section className="notes-pane" aria-label="Speaker notes">
      <header>
        <h2>Notes</h2>
        <IconButton
          icon={<Icon name="smaller" />}
          label="Smaller notes"
          keys="−"
          isDisabled={sizePx <= notesSizes[0]}
          onPress={() => onSize(-1)}
        />
        <IconButton
          icon={<Icon name="bigger" />}
          label="Bigger notes"
          keys="+"
          isDisabled={sizePx >= (notesSizes.at(-1) ?? 0)}
          onPress={() => onSize(1)}
        />
      </header>
      {text === "" ? (
        <p className="notes-none">{slide ? "This slide has no notes." : "No slide."}</p>
      ) : (
        <NoteParts key={slide?.id} text={text} step={step} sizePx={sizePx} onLink={onLink} />
      )}
    </section>
  );
}

interface NotePartsProps {
  readonly text: string;
  readonly step: number;
  readonly sizePx: number;
  onLink(address: string): void;
}

/** Drawn again only when something of it changed, so that a scroll by hand is left alone until then. */
const NoteParts = memo(function NoteParts({ text, step, sizePx, onLink }: NotePartsProps): ReactElement {
  const now = useRef<HTMLDivElement>(null);
  const parts = noteSteps(text).map((part, index) => ({ part, index }));
  // With more steps than parts the last part goes on.
  const at = Math.min(step, parts.length - 1);
  useEffect(() => {
    now.current?.scrollIntoView({ block: "nearest" });
  });
  return (
    <div
      className={parts.length > 1 ? "notes-text in-parts" : "notes-text"}
      style={{ fontSize: `${sizePx}px` }}
    >
      {parts.map(({ part, index }) =>
        part === "" ? null : (
          <div
            key={index}
            ref={index === at ? now : null}
            className="notes-part"
            {...(index === at && parts.length > 1 ? { "aria-current": "step" as const } : {})}
          >
            <NotesView markdown={part} onLink={onLink} />
          </div>
        ),
      )}
    </div>
  );
});
