/** The slides under their sections: select one to go there; what is wrong, hidden or without notes is marked. */

import "./slide-list.css";
import { memo, type ReactElement } from "react";
import { Icon } from "#ui/kit/icon.tsx";
import { SectionedList } from "#ui/kit/sectioned-list.tsx";
import { useSettled } from "#ui/kit/use-settled.ts";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { focusSource, selectSlide } from "./slide-actions.ts";
import { areOtherSlides, type SlideRow, type SlideSection } from "./slide-rows.ts";

/** Drawing five hundred rows takes longer than a key may: what a title says can wait until the hand rests. */
const quietMs = 300;

export function SlideList({ editor }: { readonly editor: Editor }): ReactElement {
  const sections = useSettled(
    useStore(editor.store, (it) => it.sections),
    areOtherSlides,
    quietMs,
  );
  const selected = useStore(editor.store, (it) => it.slideId);
  return <Slides editor={editor} sections={sections} selected={selected} />;
}

interface SlidesProps {
  readonly editor: Editor;
  readonly sections: readonly SlideSection[];
  readonly selected: string | null;
}

/** Kept as it is while nothing of it changes: the list below draws every row again whenever it is asked to draw. */
const Slides = memo(function Slides({ editor, sections, selected }: SlidesProps): ReactElement {
  return (
    <SectionedList
      name="Slides"
      sections={sections.filter((it) => it.rows.length > 0)}
      selected={selected}
      drawHeading={drawHeading}
      drawRow={drawRow}
      onSelect={(id) => selectSlide(editor, id)}
      onOpen={() => focusSource(editor)}
    />
  );
});

const drawHeading = ({ heading, minutes }: SlideSection): ReactElement => (
  <>
    <span className="slide-section-name">{heading}</span>
    {minutes !== null && <span className="slide-minutes">{minutes} min</span>}
  </>
);

function drawRow({ number, title, minutes, isHidden, isBelow, hasNotes, worst }: SlideRow): ReactElement {
  return (
    <div className={`slide-row ${isHidden ? "is-hidden" : ""}`}>
      <span className="slide-number">{number}</span>
      {isBelow && <Icon name="below" className="slide-below" label="Below the slide before" />}
      <span className={`slide-title ${title === null ? "is-untitled" : ""}`}>{title ?? "No title"}</span>
      <span className="slide-marks">
        {worst === "error" && <Icon name="error" className="bad" label="Has an error" />}
        {worst === "warning" && <Icon name="warning" className="care" label="Has a warning" />}
        {isHidden && <Icon name="hidden" label="Hidden" />}
        {hasNotes && <Icon name="notes" label="Has speaker notes" />}
      </span>
      {minutes !== null && <span className="slide-minutes">{minutes}′</span>}
    </div>
  );
}
