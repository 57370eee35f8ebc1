/** The slides under their sections: select one to go there; what is wrong, hidden or without notes is marked. */

import "./slide-list.css";
import type { ReactElement } from "react";
import { Icon } from "#ui/kit/icon.tsx";
import { SectionedList } from "#ui/kit/sectioned-list.tsx";
import { useStore } from "#ui/kit/use-store.ts";
import type { Editor } from "./editor.ts";
import { focusSource, selectSlide } from "./slide-actions.ts";
import type { SlideRow, SlideSection } from "./slide-rows.ts";

export function SlideList({ editor }: { readonly editor: Editor }): ReactElement {
  const sections = useStore(editor.store, (it) => it.sections);
  const selected = useStore(editor.store, (it) => it.slideId);
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
}

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
